import type { ComparedFigure, TallyRow } from '../analysis/backtest/rows.ts';
import type { Backtest } from '../analysis/backtest/backtest-result.ts';
import type { Criterion } from '../analysis/backtest/criteria.ts';
import { rounded } from '../analysis/distribution.ts';
import { catalogues } from '../i18n/index.ts';
import { percent, printLine, printTable } from './print.ts';

const word = (key: string): string => catalogues.en[key] ?? key;

/** Prints a back-test: tallies, forecasts, totals, and every criterion with its figure. */
export function showBacktest(r: Backtest): void {
  printLine(`${r.scenario}: history’s orders in ${r.seeds} games, seed ${r.seed}, no war`);
  for (const series of new Set(r.rows.map((row) => row.series))) {
    printLine();
    printLine(word(`series.${series}`));
    showRows(r.rows.filter((row) => row.series === series));
  }
  printLine();
  showForecast(r);
  printLine();
  showTotals(r);
  printLine();
  for (const criterion of r.criteria) printLine(criterionLine(criterion));
}

function showRows(rows: readonly TallyRow[]): void {
  const increments = rows.some((row) => row.increment);
  const cells = (x: ComparedFigure | undefined) =>
    x ? [x.official ?? '', x.p5, x.median, x.p95, inOrOut(x.covered)] : ['', '', '', '', ''];
  printTable([
    [
      'through',
      'official',
      '5 %',
      'median',
      '95 %',
      '',
      ...(increments ? ['added', '5 %', 'median', '95 %', ''] : []),
      '',
    ],
    ...rows.map((row) => [
      row.through,
      ...cells(row),
      ...(increments ? cells(row.increment) : []),
      word(`use.${row.use}`),
    ]),
  ]);
}

const inOrOut = (covered: boolean | null): string => (covered === null ? '' : covered ? 'in' : 'OUT');

function showForecast({ tempo, logScore, baseline, baselineLogScore }: Backtest): void {
  if (tempo) {
    const tried = tempo.tried.map((x) => `×${x.tempo} ${x.score}`).join(', ');
    printLine(`Tempo fitted to what the tallies up to 21 December added: ×${tempo.fitted} (${tried})`);
  }
  if (!baseline) return;
  printLine(`Log score a forecast of what the tallies after 21 December added: ${logScore}`);
  const spread = baseline.spread === 'poisson' ? 'Poisson' : 'negative binomial';
  printLine(`of the best constant rate (${spread}, ${rounded(baseline.rate)} a day): ${baselineLogScore}`);
}

function showTotals({ totals, given }: Backtest): void {
  const { strikeRounds, ...others } = totals;
  const line = (name: string, d: Backtest['totals']['attacks']) => [name, d.mean, d.p5, d.p50, d.p95];
  printTable([
    ['in all', 'mean', '5 %', 'median', '95 %'],
    line('attacks on US sites', others.attacks),
    line('Americans killed', others.killed),
    line('Americans wounded, at once', others.wounded),
    line('near misses', others.nearMisses),
    line('attacks on ships', others.shipAttacks),
    line(`US strikes, of ${strikeRounds.ordered} ordered`, strikeRounds),
  ]);
  printLine(`${percent(given)} of history’s orders and signals could be given as the games went.`);
}

function criterionLine({ key, figure, least, most, ok }: Criterion): string {
  const say = key === 'logScore' ? String : percent;
  const wanted = [least === undefined ? '' : `≥ ${say(least)}`, most === undefined ? '' : `≤ ${say(most)}`];
  return `${ok ? 'ok    ' : 'not ok'}  ${word(`check.${key}`)}: ${say(figure)} (${wanted.filter(Boolean).join(', ')})`;
}
