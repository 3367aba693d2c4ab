import { type Replay, replay, type Save } from '../engine/record/index.ts';
import { parseSave } from '../scenario/index.ts';
import { badTurn } from '../session/sentences.ts';
import { readArguments, shippedScenario } from './arguments.ts';
import { readText } from './files.ts';
import { printJson, printLine, printTable } from './print.ts';

/** `replay FILE`: does this record lead where it says, turn by turn? */
export async function replayFile(words: string[]): Promise<number> {
  const args = readArguments(words, { command: 'replay', shared: ['json'], files: 'one' });
  const [file] = args.files as [string];
  const read = parseSave(readText(file));
  if (!read.ok) return refuse(args.json, read.errors);
  const save: Save = read.value;
  const done = replay(save, save.scenario.file ?? shippedScenario(save.scenario.id));
  const { ok, turns, firstBadTurn, outcome } = done;
  if (args.json) printJson({ ok, turns, ...(ok ? {} : { firstBadTurn, message: sentence(done) }), outcome });
  else show(done);
  return ok ? 0 : 1;
}

/** The file is no saved game at all: the answer is no, and nothing was played. */
function refuse(json: boolean, errors: readonly { readonly pointer: string; readonly message: string }[]): number {
  if (json) printJson({ ok: false, turns: 0, firstBadTurn: 0, outcome: null, errors });
  else for (const { pointer, message } of errors) printLine(`${pointer || '(whole file)'}: ${message}`);
  return 1;
}

const sentence = (done: Replay): string => badTurn(done.reason ?? 'crash', done.firstBadTurn ?? 0);

function show(done: Replay): void {
  printLine(done.ok ? `${done.turns} turns, all as recorded.` : sentence(done));
  if (!done.outcome) return;
  const { points, ledger, ending } = done.outcome;
  printTable([
    ['ending', ending ? ending.kind : 'not over'],
    ['points, US', points.us],
    ['points, Iran', points.iran],
    ['Americans killed', ledger.americansKilled],
    ['fighters killed', ledger.fightersKilled],
    ['civilians killed', ledger.civiliansKilled],
  ]);
}
