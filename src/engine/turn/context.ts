import { salted } from '../dice/dice.ts';
import type { Check, GameEvent, GameState, Side, Submission } from '../model/index.ts';
import { listOf, type Heard, type Tally, type Trace, type TurnContext } from '../rules/context.ts';
import { tablesFor } from '../tables/index.ts';

const tally = (state: GameState): Tally => ({
  turn: state.turn,
  attacks: 0,
  byTheatre: [0, 0, 0, 0, 0],
  ships: 0,
  shipHits: 0,
  killed: 0,
  wounded: 0,
  strike: null,
  rounds: 0,
  fightersKilled: 0,
  aim: null,
  restraint: false,
  calm: false,
  harmless: 0,
  nearMisses: 0,
  heat: 0,
  shipping: 0,
  gaza: state.gaza,
  calmSoFar: true,
  fatalEvents: 0,
  found: 0,
  struck: null,
  struckIraq: false,
  struckYemen: false,
  struckOfficers: false,
  struckOnSecondCalm: false,
  fightersKilledIraq: 0,
  embassyHit: false,
  embassyAimed: false,
  ballistic: false,
  responseFired: false,
  civiliansByIran: 0,
  seafarers: 0,
  civiliansByUs: 0,
  nearMissLeaks: 0,
  evacuations: 0,
  launchesByGroup: [0, 0, 0, 0, 0, 0],
  usReplies: [],
  yemenReplies: [],
  iranReplies: [],
  sanctioned: false,
  leaderKilled: false,
  lebanonWar: false,
  iranPressed: false,
});

/**
 * Options of a resolution. `trace`: called for every die; `quiet`: record no events (rollouts), the state is the same;
 * `onAttack`: called for every attack, also in quiet games (the back-test counts by date). `checks`: what `checkSubmission`
 * answered for these very submissions, from a view of this state; the turn then does not check them again.
 */
export interface How {
  readonly trace?: Trace | null;
  readonly quiet?: boolean;
  readonly onAttack?: (attack: Heard) => void;
  readonly checks?: Readonly<Partial<Record<Side, Check>>>;
}

export const nothing = (turn: number): Submission => ({ turn, signals: [], orders: [] });

export const contextOf = (
  state: GameState,
  submissions: Record<Side, Submission>,
  events: GameEvent[],
  how: How = {},
  { opening = false, unseen = false }: { opening?: boolean; unseen?: boolean } = {},
): TurnContext => ({
  state,
  def: state.def,
  tables: tablesFor(state.def.overrides),
  key: salted(state.def.key, state.salt),
  turn: state.turn,
  submissions,
  events,
  acts: state.carry.slice(),
  causes: {
    pressure: [],
    hardliners: [],
    credibility: [],
    assurance: [],
    baghdad: [],
    prestige: [],
    oil: [],
    shipping: [],
  },
  pointCauses: { us: [], iran: [] },
  tally: tally(state),
  trace: how.trace ?? null,
  onAttack: how.onAttack ?? null,
  opening,
  unseen,
  quiet: how.quiet === true,
  clergy: false,
  primeMinister: false,
  investigated: false,
  counterIntelligence: false,
  cyberGroup: null,
  seaStopped: false,
  crowd: null,
  aimed: new Map(),
  carriedOut: [],
  used: listOf(state.units, () => 0),
  struckEffect: [1, 1, 1, 1, 1, 1],
  drained: [false, false, false, false, false, false],
  reckoned: [false, false, false, false, false, false],
  shaken: [false, false, false, false, false, false],
});
