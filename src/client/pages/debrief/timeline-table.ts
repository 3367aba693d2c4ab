import type { Debrief } from '../../../analysis/debrief/debrief.ts';
import type { Sheet } from '../../../analysis/export/csv.ts';
import type { Words } from '../../store/format/words.ts';

/** The figures that the timeline shows, one row a turn. */
export const timelineSheet = (w: Words, { rows, acts }: Debrief, date: (turn: number) => string): Sheet => ({
  columns: ['turn', 'day', 'heat', 'attacks', 'killed', 'us', 'iran'].map((key) => w(`timeline.head.${key}`)),
  rows: rows.map((row, i) => [
    row.turn,
    date(row.turn),
    Math.round(row.heat * 10) / 10,
    row.attacks,
    row.killed,
    ...(['us', 'iran'] as const).map((side) => {
      const act = acts[side][i];
      return act ? w(`debrief.act.${act}`) : w('end.story.nothing');
    }),
  ]),
});
