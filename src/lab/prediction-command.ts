import { figuresOf, HISTORICAL, type PredictionJob } from '../analysis/backtest/prediction.ts';
import { PREDICTED, type PredictedFigures, type StoredPrediction } from '../analysis/backtest/prediction-result.ts';
import { LEVELS } from '../ai/index.ts';
import type { Scenario } from '../engine/model/index.ts';
import { readArguments, readScenario } from './arguments.ts';
import { runMany } from './pool.ts';
import { printJson, printLine, printTable, say } from './print.ts';

export const PREDICTION_GAMES = 400;
/** Each game with a character that is drawn. */
const PLAYER = 'cadet.hidden';
/** Games of computer players take a hundred times as long. */
const HISTORY_PER_PLAYED = 4;
const SIMULATIONS = LEVELS.cadet / 2;

export const predictionJob = (scenario: Scenario, player: string, seed: string): PredictionJob => ({
  scenario,
  us: player,
  iran: player,
  seed,
  budget: SIMULATIONS,
});

export async function predictionOf(scenario: Scenario, seed: string, games: number): Promise<StoredPrediction> {
  const figures = async (player: string, n: number): Promise<PredictedFigures> =>
    figuresOf((await runMany('prediction', predictionJob(scenario, player, seed), n, 1)).results);
  const players = Math.ceil(games / HISTORY_PER_PLAYED);
  return {
    scenario: scenario.id,
    games: { history: games, players },
    history: await figures(HISTORICAL, games),
    players: await figures(PLAYER, players),
  };
}

/** `prediction`: what the model says of a crisis, war included. Never a check: the exit code is 0. */
export async function prediction(words: string[]): Promise<number> {
  const args = readArguments(words, {
    command: 'prediction',
    shared: ['scenario', 'seed', 'games', 'json'],
    own: [],
    games: PREDICTION_GAMES,
  });
  const result = await predictionOf(readScenario(args.scenario), args.seed, args.games);
  if (args.json) printJson(result);
  else show(result);
  return 0;
}

function show({ scenario, games, history, players }: StoredPrediction): void {
  printLine(
    `${scenario}: ${games.history} games with both governments’ orders, ${games.players} with computer players`,
  );
  printTable([
    ['', 'history: mean', '5 %', '95 %', 'games', 'players: mean', '5 %', '95 %', 'games'],
    ...PREDICTED.map((key) => [
      say(`prediction.${key}`, {}),
      ...[history[key], players[key]].flatMap(({ mean, p5, p95, share }) => [mean, p5, p95, `${100 * share} %`]),
    ]),
  ]);
}
