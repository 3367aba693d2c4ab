import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  eventDetail,
  eventKey,
  eventTitle,
  named,
  orderLine,
  signalLine,
} from '../../../src/client/store/format/format-text.ts';
import type { Words } from '../../../src/client/store/format/words.ts';
import type { GameEvent, SeatEvent } from '../../../src/engine/model/index.ts';
import { eventsFor } from '../../../src/engine/view/events.ts';
import { view } from '../../../src/engine/view/view.ts';
import { textsFor, textsIn } from '../../../src/session/scenario-texts.ts';
import { catalogues } from '../../../src/i18n/index.ts';
import { anyGame, book, GAMES, played, SHIPPED, type Named } from '../../support/told.ts';

/** Words of written texts: an id that is also a word, such as `truce`, may occur in a sentence. */
const written = (id: string): Set<string> =>
  new Set([...Object.values(catalogues.en), ...Object.values(textsIn(SHIPPED[id]!, 'en'))].flatMap(wordsIn));
const wordsIn = (text: string): string[] => text.split(/[^\w-]+/);

/** What no sentence may contain: ids, unfilled placeholders, keys of missing texts. */
function faultsIn(id: string, texts: readonly string[]): string[] {
  const { sites, axisSites, stations, units, events } = SHIPPED[id]!;
  const known = written(id);
  const ids = new Set([sites, axisSites, stations, units, events].flatMap((list) => list.map((x) => x.id)));
  const isId = (word: string): boolean => (ids.has(word) || /[a-z][A-Z]|[a-z]-\d|\w_\w/.test(word)) && !known.has(word);
  return texts.filter(
    (text) => wordsIn(text).some(isId) || /\{\{|undefined|NaN|\[object|\bnull\b|: ?[.,]|  |\(\)/.test(text),
  );
}

const said = (w: Words, event: SeatEvent): string[] =>
  [eventTitle(w, event), eventDetail(w, event)].filter((text) => text !== '');

/** Placeholders of a sentence. */
function gapsOf(key: string): readonly string[] {
  const words: Readonly<Record<string, string>> = catalogues.en;
  const forms = [key, `${key}_one`, `${key}_other`].flatMap((form) => words[form] ?? []);
  return forms.flatMap((text) => [...text.matchAll(/\{\{(\w+?)(?:Mid)?\}\}/g)].map((m) => m[1]!));
}

/** Values used in a sentence as they are, because they have no name. */
function unnamed(w: Words, event: SeatEvent): string[] {
  const marked: Words = Object.assign((key: string) => `<${key}>`, { has: (key: string) => w.has(key) });
  const names = named(marked, event.data);
  return gapsOf(eventKey(w, event))
    .filter((gap) => typeof event.data[gap] === 'string' && !String(names[gap]).startsWith('<'))
    .map((gap) => `${event.kind}: ${event.data[gap]}`);
}

/** Each seat's texts for every turn, and of the whole game at its end. */
function inSeats<T>(game: Named, of: (w: Words, event: SeatEvent) => T[]): T[] {
  const steps = played(game);
  const happened: GameEvent[] = [];
  return steps.flatMap(({ after, events }, i) => {
    happened.push(...events);
    return (['us', 'iran'] as const).flatMap((seat) => {
      const log = eventsFor(happened, seat);
      book.setTexts(textsFor(SHIPPED[game.id]!, view(after, seat), log));
      const read = i === steps.length - 1 ? log : eventsFor(events, seat);
      return read.flatMap((event) => of(book.words, event));
    });
  });
}

describe('an id never', () => {
  it('reaches a seat’s log, even if its object is gone', () => {
    fc.assert(
      fc.property(anyGame, (game) => {
        const all = inSeats(game, (w, event) => [{ bare: unnamed(w, event), said: said(w, event) }]);
        expect(all.flatMap(({ bare }) => bare)).toEqual([]);
        expect(
          faultsIn(
            game.id,
            all.flatMap((x) => x.said),
          ),
        ).toEqual([]);
      }),
      GAMES,
    );
  });

  it('reaches the debrief of a finished game', () => {
    fc.assert(
      fc.property(anyGame, (game) => {
        book.setTexts(textsIn(SHIPPED[game.id]!, 'en'));
        const w = book.words;
        const steps = played(game);
        const log = eventsFor(
          steps.flatMap(({ events }) => events),
          'white',
        ).flatMap((event) => said(w, event));
        const sealed = steps.flatMap(({ subs }) =>
          [subs.us!, subs.iran!].flatMap((sub) => [
            ...sub.orders.map((order) => orderLine(w, order)),
            ...sub.signals.map((signal) => signalLine(w, signal)),
          ]),
        );
        expect(faultsIn(game.id, [...log, ...sealed])).toEqual([]);
      }),
      GAMES,
    );
  });
});
