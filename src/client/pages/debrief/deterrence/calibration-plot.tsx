import { type Side, SIDES } from '../../../../engine/model/index.ts';
import {
  type CalibrationBin,
  calibration,
  type Confidence,
  confidenceOf,
} from '../../../../analysis/debrief/calibration.ts';
import type { CsvSheet } from '../../../../analysis/export/csv.ts';
import type { Debrief } from '../../../../analysis/debrief/debrief.ts';
import { figure } from '../../../store/format/numbers.ts';
import { Segments } from '../../../ui/controls.tsx';
import { Figure } from '../../../ui/charts/figure.tsx';
import { UNTRANSLATED, useWords } from '../../../hooks/use-words.ts';
import { useChapterState } from '../record-context.ts';
import css from './deterrence.module.css';

const SIZE = 240;
const LEFT = 34;
const BOTTOM = 40;
const TOP = 26;
const percent = (x: number): string => figure(100 * x, 0);
const x = (share: number): number => LEFT + share * SIZE;
const y = (share: number): number => TOP + (1 - share) * SIZE;

/** Forecast probability (x) against observed frequency (y). Perfect calibration lies on the diagonal. */
export function CalibrationPlot({ debrief }: { debrief: Debrief }) {
  const w = useWords();
  const { forecasts } = debrief;
  const [kept, keep] = useChapterState('forecasts');
  const side =
    SIDES.find((s) => s === kept) ?? (forecasts.us.length === 0 && forecasts.iran.length > 0 ? 'iran' : 'us');
  return (
    <section className={css.calibration} data-side={side}>
      <h2>{w('debrief.sure')}</h2>
      <Segments
        label={w('debrief.sure.whose')}
        value={side}
        choices={SIDES.map((value) => ({ value, label: w(`side.${value}`) }))}
        onChange={keep}
      />
      <Calibration debrief={debrief} side={side} />
    </section>
  );
}

/** One side's plot, with what it shows in words. */
export function Calibration({ debrief, side }: { debrief: Debrief; side: Side }) {
  const w = useWords();
  const list = debrief.forecasts[side];
  if (list.length === 0)
    return <p className={css.quiet}>{w('debrief.sure.none', { side: w(`side.${side}.start`) })}</p>;
  const bins = calibration(list);
  const { verdict, sure, right } = confidenceOf(list);
  return (
    <>
      <p className={css.quiet}>{w('debrief.sure.text', { count: list.length })}</p>
      <Figure name={`calibration-${side}`} title={w('debrief.sure')} sheet={sheetOf(w, bins)}>
        <Plot bins={bins} />
      </Figure>
      <p className={css.verdict}>{verdictLine(w, verdict, sure, right)}</p>
    </>
  );
}

const sheetOf = (w: ReturnType<typeof useWords>, bins: readonly CalibrationBin[]): CsvSheet => ({
  columns: ['said', 'n', 'came', 'range'].map((key) => w(`debrief.sure.head.${key}`)),
  rows: bins.map((bin) => [
    w('debrief.percent.range', { low: percent(bin.from), high: percent(bin.to) }),
    bin.n,
    w('debrief.percent', { n: percent(bin.came) }),
    w('debrief.percent.range', { low: percent(bin.low), high: percent(bin.high) }),
  ]),
});

const verdictLine = (w: ReturnType<typeof useWords>, verdict: Confidence, sure: number, right: number): string =>
  w(`debrief.sure.${verdict}`, { sure: percent(sure), right: percent(right) });

function Plot({ bins }: { bins: readonly CalibrationBin[] }) {
  const w = useWords();
  return (
    <svg {...UNTRANSLATED} className={css.plot} viewBox={`0 0 ${LEFT + SIZE + 12} ${TOP + SIZE + BOTTOM}`} aria-hidden>
      <text x={0} y={12}>
        {w('debrief.sure.axis.came')}
      </text>
      <text x={x(1) + 10} y={y(0) + 35} textAnchor="end">
        {w('debrief.sure.axis.said')}
      </text>
      <path className={css.axes} d={`M${x(0)} ${y(1)}V${y(0)}H${x(1)}`} />
      <path className={css.diagonal} d={`M${x(0)} ${y(0)}L${x(1)} ${y(1)}`} />
      {[0, 0.5, 1].map((share) => (
        <g key={share}>
          <text x={x(share) + (share === 1 ? 10 : 0)} y={y(0) + 18} textAnchor={share === 1 ? 'end' : 'middle'}>
            {percent(share)}
            {share === 1 ? '%' : ''}
          </text>
          <text x={x(0) - 8} y={y(share) + 4} textAnchor="end">
            {percent(share)}
          </text>
        </g>
      ))}
      {bins.map((bin) => (
        <g key={bin.from} className={css.bin}>
          <line x1={x(bin.said)} x2={x(bin.said)} y1={y(bin.low)} y2={y(bin.high)} />
          <circle cx={x(bin.said)} cy={y(bin.came)} r={5} />
          <text
            x={x(bin.said) + (bin.said > 0.85 ? -9 : 9)}
            y={y(bin.came) + (bin.came > 0.9 ? 16 : -7)}
            textAnchor={bin.said > 0.85 ? 'end' : 'start'}
          >
            {w('debrief.sure.n', { n: bin.n })}
          </text>
        </g>
      ))}
    </svg>
  );
}
