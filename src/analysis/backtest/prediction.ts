import { historicalOrders } from '../../ai/doctrines.ts';
import { checkedPart } from '../../ai/orders-draft.ts';
import {
  DEFAULT_OPTIONS,
  type GameState,
  type Scenario,
  type Side,
  type Submission,
} from '../../engine/model/index.ts';
import { resolveTurn } from '../../engine/turn/resolve.ts';
import { setup } from '../../engine/turn/setup.ts';
import { lazyView } from '../../engine/view/lazy-view.ts';
import { view } from '../../engine/view/view.ts';
import { policyOf } from './governments.ts';
import { PREDICTED, type Predicted, type PredictedFigures } from './prediction-result.ts';
import { distribution, rounded } from '../distribution.ts';

/**
 * What the model says of a crisis to which nothing in it was fitted: with both governments' own orders, and with computer
 * players in their chairs. War may come. Written down before it is compared with the record, and no check.
 */
export interface PredictionJob {
  readonly scenario: Scenario;
  readonly us: string;
  readonly iran: string;
  readonly seed: string;
  /** Simulations a decision of searching players. */
  readonly budget: number;
}

/** The player that repeats what a government ordered. */
export const HISTORICAL = 'historical';

export type PredictedGame = Readonly<Record<Predicted, number>>;

/** Kinds of event that are counted as they are. */
const EVENTS = {
  missilesBase: 'missiles',
  commanderKilled: 'commanderKilled',
  embassyStormed: 'embassyStormed',
  expulsion: 'expulsion',
} as const;

/** Game `i` of these players. */
export function predictionGame(job: PredictionJob, i: number): PredictedGame {
  const { scenario, budget } = job;
  const seed = `${job.seed}:${i}`;
  const chairs = { us: chair(job, 'us'), iran: chair(job, 'iran') };
  const decide = (side: Side) => chairs[side](state, `${seed}:${side}`, budget);
  const seen = { missiles: 0, commanderKilled: 0, embassyStormed: 0, expulsion: 0 };
  let state = setup(scenario, { ...DEFAULT_OPTIONS, length: 'full', ending: 'nominal' }, seed);
  while (!state.ending) {
    const next = resolveTurn(state, { us: decide('us'), iran: decide('iran') });
    for (const { kind } of next.events) if (kind in EVENTS) seen[EVENTS[kind as keyof typeof EVENTS]]++;
    ({ state } = next);
  }
  const { past, ledger, ending } = state;
  return {
    attacks: past.reduce((sum, row) => sum + row.attacks, 0),
    strikes: past.reduce((sum, row) => sum + row.rounds, 0),
    americansKilled: ledger.americansKilled,
    americansWounded: ledger.americansWounded,
    fightersKilled: ledger.fightersKilled,
    ...seen,
    war: ending?.kind === 'war' ? 1 : 0,
  };
}

type Chair = (state: GameState, seed: string, budget: number) => Submission;

/** History's orders need no view of their own: they are long to make. */
function chair({ scenario, ...job }: PredictionJob, side: Side): Chair {
  if (job[side] === HISTORICAL)
    return (state) => checkedPart(lazyView(state, side), historicalOrders(scenario, state.turn, side)).submission;
  const policy = policyOf(job[side], side, scenario);
  return (state, seed, budget) => policy(view(state, side), seed, budget);
}

export const figuresOf = (games: readonly PredictedGame[]): PredictedFigures =>
  Object.fromEntries(
    PREDICTED.map((key) => {
      const values = games.map((game) => game[key]);
      const { mean, p5, p95 } = distribution(values);
      return [key, { mean, p5, p95, share: rounded(values.filter((x) => x > 0).length / values.length, 3) }];
    }),
  ) as unknown as PredictedFigures;
