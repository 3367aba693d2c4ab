import type { AuditCheck } from '../analysis/audit/audit-checks.ts';
import { auditField, gamesOfAudit, type StoredAudit, storedAudit } from '../analysis/audit/stored-audit.ts';
import type { NamedLength } from '../engine/model/index.ts';
import { oneOf, readArguments, readScenario } from './arguments.ts';
import { runMany } from './pool.ts';
import { printJson, printLine, printTable, say } from './print.ts';

/** `audit`: what games must teach, a figure for each demand. Exit code 1: a demand is not met. */
export async function audit(words: string[]): Promise<number> {
  const args = readArguments(words, {
    command: 'audit',
    shared: ['scenario', 'seed', 'games', 'json'],
    own: ['length'],
    games: (scenario) => gamesOfAudit(readScenario(scenario)),
  });
  const length = oneOf<NamedLength>('--length', args.own.length, ['half', 'full']) ?? 'half';
  const scenario = readScenario(args.scenario);
  const { results, seconds } = await runMany('audit', auditField(scenario, length, args.seed), args.games);
  const report = { ...storedAudit(scenario, length, results), seconds: Math.round(seconds) };
  if (args.json) printJson(report);
  else show(report);
  return report.checks.some((check) => check.ok === false) ? 1 : 0;
}

interface Report extends StoredAudit {
  readonly seconds: number;
}

const MARKS = new Map<boolean | null, string>([
  [true, 'ok'],
  [false, 'NOT OK'],
  [null, 'note'],
]);

function show({ scenario, length, games, checks, seconds }: Report): void {
  const demanded = checks.filter((check) => check.ok !== null);
  printLine(
    `${scenario}, ${length}, ${games} games a pair: ${demanded.filter((c) => c.ok).length} of ${demanded.length}`,
  );
  printTable([
    ['', 'figure', 'wanted', 'demand'],
    ...checks.map((check) => [
      MARKS.get(check.ok)!,
      String(check.figure),
      wanted(check),
      say(`audit.check.${check.id}`, {}),
    ]),
  ]);
  printLine(`${seconds} s`);
}

const wanted = ({ least, most }: AuditCheck): string =>
  least !== undefined ? `≥ ${least}` : most !== undefined ? `≤ ${most}` : '';
