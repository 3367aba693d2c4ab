import { describe, expect, it } from 'vitest';
import { debriefOf, replayRecord } from '../../../src/analysis/debrief/debrief.ts';
import { countSuccess, mayClaim } from '../../../src/analysis/debrief/said-success.ts';
import { type Side, SIDES, type Success } from '../../../src/engine/model/index.ts';
import { advance, begin, type GameRun, toSave } from '../../../src/engine/record/index.ts';
import { checkSubmission } from '../../../src/engine/view/check.ts';
import { view } from '../../../src/engine/view/view.ts';
import { readSubmission } from '../../../src/scenario/index.ts';
import { playOut, shippedScenario } from '../../support/games.ts';

const plain = playOut(shippedScenario(), { us: 'heavy', iran: 'mixed' }, 'said', 6, { hazard: 0 });
const claim = (measure: 'attacks' | 'hurt' | 'heat' | 'agreed', count: number, turn: number): Success => ({
  claim: { measure, count, turn },
});

/** The same orders, with these words sealed in these turns. */
function saying(words: Partial<Record<Side, Readonly<Record<number, Success>>>>): GameRun {
  const { scenario, options, seed } = plain.state.def;
  return plain.turns.reduce(
    (run, turn, i) => {
      const of = (side: Side) => {
        const success = words[side]?.[i + 1];
        return turn[side] && success ? { ...turn[side], success } : turn[side];
      };
      return advance(run, { us: of('us'), iran: of('iran'), white: turn.white });
    },
    begin(scenario, options, seed),
  );
}

const graded = (side: Side, words: Readonly<Record<number, Success>>) =>
  debriefOf(saying({ [side]: words })).success[side];

describe('success that was said beforehand', () => {
  it('touches no rule: states, events and views are the same with and without it', () => {
    const said = saying({ us: { 1: claim('attacks', 3, 2), 2: { claim: null } }, iran: { 1: claim('agreed', 2, 1) } });
    expect(said.state).toEqual(plain.state);
    expect(said.events).toEqual(plain.events);
    for (const seat of ['us', 'iran', 'public'] as const)
      expect(view(said.state, seat)).toEqual(view(plain.state, seat));
    expect(said.hashes[0]).not.toBe(plain.hashes[0]); // but it is sealed: the record vouches for it
  });

  it('is graded by the events of the record, counted here once more', () => {
    const events = plain.events.flat();
    const attacks = events.filter((e) => e.turn === 3 && e.kind === 'attack').length;
    expect(attacks).toBe(plain.state.past[2]!.attacks);
    expect(graded('us', { 2: claim('attacks', attacks, 3) })).toMatchObject([{ turn: 2, grade: 'met', seen: attacks }]);
    expect(graded('us', { 2: claim('attacks', attacks - 1, 3) })).toMatchObject([{ grade: 'missed', seen: attacks }]);
    const row = plain.state.past[3]!;
    expect(graded('us', { 1: claim('hurt', row.killed + row.wounded, 4) })).toMatchObject([{ grade: 'met' }]);
    expect(graded('iran', { 1: claim('heat', row.heat - 1, 4) })).toMatchObject([{ grade: 'missed', seen: row.heat }]);
  });

  it('counts groups that agreed from below', () => {
    const [one] = graded('iran', { 1: claim('agreed', 0, 3) });
    expect(one).toMatchObject({ grade: 'met' });
    expect(graded('iran', { 1: claim('agreed', one!.seen! + 1, 3) })).toMatchObject([{ grade: 'missed' }]);
  });

  it('is open where the game was stopped before, and nothing where nothing is claimed', () => {
    expect(graded('us', { 6: claim('attacks', 9, 8), 5: { claim: null, reason: 'Nobody can tell.' } })).toMatchObject([
      { turn: 5, grade: 'notClaimed', reason: 'Nobody can tell.', seen: null },
      { turn: 6, grade: 'open', seen: null },
    ]);
  });

  it('may be claimed only if it was met and the paired runs show fewer attacks with it', () => {
    const [met] = graded('us', { 2: claim('attacks', 500, 3) });
    const [missed] = graded('us', { 2: claim('attacks', 0, 3) });
    expect(mayClaim(met!, { claimed: true, mean: 2 })).toBe(true);
    expect(mayClaim(met!, { claimed: true, mean: -2 })).toBe(false);
    expect(mayClaim(met!, { claimed: false, mean: 2 })).toBe(false);
    expect(mayClaim(missed!, { claimed: true, mean: 2 })).toBe(false);
  });

  it('counts the same from the game and from its saved file', () => {
    const run = saying({
      us: { 1: claim('attacks', 500, 2), 2: claim('attacks', 0, 3) },
      iran: { 3: { claim: null } },
    });
    const text = JSON.stringify(toSave(run, { embed: true }));
    const counted = countSuccess(run);
    expect(counted).toMatchObject({ met: 1, of: 2 });
    expect(countSuccess(replayRecord(text))).toEqual(counted);
    expect(debriefOf(replayRecord(text)).success).toEqual(debriefOf(run).success);
  });

  it('is missing in older records, which read as before', () => {
    const { success } = debriefOf(replayRecord(JSON.stringify(toSave(plain, { embed: true }))));
    expect(SIDES.map((side) => success[side])).toEqual([[], []]);
  });
});

describe('the form of success that is said beforehand', () => {
  const fresh = begin(shippedScenario(), plain.state.def.options, 'form').state;
  const taken = (side: Side, success: unknown): boolean => {
    const submission = { turn: 1, signals: [], orders: [], success };
    const ok = checkSubmission(view(fresh, side), submission as never).ok;
    expect(readSubmission(side, submission).ok || !ok).toBe(true); // what the rules take can be saved
    return ok;
  };

  it('takes a claim, a reason, or that nothing is claimed', () => {
    expect(taken('us', claim('attacks', 4, 2))).toBe(true);
    expect(taken('iran', claim('agreed', 2, 1))).toBe(true);
    expect(taken('us', { claim: null, reason: 'It is a show.' })).toBe(true);
  });

  it.each([
    ['a number', 7],
    ['nothing', {}],
    ['an unknown member', { claim: null, sure: true }],
    ['an unknown measure', claim('points' as never, 1, 1)],
    ['groups, for the United States', claim('agreed', 1, 1)],
    ['a turn that is over', claim('attacks', 1, 0)],
    ['a turn far ahead', claim('attacks', 1, 30)],
    ['half an attack', claim('attacks', 0.5, 1)],
    ['a negative count', claim('attacks', -1, 1)],
    ['a reason of a page', { claim: null, reason: 'x'.repeat(141) }],
    ['a reason that is no text', { claim: null, reason: 4 }],
  ])('refuses %s', (_name, success) => expect(taken('us', success)).toBe(false));
});
