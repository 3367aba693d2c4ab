import type { AxisState, GameState, SideView } from '../../engine/model/index.ts';
import { GROUPS, LAND_GROUPS } from '../../engine/model/index.ts';
import { type Tables, tablesFor } from '../../engine/tables/index.ts';
import type { PolicyDice } from './policy-dice.ts';
import type { World } from '../../engine/rules/theta.ts';
import { faded, thetaOf } from './effect.ts';
import { guessPools } from './guess-pools.ts';
import { channelTurn } from './determinization.ts';

/** Chance that an undeclared standing response exists. */
const UNTOLD = 0.1;

/** Fills in Iran's own data, and guesses about the United States, in a state made by `determinize`. */
export function guessUs(
  view: SideView,
  state: GameState,
  { thetaLimited, thetaHeavy, thetaYemen, world, fear, anger }: World,
  die: PolicyDice,
): void {
  const T = tablesFor(view.overrides);
  state.secret = {
    ...state.secret,
    thetaLimited,
    thetaHeavy,
    thetaYemen,
    world,
    fear,
    anger,
  };
  state.moods = view.iran!.moods;
  ownOffice(view, state);
  state.axis = state.axis.map((a, i): AxisState => {
    const { damage } = view.axis[i]!;
    const back = damage === 'none' ? 0 : view.turn + 2;
    return { ...a, damage, reported: damage, reportedUntil: back, repairedTurn: back };
  });
  groups(view, state, T, die);
  // The view rounds it to the nearest ten.
  state.tracks.pressure = Math.max(0, Math.min(100, view.tracks.pressure + (die('pressure', 0) - 0.5) * 9));
  state.us.pools = guessPools(view, 'us', 0, die);
  state.us.talksTurn = view.tracks.talksTurn;
  state.us.strikeTurn = view.tracks.strikeTurn;
  state.us.strikeIraqTurn = view.iran!.strikeIraqTurn;
  state.us.channelTurn = channelTurn(view, 'us');
  const told = view.iran!.standingKnown;
  if (told ? told.exists : die('standing', 0) < UNTOLD)
    state.us.standing = { trigger: told?.trigger ?? 'killed', scale: 'strong', announced: false, since: view.turn - 1 };
}

function ownOffice(view: SideView, state: GameState): void {
  const own = view.iran!;
  Object.assign(state.iran, {
    pools: { ...view.pools },
    aims: view.aims,
    focus: own.focus,
    cadres: own.cadres,
    cadresHome: [...own.cadresHome],
    redSeaOpen: own.redSeaOpen,
    alertTurn: own.alert ? view.turn : own.alertNext ? view.turn + 1 : 0,
    dispersedUntil: own.dispersedUntil,
    haltPaid: own.haltPaid,
    pressPaid: own.pressPaid,
    standingKnown: own.standingKnown,
    estimates: own.estimates,
    channelTurn: channelTurn(view, 'iran'),
    assessments: own.assessments,
  });
}

/** Iran knows its own groups, but not the effect of strikes on their rate. */
function groups(view: SideView, state: GameState, T: Tables, die: PolicyDice): void {
  const last = view.past.at(-1);
  const hurt = new Set(view.axis.filter((a) => a.damage !== 'none').map((a) => a.def.owner));
  state.groups.forEach((group, i) => {
    const x = view.groups[i]!;
    group.directive = x.directive!;
    group.avoid = x.avoid!;
    group.obeys = x.obeys!;
    group.avoids = x.avoids!;
    group.repeats = x.repeats!;
    group.cohesion = x.cohesion!;
    group.cohesionBackTurn = group.cohesion < T.groups.cohesion ? view.turn + 2 : 0;
    group.grievance = x.grievance!;
    group.munitions = x.munitions;
    group.reckoned = x.munitions;
    group.spent = Math.floor(die('spent', i) * T.groups.munitionsPer);
    group.leaderKilledTurn = x.leaderJustKilled ? view.turn - 1 : 0;
    if (!LAND_GROUPS.includes(GROUPS[i] as (typeof LAND_GROUPS)[number])) return;
    group.effect = effect(view, state, hurt.has(group.id), T);
    const days = view.watches / T.clock.watchesPerDay;
    group.lastExpected = last ? T.groups.rate[i]! * days : 0;
    group.lastAttacks = group.lastExpected;
  });
}

/** Current factor of a group after all strikes so far, faded. */
function effect(view: SideView, s: GameState, hurt: boolean, T: Tables): number {
  let now = 1;
  for (const row of view.past) {
    const theta = thetaOf(row, s.secret);
    now = theta !== null && (hurt || row.strike === 'wave') ? theta : faded(now, T);
  }
  return now;
}
