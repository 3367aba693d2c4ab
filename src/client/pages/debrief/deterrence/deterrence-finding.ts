import { beforeAfter, countFewer } from '../../../../analysis/debrief/differences.ts';
import type { Debrief } from '../../../../analysis/debrief/debrief.ts';
import { summariseAverted } from '../../../../analysis/whatif/attacks-averted.ts';
import type { Side } from '../../../../engine/model/index.ts';
import { figure } from '../../../store/format/numbers.ts';
import { paragraph, type Words } from '../../../store/format/words.ts';
import { type DeterrenceChoice, doneIn, turnsOf } from './deterrence-question.ts';

/** Minimum number of runs for a sentence. */
const MIN_RUNS = 200;

/** How attacks changed, and how much of that the acts explain, in two sentences. */
export function findingLine(w: Words, debrief: Debrief, chosen: DeterrenceChoice, diffs: readonly number[]): string {
  const turns = turnsOf(debrief, chosen);
  const { side } = chosen;
  if (turns.length === 0) return w(`debrief.found.none.${side}`);
  return paragraph(w, [seen(w, debrief, chosen), explained(w, chosen, turns, diffs)]);
}

function seen(w: Words, debrief: Debrief, chosen: DeterrenceChoice): string {
  const turns = doneIn(debrief, chosen);
  if (turns.length === 0) return w(`debrief.found.undone.${chosen.side}`);
  if (turns.length === 1) return seenOnce(w, debrief, turns[0]!);
  const { fewer, of } = countFewer(debrief.rows, turns);
  return of === 0 ? w('debrief.found.last') : w(`debrief.found.times.${chosen.side}`, { n: fewer, count: of });
}

function seenOnce(w: Words, { rows }: Debrief, turn: number): string {
  const seen = beforeAfter(rows, turn);
  if (!seen) return w('debrief.found.last');
  const by = seen.after - seen.before;
  if (by === 0) return w('debrief.found.same', { turn });
  return w(by < 0 ? 'debrief.found.fell' : 'debrief.found.rose', { count: Math.abs(by) });
}

function explained(
  w: Words,
  { side, turn }: DeterrenceChoice,
  turns: readonly number[],
  diffs: readonly number[],
): string {
  if (diffs.length < MIN_RUNS) return w('debrief.found.counting');
  const { mean, claimed } = summariseAverted(turns, diffs);
  const acts = w(`debrief.found.acts.${side}.${turn === null && turns.length > 1 ? 'many' : 'one'}`);
  const count = Math.round(Math.abs(mean));
  if (!claimed || count === 0) return w('debrief.found.unclaimed', { acts });
  return w(mean > 0 ? 'debrief.found.explains' : 'debrief.found.brought', { acts, count, n: figure(count, 0) });
}

/** True if acts averted attacks although strikes do not change the rate in this world, which needs an explanation. */
export function avertedThough(side: Side, acted: readonly number[], diffs: readonly number[]): boolean {
  const { claimed, mean } = summariseAverted(acted, diffs);
  return side === 'us' && diffs.length >= MIN_RUNS && claimed && mean > 0;
}
