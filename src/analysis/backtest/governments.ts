import { type Policy, policyFor } from '../../ai/index.ts';
import {
  type GameEvent,
  type GameState,
  LAND_GROUPS,
  type Options,
  type Order,
  type Scenario,
  type Side,
} from '../../engine/model/index.ts';
import { resolveTurn } from '../../engine/turn/resolve.ts';
import { setup } from '../../engine/turn/setup.ts';
import { view } from '../../engine/view/view.ts';
import { dayOf } from './measure.ts';
import { type ComparedFigure, compareFigure } from './rows.ts';

/**
 * Computer players in history's chairs: does what they order resemble what both governments did? War is off, as in the
 * back-test.
 */
export interface GovernmentJob {
  readonly scenario: Scenario;
  readonly options: Options;
  readonly us: string;
  readonly iran: string;
  readonly seed: string;
  /** Simulations a decision; 0: as many as their level has. */
  readonly budget: number;
}

/** What is compared; weeks that never came count as the one after the last. Texts: `governments.<key>`. */
export const GOVERNMENT_MEASURES = ['strikes', 'firstStrike', 'firstYemen', 'redSea', 'halt'] as const;
export type GovernmentMeasure = (typeof GOVERNMENT_MEASURES)[number];
export type GovernmentGame = Readonly<Record<GovernmentMeasure, number>>;

/** The day on which three Americans were killed: a halt counts from then on. */
const TOWER_22 = '2024-01-28';

const peaceful = (options: Options): Options => ({ ...options, hazard: 0, length: 'full', ending: 'nominal' });

/** Game `i` of these players. */
export function governmentGame(job: GovernmentJob, i: number): GovernmentGame {
  const { scenario } = job;
  const seed = `${job.seed}:${i}`;
  const policies = { us: policyOf(job.us, 'us', scenario), iran: policyOf(job.iran, 'iran', scenario) };
  const tower = Math.floor(dayOf(scenario, TOWER_22) / scenario.turnDays) + 1;
  const never = scenario.turns.full + 1;
  const came = { strikes: 0, firstStrike: never, firstYemen: never, redSea: never, halt: never };
  const first = (what: Exclude<GovernmentMeasure, 'strikes'>, turn: number): void => {
    came[what] = Math.min(came[what], turn);
  };
  let state = setup(scenario, peaceful(job.options), seed);
  while (!state.ending) {
    const { turn } = state;
    const decide = (side: Side) => policies[side](view(state, side), `${seed}:${side}`, job.budget);
    const subs = { us: decide('us'), iran: decide('iran') };
    for (const order of subs.us.orders.filter(isStrike)) {
      came.strikes++;
      first(atSea(state, order) ? 'firstYemen' : 'firstStrike', turn);
    }
    if (subs.iran.orders.some((order) => order.kind === 'redsea' && order.open)) first('redSea', turn);
    const resolved = resolveTurn(state, subs);
    const automatic = automaticStrikes(resolved.events);
    came.strikes += automatic;
    if (automatic > 0) first('firstStrike', turn);
    state = resolved.state;
    if (turn >= tower && mostHalt(state)) first('halt', turn);
  }
  return came;
}

/** A policy by name; throws if there is none. */
export function policyOf(name: string, side: Side, scenario: Scenario): Policy {
  const policy = policyFor(name, side, scenario);
  if (!policy) throw new Error(`There is no policy “${name}” for ${side}.`);
  return policy;
}

const isStrike = ({ kind }: Order): boolean => kind === 'strike' || kind === 'leader' || kind === 'soil';

/** An automatic response strikes too, where a site was known, and the record counts what struck. */
export const automaticStrikes = (events: readonly GameEvent[]): number =>
  events.filter(({ kind, data }) => kind === 'responseFired' && data.site !== null).length;

const atSea = ({ def }: GameState, order: Order): boolean =>
  order.kind === 'strike' && order.site !== undefined && def.axis[def.axisIndex[order.site]!]?.theatre === 'redsea';

/** Half of the groups on land were told to halt. */
function mostHalt({ groups }: GameState): boolean {
  const told = groups.filter((g) => LAND_GROUPS.some((id) => id === g.id) && g.directive === 'halt');
  return 2 * told.length >= LAND_GROUPS.length;
}

export interface GovernmentRow extends ComparedFigure {
  readonly key: GovernmentMeasure;
}

/** As printed by the command line and stored for the page. */
export interface StoredGovernments {
  readonly scenario: string;
  readonly us: string;
  readonly iran: string;
  readonly games: number;
  readonly rows: readonly GovernmentRow[];
}

export function storedGovernments(job: GovernmentJob, games: readonly GovernmentGame[]): StoredGovernments {
  const { scenario, us, iran } = job;
  const history = governmentGame({ ...job, us: 'historical', iran: 'historical' }, 0);
  return {
    scenario: scenario.id,
    us,
    iran,
    games: games.length,
    rows: GOVERNMENT_MEASURES.map((key) => ({
      key,
      ...compareFigure(
        history[key],
        games.map((game) => game[key]),
      ),
    })),
  };
}
