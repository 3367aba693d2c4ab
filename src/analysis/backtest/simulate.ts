import { historicalOrders } from '../../ai/doctrines.ts';
import { checkedPart } from '../../ai/orders-draft.ts';
import type { GameState, Options, Scenario, Side, TableOverrides } from '../../engine/model/index.ts';
import type { Heard } from '../../engine/rules/context.ts';
import { resolveTurn } from '../../engine/turn/resolve.ts';
import { setup } from '../../engine/turn/setup.ts';
import { lazyView } from '../../engine/view/lazy-view.ts';

/** Consecutive runs of a job with one tempo and one length. */
export interface SimulationPhase {
  /** Multiplies every group's attack rate, on top of the options' tempo. */
  readonly tempo: number;
  readonly turns: number;
  readonly runs: number;
}

/** What to simulate; plain data that can be sent to a worker. */
export interface BacktestJob {
  readonly scenario: Scenario;
  readonly options: Options;
  readonly tables: TableOverrides;
  /** Run k of a phase uses seed `seed:k`. */
  readonly seed: string;
  readonly phases: readonly SimulationPhase[];
}

/** One game with the historical orders, counted by day of the scenario. */
export interface SimulatedRun {
  readonly iraq: Uint8Array;
  /** Includes Jordan. */
  readonly syria: Uint8Array;
  readonly ships: Uint8Array;
  readonly killed: Uint8Array;
  readonly wounded: Uint16Array;
  /** Traffic at the end of each turn, per cent. */
  readonly shipping: readonly number[];
  readonly harmless: number;
  readonly nearMisses: number;
  /** US strikes carried out. */
  readonly rounds: number;
  /** Historical orders and signals that the rules allowed. */
  readonly given: number;
  readonly asked: number;
}

export const runsOf = (job: BacktestJob): number => job.phases.reduce((sum, phase) => sum + phase.runs, 0);

/** Run i of a job, its phases in order. */
export function simulateRun(job: BacktestJob, i: number): SimulatedRun {
  let k = i;
  for (const phase of job.phases) {
    if (k < phase.runs) return play(job, phase, k);
    k -= phase.runs;
  }
  throw new Error(`There is no run ${i}.`);
}

function play({ scenario, options, tables, seed }: BacktestJob, phase: SimulationPhase, k: number): SimulatedRun {
  const days = phase.turns * scenario.turnDays;
  const iraq = new Uint8Array(days);
  const syria = new Uint8Array(days);
  const ships = new Uint8Array(days);
  const killed = new Uint8Array(days);
  const wounded = new Uint16Array(days);
  const how = {
    quiet: true,
    onAttack: (x: Heard): void => {
      const day = (x.turn - 1) * scenario.turnDays + Math.floor(x.watch / 4);
      if (x.theatre === 'redsea') {
        ships[day]!++;
        return;
      }
      (x.theatre === 'iraq' ? iraq : syria)[day]!++;
      killed[day]! += x.killed;
      wounded[day]! += x.wounded;
    },
  };
  let state = setup(scenario, { ...options, tempo: options.tempo * phase.tempo }, `${seed}:${k}`, tables);
  let given = 0;
  const order = (side: Side) => {
    const part = checkedPart(lazyView(state, side), historicalOrders(scenario, state.turn, side));
    given += part.submission.orders.length + part.submission.signals.length;
    return part;
  };
  while (!state.ending && state.turn <= phase.turns) {
    const us = order('us');
    const iran = order('iran');
    const checks = { us: us.check, iran: iran.check };
    state = resolveTurn(state, { us: us.submission, iran: iran.submission }, { ...how, checks }).state;
  }
  return { iraq, syria, ships, killed, wounded, ...sums(state), given, asked: askedIn(scenario, phase.turns) };
}

function sums(state: GameState): Pick<SimulatedRun, 'shipping' | 'harmless' | 'nearMisses' | 'rounds'> {
  const add = (pick: (row: GameState['past'][number]) => number): number =>
    state.past.reduce((sum, row) => sum + pick(row), 0);
  return {
    shipping: state.past.map((row) => row.shipping),
    harmless: add((row) => row.harmless),
    nearMisses: add((row) => row.nearMisses),
    rounds: add((row) => row.rounds),
  };
}

const askedIn = (scenario: Scenario, turns: number): number =>
  scenario.history
    .slice(0, turns)
    .flatMap((pair) => [pair.us, pair.iran])
    .reduce((sum, sub) => sum + sub.orders.length + sub.signals.length, 0);
