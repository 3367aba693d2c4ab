import { type Replay, replay, RULES_VERSION, type Save } from '../engine/record/index.ts';
import type { Submission } from '../engine/model/index.ts';
import { parseSave } from '../scenario/index.ts';
import { badTurn, sentence } from '../session/error-messages.ts';
import { readArguments, scenarioOf } from './arguments.ts';
import { readText } from './files.ts';
import { inEnglish, printJson, printLine, printTable, unpacked } from './print.ts';

/** `replay FILE`: does this record lead to the states it claims, turn by turn? */
export async function replayFile(words: string[]): Promise<number> {
  const args = readArguments(words, { command: 'replay', shared: ['json'], files: 'one' });
  const [file] = args.files as [string];
  const read = parseSave(readText(file));
  if (!read.ok) return refuse(args.json, inEnglish(read.errors));
  const save: Save = read.value;
  if (save.rules.version !== RULES_VERSION) return showOlder(args.json, save);
  const done = replay(save, scenarioOf(save.scenario));
  const { ok, turns, firstBadTurn, outcome } = done;
  if (args.json) printJson({ ok, turns, ...(ok ? {} : { firstBadTurn, message: reasonOf(done) }), outcome });
  else show(done);
  return ok ? 0 : 1;
}

/** Not a saved game: exit code 1, nothing is replayed. */
function refuse(json: boolean, errors: readonly { readonly pointer: string; readonly message: string }[]): number {
  if (json) printJson({ ok: false, turns: 0, firstBadTurn: 0, outcome: null, errors });
  else for (const { pointer, message } of errors) printLine(`${pointer || '(whole file)'}: ${message}`);
  return 1;
}

/** A record of older rules is not replayed: exit code 1, and its content is shown. */
function showOlder(json: boolean, record: Save): number {
  const message = unpacked(sentence('older', { was: record.rules.version, now: RULES_VERSION }));
  if (json) printJson({ ok: false, turns: 0, firstBadTurn: 0, message, outcome: null, record });
  else {
    printLine(message);
    const { scenario, options, notes = {}, turns } = record;
    const pairs = [['scenario', scenario.id], ...Object.entries(options), ...Object.entries(notes)];
    for (const [name, value] of pairs) printLine(`${name as string}: ${plain(value)}`);
    turns.forEach(({ us, iran, white }, i) => {
      printLine(`turn ${i + 1}: US ${ordered(us)}; Iran ${ordered(iran)}`);
      for (const { text } of white?.injects ?? []) printLine(`turn ${i + 1}, facilitator: ${text}`);
    });
  }
  return 1;
}

/** Orders and signals as in the record: "directive iraq halt, alert". */
const ordered = (sealed: Submission | null): string =>
  [...(sealed?.orders ?? []), ...(sealed?.signals ?? [])]
    .map((act) => Object.values(act).map(plain).join(' '))
    .join(', ') || '–';

const plain = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

const reasonOf = (done: Replay): string => unpacked(badTurn(done.reason ?? 'crash', done.firstBadTurn ?? 0));

function show(done: Replay): void {
  printLine(done.ok ? `${done.turns} turns, all as recorded.` : reasonOf(done));
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
