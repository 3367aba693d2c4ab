import type { ClassroomGame } from '../../../../analysis/compare/classroom-game.ts';
import { figure } from '../../../store/format/numbers.ts';
import { Figure } from '../../../ui/charts/figure.tsx';
import { lineThrough, scaleOf, ticks } from '../../../ui/charts/scale.ts';
import { useWidth } from '../../../ui/charts/use-chart-size.ts';
import { UNTRANSLATED, useWords } from '../../../hooks/use-words.ts';
import css from './compare-tables.module.css';

interface Props {
  readonly name: string;
  readonly title: string;
  readonly tables: readonly ClassroomGame[];
  /** One value per turn. */
  readonly of: (table: ClassroomGame) => readonly number[];
  readonly opening: number;
  readonly chosen: number;
  /** First turn with different orders; null if there is none. */
  readonly parted: number | null;
}

/** Letter of a table, so that lines are not told apart by colour alone: its own in a class, or else by its place. */
export const letterOf = ({ name }: ClassroomGame, i: number): string =>
  isLetter(name) ? name : String.fromCharCode(65 + i);
/** Tables of a class have no other name than their letter. */
export const isLetter = (name: string): boolean => /^[A-Z]$/.test(name);

const HEIGHT = 230;
const DASHES = ['', '7 3', '2 3', '9 3 2 3', '12 4', '4 2', '1 2', '6 2 1 2 1 2'];
/** Minimum distance between the letters at the ends of lines, in pixels. */
const APART = 14;

/** The same curve for every table; the selected one in front. */
export function CompareCurves({ name, title, tables, of, opening, chosen, parted }: Props) {
  const w = useWords();
  const [ref, width] = useWidth();
  const lists = tables.map((table) => [opening, ...of(table)]);
  const turns = Math.max(...lists.map((list) => list.length)) - 1;
  const most = Math.max(10, ...lists.flat()) * 1.06;
  const frame = { width, height: HEIGHT, left: 34, right: 26, top: 12, bottom: 24 };
  const scale = scaleOf(frame, turns, most);
  const ends = spread(lists.map((list) => scale.y(list.at(-1)!)));
  const sheet = {
    columns: [
      w('parallel.turn'),
      ...tables.map((table, i) =>
        isLetter(table.name) ? table.name : w('common.named', { name: letterOf(table, i), value: table.name }),
      ),
    ],
    rows: Array.from({ length: turns }, (_, i) => [
      i + 1,
      ...lists.map((list) => (list[i + 1] === undefined ? null : Math.round(list[i + 1]! * 10) / 10)),
    ]),
  };
  const order = tables.map((_, i) => i).sort((a, b) => Number(a === chosen) - Number(b === chosen));
  return (
    <Figure name={`parallel-${name}`} title={title} sheet={sheet}>
      <figure ref={ref} className={css.curves}>
        <figcaption>{title}</figcaption>
        {width > 0 && (
          <svg {...UNTRANSLATED} width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} aria-hidden>
            {parted !== null && (
              <rect
                className={css.firstDifference}
                x={scale.x(parted - 1)}
                y={frame.top}
                width={scale.x(1) - scale.x(0)}
                height={HEIGHT - frame.top - frame.bottom}
              />
            )}
            {ticks(most).map((tick) => (
              <g key={tick} className={css.axis}>
                <line x1={frame.left} x2={width - frame.right} y1={scale.y(tick)} y2={scale.y(tick)} />
                <text x={frame.left - 8} y={scale.y(tick) + 4} textAnchor="end">
                  {figure(tick, 0)}
                </text>
              </g>
            ))}
            <text x={frame.left - 8} y={HEIGHT - 6} textAnchor="end">
              {w('parallel.turn')}
            </text>
            {Array.from({ length: turns }, (_, i) => (
              <text key={i} x={scale.x(i + 1)} y={HEIGHT - 6} textAnchor="middle">
                {i + 1}
              </text>
            ))}
            {order.map((i) => (
              <g key={i} className={css.line} data-chosen={i === chosen || undefined}>
                <path
                  d={lineThrough(lists[i]!.map((value, turn) => [scale.x(turn), scale.y(value)] as const))}
                  strokeDasharray={DASHES[i % DASHES.length] || undefined}
                />
                <text x={scale.x(lists[i]!.length - 1) + 7} y={ends[i]! + 4}>
                  {letterOf(tables[i]!, i)}
                </text>
              </g>
            ))}
          </svg>
        )}
      </figure>
    </Figure>
  );
}

/** Moves labels down as far as needed, so that none overlap. From top to bottom, in pixels. */
function spread(places: readonly number[]): number[] {
  const out = [...places];
  let from = -Infinity;
  for (const i of places.map((_, at) => at).sort((a, b) => places[a]! - places[b]!)) {
    out[i] = Math.max(from, places[i]!);
    from = out[i]! + APART;
  }
  const over = Math.max(0, ...out.map((y) => y - (HEIGHT - 24)));
  return out.map((y) => y - over);
}
