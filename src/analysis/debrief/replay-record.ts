import { type GameRun, replay } from '../../engine/record/index.ts';
import { parseSave } from '../../scenario/index.ts';

/** Replays a record that contains its scenario. Throws an Error with a readable message if it cannot be replayed. */
export function replayRecord(text: string): GameRun {
  const read = parseSave(text);
  const scenario = read.ok ? read.value.scenario.file : undefined;
  if (!read.ok || !scenario) throw new Error('The record could not be read.');
  const { ok, run } = replay(read.value, scenario);
  if (!ok || !run) throw new Error('The record could not be followed to its end.');
  return run;
}
