import type { Debrief } from '../../../analysis/debrief/debrief.ts';
import { figure } from '../../store/format/numbers.ts';
import { scaleOf } from '../../ui/charts/scale.ts';
import { useView } from '../../hooks/store-hooks.ts';
import { useWords } from '../../hooks/use-words.ts';
import { fittedText } from '../../ui/charts/svg-text.ts';
import { truceLabel } from './format.ts';
import css from './timeline.module.css';

/** Vertical positions of the timeline rows, in pixels at normal text size. */
const HEAT = { top: 24, height: 92 };
const BARS = { top: 150, height: 62 };
/** Top of the rows of acts, in pixels. */
export const CHIPS = 224;
const CHIP = 22;
/** Height of a row of acts, in pixels. */
export const ROW = 26;
/** Top of the row of dates, in pixels. */
export const DATES = CHIPS + 2 * ROW + 16;
/** Height of the timeline, in pixels. */
export const HEIGHT = DATES + 12;

/** Names of the rows at the left. */
export function Names({ left }: { left: number }) {
  const w = useWords();
  const x = left - 10;
  const text = (key: string, y: number, look: string | undefined) => (
    <text className={look} x={x} y={y} textAnchor="end">
      {w(key)}
    </text>
  );
  return (
    <g className={css.names}>
      {text(left < 90 ? 'debrief.timeline.heat' : 'debrief.timeline.heat.axis', HEAT.top - 10, css.heatName)}
      {text(
        left < 90 ? 'debrief.timeline.attacks' : 'debrief.timeline.attacks.axis',
        BARS.top + BARS.height - 4,
        css.iranName,
      )}
      {text(left < 90 ? 'side.us.short' : 'debrief.timeline.us', CHIPS + 15, css.usName)}
      {text(left < 90 ? 'side.iran' : 'debrief.timeline.iran', CHIPS + ROW + 15, css.iranName)}
    </g>
  );
}

interface PartProps {
  readonly debrief: Debrief;
  readonly left: number;
  readonly column: number;
}

/** Truces in Gaza, which are not whole turns and not a result of strikes. */
export function Truce({ debrief: { truces }, left, column }: PartProps) {
  const w = useWords();
  const view = useView();
  return (
    <>
      {truces.map((truce) => (
        <g key={truce.from}>
          <rect
            className={css.truce}
            x={left + truce.from * column}
            y={HEAT.top}
            width={(truce.to - truce.from) * column}
            height={CHIPS - HEAT.top}
          />
          <text className={css.note} x={left + ((truce.from + truce.to) / 2) * column} y={HEAT.top - 8}>
            {truceLabel(w, view, truce)}
          </text>
        </g>
      ))}
    </>
  );
}

/** Heat by turn as a line over the rungs. */
export function Heat({ debrief, left, column, chosen }: PartProps & { chosen: number | undefined }) {
  const w = useWords();
  const { rows, opening, rungs } = debrief;
  const most = Math.max(65, ...rows.map((row) => row.heat + 8));
  const { y } = scaleOf(
    { width: 0, height: HEAT.top + HEAT.height, left: 0, right: 0, top: HEAT.top, bottom: 0 },
    1,
    most,
  );
  const points = [[left, y(opening)], ...rows.map((row, i) => [left + (i + 0.5) * column, y(row.heat)])] as const;
  const peak = rows.reduce((best, row) => (row.heat > best.heat ? row : best), rows[0]!);
  const last = rows.at(-1);
  return (
    <g className={css.heat}>
      {rungs.map(
        (edge, i) =>
          edge < most && (
            <g key={edge} className={css.level} data-hot={i >= 2 || undefined}>
              <line x1={left} x2={left + rows.length * column} y1={y(edge)} y2={y(edge)} />
              <text x={left - 10} y={y(edge) + 4} textAnchor="end">
                {left < 90 ? edge : `${w(`rung.${i + 1}`)} ${edge}`}
              </text>
            </g>
          ),
      )}
      <path d={points.map(([px, py], i) => `${i === 0 ? 'M' : 'L'}${px!.toFixed(1)} ${py!.toFixed(1)}`).join('')} />
      {rows.map(
        (row, i) =>
          (row.turn === chosen || row.turn === peak.turn || row === last) && (
            <g key={row.turn}>
              <circle cx={left + (i + 0.5) * column} cy={y(row.heat)} r={4} />
              <text className={css.value} x={left + (i + 0.5) * column} y={y(row.heat) - 9}>
                {row === last ? w('ending.heat.end', { heat: figure(row.heat, 0) }) : figure(row.heat, 0)}
              </text>
            </g>
          ),
      )}
    </g>
  );
}

/** Attacks by turn as bars, with deaths. */
export function Attacks({ debrief: { rows }, left, column }: PartProps) {
  const w = useWords();
  const most = Math.max(8, ...rows.map((row) => row.attacks));
  const base = BARS.top + BARS.height;
  return (
    <g className={css.attacks}>
      <line x1={left} x2={left + rows.length * column} y1={base} y2={base} />
      {rows.map((row, i) => {
        const height = (row.attacks / most) * (BARS.height - 18);
        const middle = left + (i + 0.5) * column;
        const bar = Math.min(30, column * 0.6);
        const dead = base - height - 32;
        const mark = middle - Math.min(13, column / 2 - 6);
        const killed = w('debrief.timeline.dead', { n: row.killed });
        return (
          <g key={row.turn}>
            <rect x={middle - bar / 2} y={base - height} width={bar} height={height} />
            <text x={middle} y={base - height - 5}>
              {row.attacks}
            </text>
            {row.killed > 0 && (
              <g className={css.killed}>
                <path d={`M${mark} ${dead - 4}l5 5l-5 5l-5 -5Z`} />
                <text
                  x={mark + 7}
                  y={dead + 6}
                  textAnchor="start"
                  {...fittedText(killed, middle + column / 2 - mark - 9)}
                >
                  {killed}
                </text>
              </g>
            )}
          </g>
        );
      })}
    </g>
  );
}

interface ChipProps {
  readonly side: 'us' | 'iran';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly text: string;
}

/** Blue and solid for the United States, orange and dashed for Iran. */
export function Chip({ side, x, y, width, text }: ChipProps) {
  return (
    <g className={css.chip} data-side={side}>
      <rect x={x + 0.5} y={y + 0.5} width={width - 1} height={CHIP - 1} />
      <text x={x + width / 2} y={y + 15} {...fittedText(text, width - 6)}>
        {text}
      </text>
    </g>
  );
}
