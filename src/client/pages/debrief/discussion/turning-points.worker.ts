import { replayRecord } from '../../../../analysis/debrief/debrief.ts';
import { recordOf } from '../../../../analysis/whatif/rerun.ts';
import { type TurningPoint, turningPoints } from '../../../../analysis/whatif/turning-points.ts';

/** Messages of the worker: turns tried so far, or the result. */
export type TurningPointsMessage =
  | { readonly kind: 'progress'; readonly done: number; readonly of: number }
  | { readonly kind: 'found'; readonly points: readonly TurningPoint[] };

const say = (said: TurningPointsMessage): void => postMessage(said);

addEventListener('message', ({ data }: MessageEvent<{ readonly record: string; readonly runs: number }>) => {
  const told = (done: number, of: number): void => say({ kind: 'progress', done, of });
  say({ kind: 'found', points: turningPoints(recordOf(replayRecord(data.record)), data.runs, told) });
});
