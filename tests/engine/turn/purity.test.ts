import { describe, expect, it } from 'vitest';
import type { GameState, Submission, TurnSubmissions } from '../../../src/engine/model/index.ts';
import { resolveTurn } from '../../../src/engine/turn/resolve.ts';
import { view } from '../../../src/engine/view/view.ts';
import { game, submission } from '../../support/engine.ts';
import { october, randomGame, small, textOf } from '../../support/random-play.ts';

function frozen<T>(x: T, seen = new Set<unknown>()): T {
  if (typeof x !== 'object' || x === null || seen.has(x)) return x;
  seen.add(x);
  for (const value of Object.values(x)) frozen(value, seen);
  return Object.freeze(x);
}
const scenarios = [small, october];

describe('resolving a turn', () => {
  it('changes neither the state nor the submissions it is given', () => {
    for (const scenario of scenarios)
      for (const { before, subs, after } of randomGame('frozen', { scenario, options: { hazard: 0 } })) {
        const text = textOf(before);
        const again = resolveTurn(frozen(structuredClone(before)), frozen(structuredClone(subs)));
        expect(textOf(again.state)).toBe(textOf(after));
        expect(textOf(before)).toBe(text);
      }
  });

  it('gives the same state and events every time', () => {
    for (const { before, subs, after, events } of randomGame('again', { scenario: october })) {
      const again = resolveTurn(before, subs);
      expect(textOf(again.state)).toBe(textOf(after));
      expect(again.events).toEqual(events);
    }
  });

  it('gives the same state when no events are wanted, and no events', () => {
    for (let i = 0; i < 6; i++)
      for (const { before, subs, after } of randomGame(`quiet:${i}`, {
        scenario: scenarios[i % 2],
        options: { tempo: 2 },
      })) {
        const quiet = resolveTurn(before, subs, { quiet: true });
        expect(textOf(quiet.state)).toBe(textOf(after));
        expect(quiet.events).toEqual([]);
      }
  });

  it('is not affected by views', () => {
    const [{ before, subs, after }] = randomGame('view', { turns: 1 });
    for (const seat of ['us', 'iran', 'white', 'public'] as const) frozen(view(before, seat));
    expect(textOf(resolveTurn(before, subs).state)).toBe(textOf(after));
  });

  it('treats an absent submission as nothing new', () => {
    const s = game({ tables: {} });
    const idle = submission(1, null);
    const same = (subs: TurnSubmissions) => {
      const { us, iran, ...rest } = resolveTurn(s, subs).state;
      return JSON.stringify({ ...rest, def: null, us: { ...us, assessments: [] }, iran: { ...iran, assessments: [] } });
    };
    expect(same({})).toBe(same({ us: idle, iran: idle }));
    expect(same({ us: null, iran: null, white: null })).toBe(same({}));
  });

  it('treats a refused submission as nothing new, and tells only that side', () => {
    const s = game({ tables: {} });
    const bad: Submission = { turn: 1, signals: [{ kind: 'denounce' }], orders: [{ kind: 'harden', site: 'nowhere' }] };
    const refused = resolveTurn(s, { us: bad });
    expect(textOf(refused.state)).toBe(textOf(resolveTurn(s, {}).state));
    expect(refused.events.filter((e) => e.kind === 'refused')).toMatchObject([
      { to: 1, data: { code: 'unknownSite' } },
    ]);
  });

  it('treats a submission for another turn as nothing new', () => {
    const s = game({ tables: {} });
    const late = resolveTurn(s, { iran: submission(2, [{ kind: 'alert' }]) });
    expect(textOf(late.state)).toBe(textOf(resolveTurn(s, {}).state));
  });

  it('keeps standing orders through a refused submission', () => {
    const s: GameState = game({ change: (x) => void (x.iran.focus = [{ theatre: 'iraq', site: 'embassy' }]) });
    const { state } = resolveTurn(s, { iran: submission(1, [{ kind: 'visit', group: 'nobody' as 'kh' }]) });
    expect(state.iran.focus).toEqual([{ theatre: 'iraq', site: 'embassy' }]);
  });
});
