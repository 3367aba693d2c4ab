import type { TurnRow } from '../../engine/model/index.ts';
import type { GameRun } from '../../engine/record/index.ts';

/** What a debrief tells of a finished game, computed from its record alone; plain values, nothing withheld. */
export interface Debrief {
  /** One row a turn, as it was. */
  readonly rows: readonly TurnRow[];
}

export function debriefOf(run: GameRun): Debrief {
  return { rows: run.state.past };
}
