import type { GameState, Side, SideView, Submission } from '../../engine/model/index.ts';
import type { Save } from '../../engine/record/index.ts';
import { view } from '../../engine/view/view.ts';
import { type GameRecord, recordIn, statesOf } from './record.ts';
import { type Later, rerun, type Rerun } from './rerun.ts';
import { type Pair, replaced } from './whatif.ts';

/** What is asked of a worker in the page, again and again: plain values. */
export interface Asked {
  readonly turn: number;
  readonly side: Side;
  /** Null: what it sealed. Both worlds are the same then, and one is run for both. */
  readonly instead: Submission | null;
  readonly later: Later;
}

/** A turn of the game as it was played, for the side that may order it anew. */
export interface Look {
  readonly view: SideView;
  readonly sealed: Submission | null;
  /** What the game really came to from that turn on. */
  readonly happened: Rerun;
}

export interface Reruns {
  readonly turns: number;
  readonly look: (turn: number, side: Side) => Look;
  /** Runs from … to − 1. */
  readonly run: (asked: Asked, from: number, to: number) => readonly Pair[];
}

/** The game of a record that holds its scenario, and was followed before: wound to each of its turns once. */
export function openReruns(text: string): Reruns {
  const save = JSON.parse(text) as Save;
  const record: GameRecord = recordIn(save, save.scenario.file!);
  const states: readonly GameState[] = statesOf(record);
  return {
    turns: record.turns.length,
    look: (turn, side) => ({
      view: view(states[turn - 1]!, side),
      sealed: record.turns[turn - 1]?.[side] ?? null,
      happened: rerun(states[turn - 1]!, record.turns, 0),
    }),
    run: ({ turn, side, instead, later }, from, to) => {
      const other = instead && replaced(record.turns, turn, side, instead);
      return Array.from({ length: to - from }, (_, i) => {
        const baseline = rerun(states[turn - 1]!, record.turns, from + i, { later });
        return {
          baseline,
          changed: other ? rerun(states[turn - 1]!, other, from + i, { later }) : baseline,
        };
      });
    },
  };
}
