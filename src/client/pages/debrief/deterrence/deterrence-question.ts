import type { Debrief } from '../../../../analysis/debrief/debrief.ts';
import { type AvertedQuestion, KNOWN_WORLDS } from '../../../../analysis/debrief/differences.ts';
import { type Side, SIDES } from '../../../../engine/model/index.ts';
import { useChapterState } from '../record-context.ts';
import type { AvertedRequest } from './use-averted.ts';

/** Whose acts are removed, and in which turn; null: in all turns. */
export interface DeterrenceChoice {
  readonly side: Side;
  readonly turn: number | null;
}

const RUNS = 2000;
/** Fewer runs for the comparison of the three worlds, which only adds to the answer. */
const WORLD_RUNS = 500;

/** The selected question; survives a reload. */
export function useDeterrenceChoice({
  acted,
}: Debrief): readonly [DeterrenceChoice, (chosen: DeterrenceChoice) => void] {
  const [kept, keep] = useChapterState('averted');
  const [keptSide, turn] = (kept ?? '').split(' ');
  const side = SIDES.find((s) => s === keptSide) ?? (acted.us.length === 0 && acted.iran.length > 0 ? 'iran' : 'us');
  const known = acted[side].includes(Number(turn));
  return [{ side, turn: known ? Number(turn) : null }, (next) => keep(`${next.side} ${next.turn ?? 'all'}`)];
}

/** Turns of the selected acts. */
export const turnsOf = ({ acted }: Debrief, { side, turn }: DeterrenceChoice): readonly number[] =>
  turn === null ? acted[side] : [turn];

/** Turns in which the act was carried out. Without it there is no before and after to compare. */
export const doneIn = ({ done }: Debrief, { side, turn }: DeterrenceChoice): readonly number[] =>
  turn === null ? done[side] : done[side].filter((x) => x === turn);

/** The question about all acts of a side in its own world: one of the four figures. */
export const wholeGame = ({ acted }: Debrief, side: Side): AvertedQuestion => ({
  side,
  acted: acted[side],
  world: 'own',
});

/** All questions that the page needs: the selected one first, then both sides' figures, then the worlds. */
export function avertedRequests(debrief: Debrief, chosen: DeterrenceChoice): AvertedRequest[] {
  const turns = turnsOf(debrief, chosen);
  const { side } = chosen;
  const all = [
    { question: { side, acted: turns, world: 'own' as const }, runs: RUNS },
    ...SIDES.map((who) => ({ question: wholeGame(debrief, who), runs: RUNS })),
    ...KNOWN_WORLDS.map((world) => ({ question: { side, acted: turns, world }, runs: WORLD_RUNS })),
  ];
  const keys = all.map(({ question }) => JSON.stringify(question));
  return all.filter(({ question }, i) => question.acted.length > 0 && keys.indexOf(keys[i]!) === i);
}
