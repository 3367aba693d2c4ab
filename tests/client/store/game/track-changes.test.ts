import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  causeOf,
  changesOf,
  moved,
  beforeAndAfter,
  displayedChange,
  type TrackChange,
} from '../../../../src/client/store/game/track-changes.ts';
import type { Odds } from '../../../../src/engine/model/index.ts';
import { eventsFor } from '../../../../src/engine/view/events.ts';
import { view } from '../../../../src/engine/view/view.ts';
import { fakeScreen } from '../../../support/fake-client.ts';
import { anyGame, GAMES, played, type Named } from '../../../support/told.ts';

/** Every change of a track that a side sees, in every turn of a game. */
const changesIn = (game: Named): readonly TrackChange[] =>
  played(game).flatMap(({ before, after, events }) =>
    (['us', 'iran'] as const).flatMap((seat) =>
      changesOf(
        fakeScreen('result', seat, {
          view: view(after, seat),
          previous: view(before, seat),
          events: eventsFor(events, seat),
        }),
      ),
    ),
  );

const why = (...mods: Odds['why']['mods']): readonly Odds[] => [
  { label: 'track', why: { mods, result: 0, unit: 'value' } },
];
const before = (value: number) => ({ key: 'before', op: '=', value }) as const;

describe('a track change', () => {
  it('is never left out, and has two different figures', () => {
    fc.assert(
      fc.property(anyGame, (game) => {
        const changed = changesIn(game).filter((x) => x.before !== null && Math.abs(x.value - x.before) >= 0.01);
        expect(changed.filter((x) => !moved(x))).toEqual([]);
        for (const [from, to] of changed.map((x) => beforeAndAfter(x).split(' → '))) expect(from).not.toBe(to);
      }),
      GAMES,
    );
  });

  it('names a main cause in its own direction', () => {
    fc.assert(
      fc.property(anyGame, (game) => {
        const named = changesIn(game).flatMap(({ cause, ...x }) => (cause ? [{ cause, ...x }] : []));
        const against = named.filter(({ cause, event, ...x }) => {
          const term = event!.why![0]!.why.mods.find(({ key }) => key === cause)!;
          const push = term.op === '×' ? term.value - 1 : term.value;
          return push * displayedChange({ cause, event, ...x }) < 0;
        });
        expect(against).toEqual([]);
      }),
      GAMES,
    );
  });

  it('fell by itself where the other causes add up to a rise', () => {
    const attacked = why(before(30), { key: 'kept', op: '×', value: 0.8 }, { key: 'act.attacks', op: '+', value: 2 });
    expect(causeOf(attacked, -4)).toBe('kept');
    expect(causeOf(attacked, 4)).toBe('act.attacks');
    expect(
      causeOf(why(before(97), { key: 'shipAttacks', op: '+', value: -1 }, { key: 'back', op: '+', value: 4 }), 3),
    ).toBe('back');
  });

  it('has no cause where it is only rounding', () => {
    expect(causeOf(why(before(20), { key: 'rounding', op: '+', value: 3 }), 5)).toBeNull();
  });
});
