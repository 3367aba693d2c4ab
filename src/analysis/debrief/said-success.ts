import { actedTurns, attacksAvertedIn } from '../whatif/attacks-averted.ts';
import { type GameRecord, recordOf, statesOf } from '../whatif/rerun.ts';
import { type GameState, type Side, SIDES, type Success, type TurnSubmissions } from '../../engine/model/index.ts';
import type { GameRun } from '../../engine/record/index.ts';

/** `open`: the game was stopped before the turn that was named. */
type Grade = 'met' | 'missed' | 'open' | 'notClaimed';

/** What a side said beforehand would be success, graded from the record alone. */
export interface GradedSuccess {
  /** Turn in which it was sealed. */
  readonly turn: number;
  readonly claim: Success['claim'];
  readonly reason: string | null;
  readonly grade: Grade;
  /** What was counted in the turn that was named; null: nothing was, or that turn never came. */
  readonly seen: number | null;
  /** It struck, or asked for restraint, in that turn. */
  readonly acted: boolean;
}

const SEEN = {
  attacks: ({ past }: GameState) => past.at(-1)!.attacks,
  hurt: ({ past }: GameState) => past.at(-1)!.killed + past.at(-1)!.wounded,
  heat: ({ past }: GameState) => past.at(-1)!.heat,
  agreed: ({ groups }: GameState) =>
    groups.filter(({ obeys, directive }) => obeys && (directive === 'ease' || directive === 'halt')).length,
} as const;

/** `after`: the state after each turn. */
export function gradedSuccess(
  turns: readonly TurnSubmissions[],
  after: readonly GameState[],
  side: Side,
): GradedSuccess[] {
  const acted = actedTurns(turns, side);
  return turns.flatMap((sealed, i) => {
    const said = sealed[side]?.success;
    if (!said) return [];
    const { claim, reason } = said;
    const turn = i + 1;
    const state = claim && after[claim.turn - 1];
    const seen = state ? SEEN[claim.measure](state) : null;
    return [
      { turn, claim, reason: reason ?? null, grade: gradeOf(claim, seen, after), seen, acted: acted.includes(turn) },
    ];
  });
}

/** A war that came first is no success. */
function gradeOf(claim: Success['claim'], seen: number | null, after: readonly GameState[]): Grade {
  if (!claim) return 'notClaimed';
  if (seen === null) return after.at(-1)?.ending?.kind === 'war' ? 'missed' : 'open';
  return (claim.measure === 'agreed' ? seen >= claim.count : seen <= claim.count) ? 'met' : 'missed';
}

/** Paired runs behind “may be claimed”: the same number on every page, so that the answer is. */
export const CLAIM_RUNS = 200;

/** What was said can be claimed: it was met, and the paired runs show fewer attacks with the act than without. */
export const mayClaim = (
  { grade }: GradedSuccess,
  averted: { readonly claimed: boolean; readonly mean: number },
): boolean => grade === 'met' && averted.claimed && averted.mean > 0;

export interface SuccessCount {
  readonly met: number;
  /** Those graded: met or missed. */
  readonly of: number;
  readonly claimed: number;
}

/** Both sides' claims of a game counted; runs the pairs that it needs. */
export function countSuccess(run: GameRun): SuccessCount {
  const record: GameRecord = recordOf(run);
  const after = statesOf(record).slice(1);
  const all = SIDES.flatMap((side) => gradedSuccess(run.turns, after, side).map((one) => ({ side, one })));
  const graded = all.filter(({ one }) => one.grade === 'met' || one.grade === 'missed');
  const met = graded.filter(({ one }) => one.grade === 'met');
  const claimed = met.filter(
    ({ side, one }) => one.acted && mayClaim(one, attacksAvertedIn(record, side, [one.turn], CLAIM_RUNS)),
  );
  return { met: met.length, of: graded.length, claimed: claimed.length };
}
