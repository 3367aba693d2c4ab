import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { replay, type Save, toSave } from '../../../src/engine/record/index.ts';
import { outcome } from '../../../src/engine/turn/outcome.ts';
import { playOut, shippedScenario } from '../../support/games.ts';

const scenario = shippedScenario();
const run = playOut(scenario, { us: 'calibrated', iran: 'restrain' }, 'replay');
const save = toSave(run);

const changed = (change: (copy: Save & Record<string, never>) => void): Save => {
  const copy = structuredClone(save);
  change(copy as Save & Record<string, never>);
  return copy;
};

describe('replay of a record', () => {
  it('leads to the same state and outcome', () => {
    const done = replay(save, scenario);
    expect(done).toMatchObject({ ok: true, turns: run.turns.length });
    expect(done.outcome).toEqual(outcome(run.state));
    expect(done.run?.hashes).toEqual(run.hashes);
  });

  it('does so again after the record was written to a file and read', () => {
    expect(replay(JSON.parse(JSON.stringify(save)) as Save, scenario).ok).toBe(true);
  });

  it('follows a game that is not over yet', () => {
    const open = toSave(playOut(scenario, { us: 'hold', iran: 'press' }, 'open', 3));
    expect(replay(open, scenario)).toMatchObject({ ok: true, turns: 3 });
  });

  it('names the turn whose hash is wrong, and keeps the game up to the turn before', () => {
    const bad = changed((copy) => ((copy.hashes as string[])[4] = '0'.repeat(32)));
    const done = replay(bad, scenario);
    expect(done).toMatchObject({ ok: false, firstBadTurn: 5, reason: 'hash', turns: 4 });
    expect(done.run?.state.turn).toBe(5);
  });

  it('names the turn in which an order was replaced', () => {
    const bad = changed((copy) =>
      Object.assign(copy.turns[2]!, { iran: { turn: 3, signals: [], orders: [{ kind: 'alert' }] } }),
    );
    expect(replay(bad, scenario)).toMatchObject({ ok: false, firstBadTurn: 3, reason: 'hash' });
  });

  it('names the turn with orders that the rules do not allow', () => {
    const order = { kind: 'harden', site: 'nowhere' };
    const bad = changed((copy) => Object.assign(copy.turns[1]!, { us: { turn: 2, signals: [], orders: [order] } }));
    expect(replay(bad, scenario)).toMatchObject({ ok: false, firstBadTurn: 2, reason: 'illegal' });
  });

  it('names a turn that is numbered wrongly', () => {
    const bad = changed((copy) => Object.assign(copy.turns[3]!.us!, { turn: 9 }));
    expect(replay(bad, scenario)).toMatchObject({ ok: false, firstBadTurn: 4, reason: 'turn' });
  });

  it('refuses turns after the end of the game', () => {
    const bad = changed((copy) => {
      (copy.turns as unknown[]).push({ us: null, iran: null, white: null });
      (copy.hashes as string[]).push('0'.repeat(32));
    });
    expect(replay(bad, scenario)).toMatchObject({ ok: false, firstBadTurn: run.turns.length + 1, reason: 'turn' });
  });

  it('refuses a turn without a hash and a hash without a turn', () => {
    expect(
      replay(
        changed((copy) => (copy.hashes as string[]).pop()),
        scenario,
      ),
    ).toMatchObject({ ok: false, reason: 'length' });
    expect(
      replay(
        changed((copy) => (copy.hashes as string[]).push('x')),
        scenario,
      ),
    ).toMatchObject({ ok: false, reason: 'length' });
  });

  it('refuses another seed, another scenario, other rules and another format', () => {
    expect(
      replay(
        changed((copy) => Object.assign(copy, { seed: 'other' })),
        scenario,
      ),
    ).toMatchObject({ ok: false, firstBadTurn: 0, reason: 'opening' });
    expect(replay(save, { ...scenario, turnDays: 6 })).toMatchObject({
      ok: false,
      firstBadTurn: 0,
      reason: 'scenario',
    });
    expect(
      replay(
        changed((copy) => Object.assign(copy.rules, { version: '0' })),
        scenario,
      ),
    ).toMatchObject({ reason: 'rules' });
    expect(
      replay(
        changed((copy) => Object.assign(copy, { format: 99 })),
        scenario,
      ),
    ).toMatchObject({ reason: 'format' });
  });

  it('never throws, whatever a turn contains', () => {
    fc.assert(
      fc.property(
        fc.nat(run.turns.length - 1),
        fc.constantFrom('us', 'iran', 'white'),
        fc.jsonValue(),
        (turn, seat, junk) => {
          const bad = changed((copy) => Object.assign(copy.turns[turn]!, { [seat]: junk }));
          expect(() => replay(bad, scenario)).not.toThrow();
        },
      ),
      { numRuns: 60 },
    );
  });
});
