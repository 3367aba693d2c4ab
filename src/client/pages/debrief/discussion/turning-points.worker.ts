import { replayRecord } from '../../../../analysis/debrief/debrief.ts';
import { recordOf } from '../../../../analysis/whatif/rerun.ts';
import { type TurningPoint, turningPoints } from '../../../../analysis/whatif/turning-points.ts';

/** Messages of the worker: turns tried so far, or the result. */
export type TurningPointsMessage =
  | { readonly kind: 'progress'; readonly done: number; readonly of: number }
  | { readonly kind: 'found'; readonly points: readonly TurningPoint[] };

const send = (message: TurningPointsMessage): void => postMessage(message);

addEventListener('message', ({ data }: MessageEvent<{ readonly record: string; readonly runs: number }>) => {
  const reportProgress = (done: number, of: number): void => send({ kind: 'progress', done, of });
  send({ kind: 'found', points: turningPoints(recordOf(replayRecord(data.record)), data.runs, reportProgress) });
});
