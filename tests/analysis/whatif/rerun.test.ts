import { describe, expect, it } from 'vitest';
import { playOn, recordOf, rerun, stateBefore, statesOf } from '../../../src/analysis/whatif/rerun.ts';
import { createPairRunner, isLegalQuestion } from '../../../src/analysis/whatif/whatif.ts';
import { DEFAULT_OPTIONS, type Submission, type TurnSubmissions } from '../../../src/engine/model/index.ts';
import { begin, lawful } from '../../../src/engine/record/index.ts';
import { outcome } from '../../../src/engine/turn/outcome.ts';
import { playOut, shippedScenario } from '../../support/games.ts';

const scenario = shippedScenario();
const games = [
  playOut(scenario, { us: 'random', iran: 'random' }, 'whatif:0'),
  playOut(scenario, { us: 'random', iran: 'random' }, 'whatif:1', 40, { length: 'full' }),
  playOut(scenario, { us: 'calibrated', iran: 'mixed' }, 'whatif:2'),
  playOut(shippedScenario('jan-2024'), { us: 'heavy', iran: 'press' }, 'whatif:3'),
];

describe('run 0', () => {
  it.each(games)('with nothing changed is the game itself, from any turn ($state.def.seed)', (run) => {
    const record = recordOf(run);
    const states = statesOf(record);
    expect(states.at(-1)).toEqual(run.state);
    states.forEach((from) => {
      const again = playOn(from, record.turns, 0);
      expect(again.state).toEqual(run.state);
      expect(again.leftOut).toBe(0);
    });
  });

  it('gives the outcome of the game', () => {
    const [run] = games;
    const first = rerun(stateBefore(recordOf(run!), 1), run!.turns, 0);
    expect(first.points).toEqual(outcome(run!.state).points);
    expect(first.ending).toBe(run!.state.ending!.kind);
    expect(first.attacks).toEqual(run!.state.past.map((row) => row.attacks));
    expect(first.americansKilled).toBe(run!.state.ledger.americansKilled);
    expect(first.beyond).toBe(0);
  });
});

describe('two worlds', () => {
  it('are identical with the same orders', () => {
    const record = recordOf(games[2]!);
    const ask = createPairRunner({ record, turn: 3, side: 'us', instead: record.turns[2]!.us! });
    for (let k = 0; k < 20; k++) {
      const { baseline, changed } = ask(k);
      expect(changed).toEqual(baseline);
    }
  });
});

describe('later turns', () => {
  it('leave out orders that the other world does not allow, and keep the rest', () => {
    const s = begin(scenario, DEFAULT_OPTIONS, 'lawful').state;
    const kept = lawful(s, 'iran', {
      turn: 1,
      signals: [],
      orders: [{ kind: 'missilesNeighbour' }, { kind: 'disperse' }],
    });
    expect(kept?.orders).toEqual([{ kind: 'disperse' }]);
  });

  it('count what was left out', () => {
    const missiles: Submission = { turn: 2, signals: [], orders: [{ kind: 'missilesNeighbour' }] };
    const run = begin(scenario, DEFAULT_OPTIONS, 'alert');
    const alert: TurnSubmissions = { iran: { turn: 1, signals: [], orders: [{ kind: 'alert' }] } };
    const asleep: TurnSubmissions = {};
    expect(rerun(run.state, [alert, { iran: missiles }], 0, { most: 2 }).leftOut).toBe(0);
    expect(rerun(run.state, [asleep, { iran: missiles }], 0, { most: 2 }).leftOut).toBe(1);
  });

  it('bring nothing new where the record ends before the game', () => {
    const run = playOut(scenario, { us: 'hold', iran: 'press' }, 'short', 2);
    const again = rerun(stateBefore(recordOf(run), 1), run.turns, 0);
    expect(again.beyond).toBeGreaterThan(3);
    expect(again.ending).not.toBeNull();
  });

  it('can be ordered by policies, which answer what happens', () => {
    const record = recordOf(games[0]!);
    const from = stateBefore(record, 2);
    const later = { us: 'hold', iran: 'restrain' };
    const calm = rerun(from, record.turns, 1, { later });
    expect(calm).toEqual(rerun(from, record.turns, 1, { later }));
    expect(calm.leftOut).toBe(0);
    expect(rerun(from, record.turns, 1, { later: { us: 'hold', iran: 'press' } }).attacks).not.toEqual(calm.attacks);
  });
});

describe('a legal question', () => {
  it('is what the rules allowed in that turn of the game as it was played', () => {
    const record = recordOf(games[2]!);
    const from = stateBefore(record, 2);
    expect(isLegalQuestion(from, 'us', { turn: 2, signals: [], orders: [{ kind: 'investigate' }] }).ok).toBe(true);
    const check = isLegalQuestion(from, 'us', { turn: 2, signals: [], orders: [{ kind: 'harden', site: 'nowhere' }] });
    expect(check.ok ? [] : check.errors.map((e) => e.path)).toEqual(['/orders/0']);
  });
});
