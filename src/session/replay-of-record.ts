import { replay } from '../engine/record/index.ts';
import type { ReplayData } from '../protocol/replay-data.ts';
import { parseSave } from '../scenario/index.ts';
import { replayDataOf } from './full-replay.ts';

/** A whole game from the text of its record, which holds its scenario. Throws if it cannot be followed to its end. */
export function replayOfRecord(text: string): ReplayData {
  const read = parseSave(text);
  const scenario = read.ok ? read.value.scenario.file : undefined;
  if (!read.ok || !scenario) throw new Error('The record could not be read.');
  const { ok, run } = replay(read.value, scenario);
  if (!ok || !run) throw new Error('The record could not be followed to its end.');
  return replayDataOf(run);
}
