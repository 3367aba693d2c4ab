import { type GameRun, replay } from '../engine/record/index.ts';
import { parseSave } from '../scenario/index.ts';
import { badTurn } from '../session/error-messages.ts';
import { scenarioOf } from './arguments.ts';
import { readText } from './files.ts';
import { InputError } from './usage-error.ts';

/** The game that a file tells of, followed to its end and checked turn by turn. */
export function readGame(file: string): GameRun {
  const read = parseSave(readText(file));
  if (!read.ok)
    throw new InputError(
      read.errors.map(({ pointer, message }) => `“${file}” ${pointer || '(whole file)'}: ${message}`).join('\n'),
    );
  const save = read.value;
  const done = replay(save, scenarioOf(save.scenario));
  if (!done.ok || !done.run)
    throw new InputError(`“${file}”: ${badTurn(done.reason ?? 'crash', done.firstBadTurn ?? 0)}`);
  return done.run;
}
