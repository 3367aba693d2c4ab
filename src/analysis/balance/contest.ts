import { followWith, type Policy, policyFor } from '../../ai/index.ts';
import type {
  Ending,
  GameEvent,
  GameState,
  Options,
  Scenario,
  Side,
  TableOverrides,
} from '../../engine/model/index.ts';
import { LAND_GROUPS } from '../../engine/model/index.ts';
import { tablesFor } from '../../engine/tables/index.ts';
import { outcome } from '../../engine/turn/outcome.ts';
import { resolveTurn } from '../../engine/turn/resolve.ts';
import { setup } from '../../engine/turn/setup.ts';
import { view } from '../../engine/view/view.ts';
import type { BarPoints } from '../debrief/weighting.ts';
import { actOf, type MeasuredDoctrine, measuredMet } from '../exploits/measured-doctrine.ts';

/** A policy by name, or a doctrine that only measurements play. */
export type Player = string | MeasuredDoctrine;

/** A set-up of a game as plain data that can be sent to a worker. */
export interface Contest {
  readonly us: Player;
  readonly iran: Player;
  readonly options: Options;
  readonly overrides: TableOverrides;
}

/** Result of one game. */
export interface ContestResult {
  readonly us: number;
  readonly iran: number;
  readonly ending: Ending['kind'];
  /** On US sites. */
  readonly attacks: number;
  /** True Heat at the end. */
  readonly heat: number;
  /** Hardliners were high enough to block new restraint after some turn. */
  readonly locked: boolean;
  /** First turn after which all four land groups halted and obeyed; 0: never. */
  readonly halted: number;
  /** Bars after each turn but the last; only on request. */
  readonly course?: readonly BarPoints[];
  /** Bars at the end, end-of-game points included. */
  readonly bars?: BarPoints;
}

export interface ContestField {
  readonly scenario: Scenario;
  readonly seed: string;
  readonly contests: readonly Contest[];
  /** Record the bars of every turn. */
  readonly bars?: boolean;
}

/** Game `i` of every contest with the same seed (common random numbers, rules §12). */
export const playAll = (field: ContestField, i: number): ContestResult[] =>
  field.contests.map((contest) => playOne(field, contest, i));

const nameOf = (player: Player): string => (typeof player === 'string' ? player : player.name);

function policyOf(player: Player, side: Side, scenario: Scenario): Policy {
  const policy =
    typeof player === 'string' ? policyFor(player, side, scenario) : followWith(player, actOf, measuredMet);
  if (!policy) throw new Error(`There is no policy “${nameOf(player)}” for ${side}.`);
  return policy;
}

/** Sees each turn of a contest: the state before it, and its events. */
export interface Watcher {
  readonly turn: (before: GameState, after: GameState, events: readonly GameEvent[]) => void;
}

const QUIET = { quiet: true } as const;

const allHalted = (s: GameState): boolean =>
  s.groups.every((g) => !LAND_GROUPS.some((id) => id === g.id) || (g.directive === 'halt' && g.obeys));

const copy = (bars: BarPoints): BarPoints => ({ us: { ...bars.us }, iran: { ...bars.iran } });

/** Game `i` of one contest. Events are collected only for a watcher. */
export function playOne(field: ContestField, contest: Contest, i: number, watcher?: Watcher): ContestResult {
  const seed = `${field.seed}:${i}`;
  const policies = {
    us: policyOf(contest.us, 'us', field.scenario),
    iran: policyOf(contest.iran, 'iran', field.scenario),
  };
  const decide = (s: GameState, side: Side) => policies[side](view(s, side), `${seed}:${side}`, 0);
  const block = tablesFor(contest.overrides).groups.hardlinersBlock;
  const course: BarPoints[] = [];
  let locked = false;
  let halted = 0;
  let state = setup(field.scenario, contest.options, seed, contest.overrides);
  while (!state.ending) {
    const turn = state.turn;
    const subs = { us: decide(state, 'us'), iran: decide(state, 'iran') };
    const resolved = resolveTurn(state, subs, watcher ? {} : QUIET);
    watcher?.turn(state, resolved.state, resolved.events);
    state = resolved.state;
    locked ||= state.tracks.hardliners >= block;
    if (halted === 0 && allHalted(state)) halted = turn;
    if (field.bars && !state.ending) course.push(copy(state.points));
  }
  const { points } = outcome(state);
  return {
    us: points.us,
    iran: points.iran,
    ending: state.ending.kind,
    attacks: state.past.reduce((sum, row) => sum + row.attacks, 0),
    heat: state.heat.truth.all,
    locked,
    halted,
    ...(field.bars ? { course, bars: copy(state.points) } : {}),
  };
}
