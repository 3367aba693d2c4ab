import type { Debrief } from '../../../analysis/debrief/debrief.ts';
import { useKeptHere } from './use-chapter-state.ts';

/** The turn that is looked at, the same in every chapter; at first the one in which most was lost, or Heat was highest. */
export function useTurn({ rows }: Debrief): readonly [number, (turn: number) => void] {
  const [kept, keep] = useKeptHere('turn');
  const worst = rows.reduce((w, row) => ((row.killed - w.killed || row.heat - w.heat) > 0 ? row : w), rows[0]!);
  const turn = Number(kept);
  const known = Number.isInteger(turn) && turn >= 1 && turn <= rows.length;
  return [known ? turn : worst.turn, (next) => keep(String(next))];
}
