import { firstPhases, fitRuns, type BacktestQuestion, scoreRuns, settingOf, TEMPOS } from './backtest-plan.ts';
import { type Criterion, type CriterionKey, judge, type Shares, sharesOf, WIDTH_FROM } from './criteria.ts';
import { type Fan, fanOf, widestBand } from './fan.ts';
import { baselineOf, bestTempo, type Interval, intervalsOf, scoreOf, type TempoScore } from './forecast-scores.ts';
import { attacksIn, measureOf, sumOf } from './measure.ts';
import type { Backtest } from './backtest-result.ts';
import { isUsed, type SeriesTally, dotsOf, type TallyRow, rowsOf } from './rows.ts';
import { ATTACKS, IRAQ, PASSINGS, SINCE } from './series.ts';
import { type BacktestJob, type SimulatedRun, runsOf } from './simulate.ts';
import { distribution, percentile, rounded } from '../distribution.ts';
import type { Scenario } from '../../engine/model/index.ts';

/** Runs 0 … n − 1 of a job, on any number of threads. */
export type RunJob = (job: BacktestJob, n: number) => Promise<readonly SimulatedRun[]>;

/**
 * Plays the historical orders many times without war and compares the results with the official tallies. Deterministic:
 * the result does not depend on the number of threads.
 */
export async function backtest(question: BacktestQuestion, run: RunJob): Promise<Backtest> {
  const { seed, seeds, tables, tallies } = question;
  const { turns, ...setting } = settingOf(question);
  const dots = dotsOf(setting.scenario, tallies, turns * setting.scenario.turnDays);
  const intervals = intervalsOf(dots);
  const fits = intervals.some((x) => !x.held);
  const phases = firstPhases(question, turns, fits);
  const runAll = (job: BacktestJob): Promise<readonly SimulatedRun[]> => run(job, runsOf(job));
  const courses = await runAll({ ...setting, tables, seed, phases });
  const games = courses.slice(0, seeds);
  const tried = fits ? triedTempos(courses, seeds, intervals) : null;
  const tempo = tried && { fitted: bestTempo(tried).tempo, tried };
  const scored =
    !tempo || tempo.fitted === 1
      ? games
      : await runAll({ ...setting, tables, seed, phases: [{ tempo: tempo.fitted, turns, runs: scoreRuns(seeds) }] });
  const held = intervals.filter((x) => x.held);
  const baseline = baselineOf(intervals);
  return resultOf(question, setting.scenario, games, dots, {
    tempo,
    logScore: baseline ? rounded(scoreOf(scored, held), 4) : null,
    baseline,
  });
}

/** Log score of each candidate tempo on the tallies up to 21 December, over the same seeds. */
function triedTempos(courses: readonly SimulatedRun[], seeds: number, intervals: readonly Interval[]): TempoScore[] {
  const fit = intervals.filter((x) => !x.held);
  const runs = fitRuns(seeds);
  let from = seeds;
  return TEMPOS.map((tempo) => {
    const games = tempo === 1 ? courses.slice(0, runs) : courses.slice(from, (from += runs));
    return { tempo, score: rounded(scoreOf(games, fit), 4) };
  });
}

type Scored = Pick<Backtest, 'tempo' | 'logScore' | 'baseline'>;

function resultOf(
  question: BacktestQuestion,
  scenario: Scenario,
  games: readonly SimulatedRun[],
  dots: readonly SeriesTally[],
  scored: Scored,
): Backtest {
  const rows = rowsOf(scenario, dots, question.tallies, games);
  const fan = fanOf(games);
  const measured = {
    ...coverageOf(rows),
    ...scored,
    baselineLogScore: scored.baseline && rounded(scored.baseline.score, 4),
    bandWidth: widthOf(scenario, fan),
    harmlessShare: harmlessShare(games),
    ...sharesOf(scenario, games),
    splitCoverage: splitCoverage(scenario, games, dots),
  };
  return {
    scenario: scenario.id,
    start: scenario.start,
    seeds: question.seeds,
    seed: question.seed,
    rows,
    ...measured,
    fan,
    totals: totalsOf(scenario, games),
    given: rounded(add(games, (g) => g.given) / add(games, (g) => g.asked), 4),
    criteria: criteriaOf(measured, scenario.start <= SINCE[ATTACKS]!),
  };
}

const add = (games: readonly SimulatedRun[], of: (game: SimulatedRun) => number): number =>
  games.reduce((sum, game) => sum + of(game), 0);
const all = (list: ArrayLike<number>): number => sumOf(list, 0, list.length - 1);

function coverageOf(rows: readonly TallyRow[]): Pick<Backtest, 'coverage' | 'incrementCoverage' | 'passings'> {
  const counted = rows.filter((row) => row.series === ATTACKS && row.increment);
  const share = (covered: (row: TallyRow) => boolean | null): number | null =>
    counted.length === 0 ? null : rounded(counted.filter(covered).length / counted.length, 4);
  const passings = rows.filter((row) => row.series === PASSINGS && row.use !== 'exclude' && row.covered !== null);
  const inside = passings.filter((row) => row.covered).length;
  return {
    coverage: share((row) => row.covered),
    incrementCoverage: share((row) => row.increment!.covered),
    passings: passings.length === 0 ? null : rounded(inside / passings.length, 4),
  };
}

function widthOf(scenario: Scenario, fan: Fan): Backtest['bandWidth'] {
  const found = widestBand(fan, WIDTH_FROM);
  return found && { worst: rounded(found.worst, 4), date: dateOf(scenario, found.day) };
}

const DAY = 86_400_000;
const dateOf = (scenario: Scenario, day: number): string =>
  new Date(Date.parse(`${scenario.start}T00:00:00Z`) + day * DAY).toISOString().slice(0, 10);

const harmlessShare = (games: readonly SimulatedRun[]): number =>
  rounded(
    add(games, (g) => g.harmless) /
      Math.max(
        1,
        add(games, (g) => attacksIn(g, 0, g.iraq.length)),
      ),
    4,
  );

function totalsOf(scenario: Scenario, games: readonly SimulatedRun[]): Backtest['totals'] {
  const of = (pick: (game: SimulatedRun) => number) => distribution(games.map(pick));
  const strikes: readonly string[] = ['strike', 'leader', 'soil'];
  return {
    attacks: of((g) => attacksIn(g, 0, g.iraq.length)),
    killed: of((g) => all(g.killed)),
    wounded: of((g) => all(g.wounded)),
    nearMisses: of((g) => g.nearMisses),
    shipAttacks: of((g) => all(g.ships)),
    strikeRounds: {
      ...of((g) => g.rounds),
      ordered: scenario.history.flatMap((pair) => pair.us.orders).filter((o) => strikes.includes(o.kind)).length,
    },
  };
}

type Measured = Shares &
  Pick<
    Backtest,
    | 'coverage'
    | 'incrementCoverage'
    | 'passings'
    | 'bandWidth'
    | 'logScore'
    | 'baselineLogScore'
    | 'splitCoverage'
    | 'harmlessShare'
  >;

/** Criteria that these tallies can decide; some need games over the whole record. */
function criteriaOf(measured: Measured, whole: boolean): Criterion[] {
  const gain =
    measured.logScore === null || measured.baselineLogScore === null
      ? null
      : rounded(measured.logScore - measured.baselineLogScore, 4);
  const figures: readonly (readonly [CriterionKey, number | null])[] = [
    ['totals', measured.coverage],
    ['increments', measured.incrementCoverage],
    ['width', whole && measured.bandWidth ? measured.bandWidth.worst : null],
    ['logScore', gain],
    ['split', measured.splitCoverage],
    ['harmless', measured.harmlessShare],
    ['fatal', whole ? measured.pFatal : null],
    ['truceWeek', measured.truceWeek],
    ['lull', measured.lull],
    ['passings', measured.passings],
  ];
  return figures.flatMap(([key, figure]) => (figure === null ? [] : [judge(key, figure)]));
}

/** Share of the tallies by country in which Iraq's share lies in the simulated 5–95 % band; null: no such tallies. */
export function splitCoverage(
  scenario: Scenario,
  games: readonly SimulatedRun[],
  dots: readonly SeriesTally[],
): number | null {
  const measure = measureOf(IRAQ, scenario, 0);
  const whole = measureOf(ATTACKS, scenario, 0);
  const inside = dots
    .filter((dot) => dot.series === IRAQ && isUsed(dot))
    .flatMap((dot) => {
      const total = dots.find((x) => x.series === ATTACKS && x.tally === dot.tally)?.official;
      if (!total) return [];
      const parts = games
        .map((game) => measure(game, dot.from, dot.to) / Math.max(1, whole(game, dot.from, dot.to)))
        .sort((a, b) => a - b);
      const part = dot.official! / total;
      return [part >= percentile(parts, 0.05) && part <= percentile(parts, 0.95)];
    });
  return inside.length === 0 ? null : rounded(inside.filter(Boolean).length / inside.length, 4);
}
