import type { Debrief } from '../../../../analysis/debrief/debrief.ts';
import { figure } from '../../../store/format/numbers.ts';
import type { Words } from '../../../store/format/words.ts';

/** How hot it was at its hottest, and how many attacks there were, in a sentence. */
export function peakLine(w: Words, { rows, rungs }: Debrief): string {
  const peak = rows.reduce((best, row) => (row.heat > best.heat ? row : best), rows[0]!);
  const rung = rungs.filter((edge) => peak.heat >= edge).length;
  const attacks = rows.reduce((sum, row) => sum + row.attacks, 0);
  const hottest = w('debrief.story.peak', { heat: figure(peak.heat, 0), rung: w(`rung.${rung}`), turn: peak.turn });
  return `${w('debrief.story.attacks', { count: attacks })} ${hottest}`;
}
