import type { Debrief } from '../../../../analysis/debrief/debrief.ts';
import { type AvertedQuestion, WORLDS } from '../../../../analysis/debrief/differences.ts';
import type { Side } from '../../../../engine/model/index.ts';
import { useChapterState } from '../record-context.ts';
import { SIDES } from '../format.ts';
import type { Asked } from './use-averted.ts';

/** Whose acts are taken away, and of which turn; null: of all turns together. */
export interface Chosen {
  readonly side: Side;
  readonly turn: number | null;
}

const RUNS = 2000;
/** The three worlds are beside it, not a condition: a quarter as many. */
const BESIDE = 500;

/** What is asked now; kept, so that a page loaded again asks the same. */
export function useChosen({ acted }: Debrief): readonly [Chosen, (chosen: Chosen) => void] {
  const [kept, keep] = useChapterState('averted');
  const [keptSide, turn] = (kept ?? '').split(' ');
  const side = SIDES.find((s) => s === keptSide) ?? (acted.us.length === 0 && acted.iran.length > 0 ? 'iran' : 'us');
  const known = acted[side].includes(Number(turn));
  return [{ side, turn: known ? Number(turn) : null }, (next) => keep(`${next.side} ${next.turn ?? 'all'}`)];
}

export const turnsOf = ({ acted }: Debrief, { side, turn }: Chosen): readonly number[] =>
  turn === null ? acted[side] : [turn];

/** Those in which it was done: of an order that was not carried out nothing can be seen before and after. */
export const doneIn = ({ done }: Debrief, { side, turn }: Chosen): readonly number[] =>
  turn === null ? done[side] : done[side].filter((x) => x === turn);

/** The question of a side’s acts in its own world, all turns together: one of the four figures. */
export const wholeGame = ({ acted }: Debrief, side: Side): AvertedQuestion => ({
  side,
  acted: acted[side],
  world: 'own',
});

/** What has to be run again for the page: what is looked at first, then the figures of both sides, then the worlds. */
export function askedFor(debrief: Debrief, chosen: Chosen): Asked[] {
  const turns = turnsOf(debrief, chosen);
  const { side } = chosen;
  const all = [
    { question: { side, acted: turns, world: 'own' as const }, runs: RUNS },
    ...SIDES.map((who) => ({ question: wholeGame(debrief, who), runs: RUNS })),
    ...WORLDS.map((world) => ({ question: { side, acted: turns, world }, runs: BESIDE })),
  ];
  const keys = all.map(({ question }) => JSON.stringify(question));
  return all.filter(({ question }, i) => question.acted.length > 0 && keys.indexOf(keys[i]!) === i);
}
