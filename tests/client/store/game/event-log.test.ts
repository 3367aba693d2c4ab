import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newEvents, harmIn, newsOf, visibleEvents } from '../../../../src/client/store/game/event-log.ts';
import { eventDetail, eventTitle } from '../../../../src/client/store/format/format-text.ts';
import type { SeatEvent } from '../../../../src/engine/model/index.ts';
import { eventsFor } from '../../../../src/engine/view/events.ts';
import { view } from '../../../../src/engine/view/view.ts';
import { anyGame, GAMES, played, type Named, wordsOf } from '../../../support/told.ts';

const SEATS = ['us', 'iran'] as const;

/** What each seat sees after each turn of a two-player game. */
function resultsOf(game: Named) {
  const steps = played(game);
  return SEATS.flatMap((seat) => {
    const happened: SeatEvent[] = [];
    return steps.map(({ after, events }) => {
      happened.push(...eventsFor(events, seat));
      return { seat, turn: after.turn, news: visibleEvents(newEvents(happened, view(after, seat))) };
    });
  });
}

/** Event kinds that report an act that raised Heat. */
const TELLS: Readonly<Record<string, RegExp>> = {
  americanKilled: /^(?:attack|missilesBase)$/,
  strike: /^strike$/,
  fightersKilled: /^strike$/,
  wave: /^strike$/,
  response: /^(?:strike|responseFired)$/,
  leaderKilled: /^leaderKilled$/,
  commanderKilled: /^commanderKilled$/,
  missilesBase: /^missilesBase$/,
  missilesNeighbour: /^missilesNeighbour$/,
  seize: /^seize$/,
  soil: /^soil$/,
  embassyStormed: /^embassyStormed$/,
};

describe('the events of a turn', () => {
  it('include everything that raised Heat like a strike, and each strike’s outcome', () => {
    fc.assert(
      fc.property(anyGame, (game) => {
        const left = resultsOf(game).flatMap(({ news }) => {
          const shown = newsOf(news).map(({ kind }) => kind);
          const acts = news
            .filter((e) => e.data.track === 'heat')
            .flatMap((e) => e.why![0]!.why.mods.map(({ key }) => key.replace('act.', '')));
          const results = news.filter(({ kind }) => kind === 'strikeSite').length;
          return [
            ...acts.filter((act) => TELLS[act] && !shown.some((kind) => TELLS[act]!.test(kind))),
            ...(shown.filter((kind) => kind === 'strikeSite').length < results ? ['strikeSite'] : []),
          ];
        });
        expect(left).toEqual([]);
      }),
      GAMES,
    );
  });

  it('appear in one turn only', () => {
    fc.assert(
      fc.property(anyGame, (game) => {
        for (const seat of SEATS) {
          const all = resultsOf(game)
            .filter((x) => x.seat === seat)
            .flatMap(({ news }) => news);
          expect(new Set(all).size).toBe(all.length);
        }
      }),
      GAMES,
    );
  });

  it('appear once, and only if something happened', () => {
    fc.assert(
      fc.property(anyGame, (game) => {
        const w = wordsOf(game);
        for (const { news } of resultsOf(game)) {
          // Two attacks may be identical, and two teams may go to one group.
          const told = news.filter(({ kind }) => !/^(?:attack|shipAttack|cadre)$/.test(kind));
          const sentences = told.map((e) => `${e.turn}: ${eventTitle(w, e)} ${eventDetail(w, e)}`);
          expect(sentences.filter((x, i) => sentences.indexOf(x) !== i)).toEqual([]);
          expect(sentences.filter((x) => /: About 0/.test(x))).toEqual([]);
        }
      }),
      GAMES,
    );
  });

  it('report a truce once, and a killed officer once', () => {
    const event = (kind: string, data: SeatEvent['data']): SeatEvent => ({
      kind,
      turn: 6,
      watch: 13,
      theatre: null,
      clause: '§4 Gaza',
      data,
    });
    const kinds = (...events: SeatEvent[]) => visibleEvents(events).map(({ kind }) => kind);
    const truce = event('gaza', { state: 'truce' });
    expect(kinds(event('world', { id: 'truce', effect: 'gaza' }), truce)).toEqual(['world']);
    expect(kinds(event('truceWon', {}), truce)).toEqual(['truceWon']);
    expect(kinds(truce)).toEqual(['gaza']);
    const officer = event('officerKilled', { by: 'israel', killed: 1 });
    expect(kinds(event('world', { id: 'x', effect: 'israelStrike', killed: 1 }), officer)).toEqual(['world']);
    expect(kinds(event('world', { id: 'x', effect: 'news' }), officer)).toEqual(['world', 'officerKilled']);
  });
});

describe('the human cost', () => {
  it('has rows that sum to the total', () => {
    fc.assert(
      fc.property(anyGame, (game) => {
        const steps = played(game);
        const sums: Record<string, number> = { ...steps[0]!.before.ledger };
        const rows = visibleEvents(
          eventsFor(
            steps.flatMap(({ events }) => events),
            'white',
          ),
        );
        for (const [key, n] of rows.flatMap((e) => Object.entries(harmIn(e)))) sums[key] = (sums[key] ?? 0) + n;
        expect(sums).toEqual(steps.at(-1)!.after.ledger);
      }),
      GAMES,
    );
  });
});
