import type { CsvSheet } from '../../../../analysis/export/csv.ts';
import { type CurvePoint, BY_TURN, type ByTurn } from '../../../../analysis/whatif/whatif-curves.ts';
import type { Rerun } from '../../../../analysis/whatif/rerun.ts';
import { UNTRANSLATED, useWords } from '../../../hooks/use-words.ts';
import type { RerunSummary } from './rerun-summary.ts';
import { figure } from '../../../store/format/numbers.ts';
import type { Words } from '../../../store/format/words.ts';
import { Figure } from '../../../ui/charts/figure.tsx';
import { between, lineThrough, scaleOf, ticks } from '../../../ui/charts/scale.ts';
import { ON_PAPER, useWidth } from '../../../ui/charts/use-chart-size.ts';
import type { Side } from '../../../../engine/model/index.ts';
import { endsOf } from '../../../ui/charts/line-ends.ts';
import { useTurnDate } from '../format.ts';
import whatifChartCss from './whatif-chart.module.css';
import css from './whatif.module.css';

interface Props {
  readonly sum: RerunSummary;
  /** The side whose orders were changed; gives the colour. */
  readonly side: Side;
  readonly first: number;
  readonly changed: boolean;
  readonly happened: Rerun;
}

const CURVES = ['attacks', 'heat'] as const satisfies readonly ByTurn[];

/** Attacks and Heat by turn. */
export function TurnCurves({ sum, side, first, changed, happened }: Props) {
  const w = useWords();
  if (happened.attacks.length < 2) return null; // the last turn has no curve
  const title = w('whatif.curves', { turn: first });
  return (
    <>
      <p className={css.key}>{w('whatif.curves.text')}</p>
      <Figure name={`what-if-turn-${first}-on`} title={title} sheet={sheetOf(w, { sum, first, changed, happened })}>
        <div className={css.charts}>
          {CURVES.map((name) => (
            <div key={name} className={css.chartRow} data-picture={w(`whatif.curve.${name}`)}>
              <h3>{w(`whatif.curve.${name}`)}</h3>
              <TurnCurve
                first={first}
                baseline={sum.curves.baseline[name]}
                changed={changed ? sum.curves.changed[name] : null}
                happened={BY_TURN[name](happened)}
                tone={side}
              />
            </div>
          ))}
        </div>
      </Figure>
    </>
  );
}

function sheetOf(w: Words, { sum, first, changed, happened }: Omit<Props, 'side'>): CsvSheet {
  const worlds = changed ? (['baseline', 'changed'] as const) : (['baseline'] as const);
  const round = (x: number | undefined): number | null => (x === undefined ? null : Math.round(x * 10) / 10);
  const cells = (at: CurvePoint | undefined) => [round(at?.median), round(at?.p5), round(at?.p95)];
  return {
    columns: [
      w('whatif.column.figure'),
      w('whatif.column.turn'),
      w('whatif.column.happened'),
      ...worlds.flatMap((world) =>
        ['median', 'low', 'high'].map((key) =>
          w('common.named', {
            name: w(world === 'baseline' ? 'whatif.asOrdered' : 'whatif.changed'),
            value: w(`whatif.column.${key}`),
          }),
        ),
      ),
    ],
    rows: CURVES.flatMap((name) => {
      const was = BY_TURN[name](happened);
      const turns = Math.max(was.length, ...worlds.map((world) => sum.curves[world][name].length));
      return Array.from({ length: turns }, (_, i) => [
        w(`whatif.curve.${name}`),
        first + i,
        round(was[i]),
        ...worlds.flatMap((world) => cells(sum.curves[world][name][i])),
      ]);
    }),
  };
}

interface TurnCurveProps {
  /** Number of the first turn. */
  readonly first: number;
  readonly baseline: readonly CurvePoint[];
  /** Null: nothing was changed. */
  readonly changed: readonly CurvePoint[] | null;
  readonly happened: readonly number[];
  readonly tone: 'us' | 'iran';
}

const HEIGHT = 150;

/** The words at the ends of lines: their distance from the lines, and the width of a character at most, in pixels. */
const END = { gap: 8, character: 6.4 };

/** Both worlds by turn: 90% bands, the median run as a line, and the actual game. */
function TurnCurve({ first, baseline, changed, happened, tone }: TurnCurveProps) {
  const w = useWords();
  const date = useTurnDate();
  const [ref, width] = useWidth(ON_PAPER.beside);
  const turns = Math.max(baseline.length, changed?.length ?? 0, happened.length);
  const most = 1.06 * Math.max(5, ...happened, ...[...baseline, ...(changed ?? [])].map((at) => at.p95));
  const end = (what: string, value: number | undefined) =>
    value === undefined ? [] : [{ what, name: w(`whatif.end.${what}`, { n: figure(value, 0) }), value }];
  const named = [
    ...end('happened', happened.at(-1)),
    ...end('middle', baseline.at(-1)?.median),
    ...end('changed', changed?.at(-1)?.median),
  ];
  const right = END.gap + END.character * Math.max(...named.map(({ name }) => name.length));
  const frame = { width, height: HEIGHT, left: 30, right, top: 8, bottom: 22 };
  const scale = scaleOf(frame, turns - 1, most);
  const ends = endsOf(named.map(({ value, ...rest }) => ({ ...rest, y: scale.y(value) })));
  const line = (values: readonly number[]) => values.map((value, i) => [scale.x(i), scale.y(value)] as const);
  const every = Math.ceil(turns / Math.max(1, Math.floor((width - frame.left - right) / 52)));
  const world = (curve: readonly CurvePoint[], look: 'before' | 'after') => (
    <g className={look === 'before' ? whatifChartCss.curveBefore : whatifChartCss.curveAfter}>
      <path
        className={whatifChartCss.band}
        d={between(line(curve.map((at) => at.p95)), line(curve.map((at) => at.p5)))}
      />
      <path d={lineThrough(line(curve.map((at) => at.median)))} />
    </g>
  );
  return (
    <figure ref={ref} className={whatifChartCss.chart} data-tone={tone} aria-hidden>
      {width > 0 && (
        <svg {...UNTRANSLATED} width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`}>
          <g className={whatifChartCss.grid}>
            {ticks(most, 3).map((tick) => (
              <g key={tick}>
                <line x1={frame.left} x2={width - right} y1={scale.y(tick)} y2={scale.y(tick)} />
                <text x={frame.left - 7} y={scale.y(tick) + 4} textAnchor="end">
                  {figure(tick, 0)}
                </text>
              </g>
            ))}
            {Array.from({ length: turns }, (_, i) => i)
              .filter((i) => i % every === 0)
              .map((i) => (
                <text key={i} x={scale.x(i)} y={HEIGHT - 5} textAnchor="middle">
                  {date(first + i)}
                </text>
              ))}
          </g>
          {world(baseline, 'before')}
          {changed && world(changed, 'after')}
          <path className={whatifChartCss.actualCurve} d={lineThrough(line(happened))} />
          {ends.map(({ what, name, y }) => (
            <text key={what} className={whatifChartCss.end} data-what={what} x={width - right + END.gap} y={y + 4}>
              {name}
            </text>
          ))}
        </svg>
      )}
    </figure>
  );
}
