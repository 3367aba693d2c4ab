import type { GameState, Side, SideView, Submission } from '../../engine/model/index.ts';
import type { Save } from '../../engine/record/index.ts';
import { view } from '../../engine/view/view.ts';
import { type GameRecord, recordIn, statesOf } from './whatif-record.ts';
import { type Later, rerun, type Rerun } from './rerun.ts';
import { type Pair, replaced } from './whatif.ts';

/** What is asked of a worker in the page, again and again: plain values. */
export interface WhatIfRequest {
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
  readonly run: (asked: WhatIfRequest, from: number, to: number) => readonly Pair[];
  /** The same, of the changed world alone: for whoever has the other one's runs already. */
  readonly changed: (asked: WhatIfRequest, from: number, to: number) => readonly Rerun[];
}

/** The game of a record that holds its scenario, and was followed before: wound to each of its turns once. */
export function openReruns(text: string): Reruns {
  const save = JSON.parse(text) as Save;
  const record: GameRecord = recordIn(save, save.scenario.file!);
  const states: readonly GameState[] = statesOf(record);
  const world = ({ turn, side, later }: WhatIfRequest, instead: Submission | null) => {
    const turns = instead ? replaced(record.turns, turn, side, instead) : record.turns;
    return (k: number): Rerun => rerun(states[turn - 1]!, turns, k, { later });
  };
  return {
    turns: record.turns.length,
    look: (turn, side) => ({
      view: view(states[turn - 1]!, side),
      sealed: record.turns[turn - 1]?.[side] ?? null,
      happened: rerun(states[turn - 1]!, record.turns, 0),
    }),
    run: (asked, from, to) => {
      const baseline = world(asked, null);
      const changed = asked.instead ? world(asked, asked.instead) : null;
      return range(from, to).map((k) => {
        const before = baseline(k);
        return { baseline: before, changed: changed ? changed(k) : before };
      });
    },
    changed: (asked, from, to) => range(from, to).map(world(asked, asked.instead)),
  };
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i);
