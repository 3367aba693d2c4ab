import type { Documented } from '../../../../analysis/debrief/documented.ts';
import type { Sheet } from '../../../../analysis/export/csv.ts';
import { momentOf } from '../../../../analysis/export/dates.ts';
import type { Words } from '../../../store/format/words.ts';

/** Attacks in all by the end of every day of this game, and what was published of that day, with its source. */
export function historySheet(
  w: Words,
  start: string,
  attacks: readonly number[],
  points: readonly Documented[],
): Sheet {
  const told = new Map(points.map((point) => [point.day, point]));
  return {
    columns: ['date', 'game', 'record', 'source'].map((key) => w(`debrief.history.head.${key}`)),
    rows: attacks.map((n, i) => {
      const point = told.get(i + 1);
      return [momentOf({ start, turnDays: 1 }, i + 1, -1), n, point?.value ?? null, point?.tally.source ?? ''];
    }),
  };
}
