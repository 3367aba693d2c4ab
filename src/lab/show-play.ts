import {
  PRECEDING_EVENTS,
  type Counts,
  type StoredMatch,
  sumTotals,
  GROUP_DIRECTIVES,
} from '../analysis/self-play-stats.ts';
import type { Distribution } from '../analysis/distribution.ts';
import type { Side } from '../engine/model/index.ts';
import type { Violation } from './play-game.ts';
import { percent, printLine, printTable } from './print.ts';

/** Statistics of the games played. */
export interface Report extends StoredMatch {
  readonly turns: number;
  /** Percentile of the mean points among the scenario's stored games; null if none are stored. */
  readonly percentile: Readonly<Record<Side, number>> | null;
  readonly attacks: Distribution;
  readonly americansKilled: Distribution;
  readonly coverage: { readonly orders: Counts; readonly rules: Counts };
  readonly mostLegalOrders: number;
  readonly violations: readonly Violation[];
  readonly turnsPerSecond: number;
}

/** Prints points and endings, each side's orders by third of the game, and what was never used. */
export function show(report: Report): void {
  printLine(
    `${report.scenario}: ${report.us} (US) against ${report.iran} (Iran), ${report.games} games, seed ${report.seed}`,
  );
  printLine();
  const line = (name: string, d: Report['attacks']) => [name, d.mean, d.p5, d.p50, d.p95];
  printTable([
    ['', 'mean', '5 %', 'median', '95 %'],
    line('points, US', report.points.us),
    line('points, Iran', report.points.iran),
    line('attacks on US sites', report.attacks),
    line('Americans killed', report.americansKilled),
    line('Heat at the end', report.heatEnd),
  ]);
  if (report.percentile)
    printLine(
      `Mean points ahead of ${report.percentile.us} % of the scenario’s own games for the US, of ${report.percentile.iran} % for Iran.`,
    );
  printLine();
  printTable(Object.entries(report.endings).map(([kind, share]) => [kind, percent(share)]));
  printLine();
  showCourse(report);
  printLine();
  const unused = (table: Counts) =>
    Object.keys(table)
      .filter((key) => table[key] === 0)
      .join(', ') || 'none';
  printLine(`Orders never given: ${unused(report.coverage.orders)}`);
  printLine(`Rules that never spoke: ${unused(report.coverage.rules)}`);
  printLine(
    `${report.turns} turns, ${report.turnsPerSecond} a second; at most ${report.mostLegalOrders} legal orders in the turns checked.`,
  );
  printLine(report.violations.length === 0 ? 'No rule was broken.' : `${report.violations.length} violations:`);
  for (const v of report.violations.slice(0, 20)) printLine(`  ${v.seed} turn ${v.turn}: ${v.code}: ${v.message}`);
}

const THIRDS = ['early', 'middle', 'late'];

/** Orders and signals per game, in each third. */
function showCourse({ course, games }: Report): void {
  const ofSide = (side: Side, name: string) => {
    const tables = course.map((part) => part.orders[side]);
    const total = (key: string) => tables.reduce((n, table) => n + (table[key] ?? 0), 0);
    const kinds = [...new Set(tables.flatMap((table) => Object.keys(table)))].sort((a, b) => total(b) - total(a));
    printTable([
      [`${name}, orders a game`, ...THIRDS],
      ...kinds.map((kind) => [kind, ...tables.map((table) => (table[kind] ?? 0) / games)]),
    ]);
    printLine();
  };
  ofSide('us', 'US');
  ofSide('iran', 'Iran');
  const share = (part: (typeof course)[number], told: (typeof GROUP_DIRECTIVES)[number]) =>
    part.told[told] /
    Math.max(
      1,
      GROUP_DIRECTIVES.reduce((n, key) => n + part.told[key], 0),
    );
  printTable([
    ['Groups on land told to', ...THIRDS],
    ...GROUP_DIRECTIVES.map((told) => [told, ...course.map((part) => percent(share(part, told)))]),
    ['attacks a turn', ...course.map((part) => part.attacks / Math.max(1, part.turns))],
    ['Americans killed a game', ...course.map((part) => part.americansKilled / games)],
  ]);
  printLine();
  const all = sumTotals(course);
  printTable([
    ['US strikes in the turn after', ...THIRDS, 'in all'],
    ...PRECEDING_EVENTS.map((was) => [
      was,
      ...[...course, all].map((part) => `${part.struckAfter[was]} of ${part.after[was]}`),
    ]),
  ]);
}
