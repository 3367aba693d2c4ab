import type { GameState, Side, SideView, Submission } from '../../engine/model/index.ts';
import type { Save } from '../../engine/record/index.ts';
import { view } from '../../engine/view/view.ts';
import { type GameRecord, type LaterOrders, recordIn, rerun, type Rerun, statesOf } from './rerun.ts';
import { type RunPair, replaceSubmission } from './whatif.ts';

/** A what-if request to the browser's worker; plain data. */
export interface WhatIfRequest {
  readonly turn: number;
  readonly side: Side;
  /** Null: as submitted. Both worlds are then equal and run only once. */
  readonly instead: Submission | null;
  readonly later: LaterOrders;
}

/** A turn of the recorded game, for the side that may change it. */
export interface RerunTurn {
  readonly view: SideView;
  readonly sealed: Submission | null;
  /** The actual rest of the game from that turn on. */
  readonly happened: Rerun;
}

export interface Reruns {
  readonly turns: number;
  readonly look: (turn: number, side: Side) => RerunTurn;
  /** Runs from … to − 1. */
  readonly run: (asked: WhatIfRequest, from: number, to: number) => readonly RunPair[];
  /** As `run`, for the changed world only, when the baseline runs exist. */
  readonly changed: (asked: WhatIfRequest, from: number, to: number) => readonly Rerun[];
}

/** Opens a record that contains its scenario; rewinds to each turn once. */
export function openReruns(text: string): Reruns {
  const save = JSON.parse(text) as Save;
  const record: GameRecord = recordIn(save, save.scenario.file!);
  const states: readonly GameState[] = statesOf(record);
  const world = ({ turn, side, later }: WhatIfRequest, instead: Submission | null) => {
    const turns = instead ? replaceSubmission(record.turns, turn, side, instead) : record.turns;
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
