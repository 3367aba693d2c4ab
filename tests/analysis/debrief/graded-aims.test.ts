import { describe, expect, it } from 'vitest';
import { gradedAims } from '../../../src/analysis/debrief/graded-aims.ts';
import type { GameEvent, GameState } from '../../../src/engine/model/index.ts';
import { playOut, shippedScenario } from '../../support/games.ts';

const run = playOut(shippedScenario(), { us: 'calibrated', iran: 'mixed' }, 'aims', 40, { hazard: 0 });
const events = run.events.flat();

/** The finished game with some values replaced. */
const but = (patch: Partial<GameState>): GameState => ({ ...run.state, ...patch });
const rows = (patch: (i: number) => Partial<GameState['past'][number]>) =>
  run.state.past.map((row, i) => ({ ...row, ...patch(i) }));
const gradeOf = (s: GameState, id: string, happened: readonly GameEvent[] = events) =>
  gradedAims(s, happened, ['noDeaths', 'fewerAttacks', 'noWiderWar'].includes(id) ? 'us' : 'iran').find(
    (x) => x.id === id,
  )!.grade;

describe('aims are graded from the record', () => {
  it('all of a side’s, with its rank', () => {
    const ranked = but({ us: { ...run.state.us, aims: ['noWiderWar', 'noDeaths', 'fewerAttacks'] } });
    expect(gradedAims(ranked, events, 'us').map(({ id, rank }) => [id, rank])).toEqual([
      ['noDeaths', 2],
      ['fewerAttacks', 3],
      ['noWiderWar', 1],
    ]);
    const none = but({ us: { ...run.state.us, aims: null } });
    expect(gradedAims(none, events, 'us').every(({ rank }) => rank === null)).toBe(true);
  });

  it('no Americans killed: met by none, missed by one who died late', () => {
    expect(gradeOf(but({ past: rows(() => ({ killed: 0 })) }), 'noDeaths')).toBe('met');
    expect(gradeOf(but({ past: rows((i) => ({ killed: i === 0 ? 1 : 0 })) }), 'noDeaths')).toBe('partly');
    const last = run.state.past.length - 1;
    expect(gradeOf(but({ past: rows((i) => ({ killed: i === last ? 1 : 0 })) }), 'noDeaths')).toBe('missed');
  });

  it('fewer attacks: met when they halve, missed when they stay', () => {
    expect(gradeOf(but({ past: rows((i) => ({ attacks: i < 4 ? 10 : 4 })) }), 'fewerAttacks')).toBe('met');
    expect(gradeOf(but({ past: rows((i) => ({ attacks: i < 4 ? 10 : 8 })) }), 'fewerAttacks')).toBe('partly');
    expect(gradeOf(but({ past: rows(() => ({ attacks: 10 })) }), 'fewerAttacks')).toBe('missed');
  });

  it('the pressure: met by two turns of three above calm', () => {
    expect(gradeOf(but({ past: rows(() => ({ calm: false })) }), 'keepPressure')).toBe('met');
    expect(gradeOf(but({ past: rows((i) => ({ calm: i % 2 === 0 })) }), 'keepPressure')).toBe('partly');
    expect(gradeOf(but({ past: rows(() => ({ calm: true })) }), 'keepPressure')).toBe('missed');
  });

  it('no wider war and no direct war: missed after a war', () => {
    const war = but({ ending: { kind: 'war', turn: 5, label: 'accidental' } });
    expect(gradeOf(war, 'noWiderWar')).toBe('missed');
    expect(gradeOf(war, 'noDirectWar', [])).toBe('missed');
    expect(gradeOf(run.state, 'noDirectWar', [])).toBe('met');
  });

  it('the axis intact: missed by two killed by the United States; Israel’s do not count', () => {
    const spared = but({ ledger: { ...run.state.ledger, fightersKilled: 0 } });
    const killed = (by: string): GameEvent => ({ ...events[0]!, kind: 'officerKilled', data: { by } });
    expect(gradeOf(spared, 'axisIntact', [killed('israel'), killed('israel')])).toBe('met');
    expect(gradeOf(spared, 'axisIntact', [killed('us')])).toBe('partly');
    expect(gradeOf(spared, 'axisIntact', [killed('us'), killed('us')])).toBe('missed');
  });
});
