import type { AxisState, GameState, SideView } from '../../engine/model/index.ts';
import { GROUPS, LAND_GROUPS } from '../../engine/model/index.ts';
import { type Tables, tablesFor } from '../../engine/tables/index.ts';
import { type PolicyDice, oneOf } from './policy-dice.ts';
import { faded, thetaOf, type Thetas } from './effect.ts';
import { guessedPools } from './guess-pools.ts';
import { channelTurn, unanswered } from './determinization.ts';

/** How often a government that says nothing of it has a standing response. */
const UNTOLD = 0.1;

/** Fills in what Iran knows of itself and guesses of the United States, in a state that `overlay` made. */
export function guessUs(view: SideView, s: GameState, theta: Thetas, die: PolicyDice): void {
  const T = tablesFor(view.overrides);
  s.secret = {
    ...s.secret,
    thetaLimited: theta.limited,
    thetaHeavy: theta.heavy,
    thetaYemen: oneOf(T.theta.yemen, die('yemen', 0)),
  };
  ownOffice(view, s);
  s.axis = s.axis.map((a, i): AxisState => {
    const { damage } = view.axis[i]!;
    const back = damage === 'none' ? 0 : view.turn + 2;
    return { ...a, damage, reported: damage, reportedUntil: back, repairedTurn: back };
  });
  groups(view, s, T, die);
  // Shown to the nearest ten.
  s.tracks.pressure = Math.max(0, Math.min(100, view.tracks.pressure + (die('pressure', 0) - 0.5) * 9));
  s.us.pools = guessedPools(view, 'us', 0, die);
  s.us.talksTurn = view.tracks.talksTurn;
  s.us.strikeTurn = view.tracks.strikeTurn;
  s.us.strikeIraqTurn = view.iran!.strikeIraqTurn;
  s.us.channelTurn = channelTurn(view, 'us');
  s.us.unansweredTurns = unanswered(view);
  const told = view.iran!.standingKnown;
  if (told ? told.exists : die('standing', 0) < UNTOLD)
    s.us.standing = { trigger: told?.trigger ?? 'killed', scale: 'strong', announced: false, since: view.turn - 1 };
}

function ownOffice(view: SideView, s: GameState): void {
  const x = view.iran!;
  Object.assign(s.iran, {
    pools: { ...view.pools },
    aims: view.aims,
    focus: x.focus,
    cadres: x.cadres,
    cadresHome: [...x.cadresHome],
    redSeaOpen: x.redSeaOpen,
    alertTurn: x.alert ? view.turn : x.alertNext ? view.turn + 1 : 0,
    dispersedUntil: x.dispersedUntil,
    haltPaid: x.haltPaid,
    pressPaid: x.pressPaid,
    standingKnown: x.standingKnown,
    estimates: x.estimates,
    channelTurn: channelTurn(view, 'iran'),
    assessments: x.assessments,
  });
}

/** Its own groups Iran knows, but not what strikes did to their rate. */
function groups(view: SideView, s: GameState, T: Tables, die: PolicyDice): void {
  const last = view.past.at(-1);
  const hurt = new Set(view.axis.filter((a) => a.damage !== 'none').map((a) => a.def.owner));
  s.groups.forEach((g, i) => {
    const x = view.groups[i]!;
    g.directive = x.directive!;
    g.avoid = x.avoid!;
    g.obeys = x.obeys!;
    g.avoids = x.avoids!;
    g.repeats = x.repeats!;
    g.cohesion = x.cohesion!;
    g.cohesionBackTurn = g.cohesion < T.groups.cohesion ? view.turn + 2 : 0;
    g.grievance = x.grievance!;
    g.munitions = x.munitions;
    g.reckoned = x.munitions;
    g.spent = Math.floor(die('spent', i) * T.groups.munitionsPer);
    g.leaderKilledTurn = x.leaderJustKilled ? view.turn - 1 : 0;
    if (!LAND_GROUPS.includes(GROUPS[i] as (typeof LAND_GROUPS)[number])) return;
    g.effect = effect(view, s, hurt.has(g.id), T);
    const days = view.watches / T.clock.watchesPerDay;
    g.lastExpected = last ? T.groups.rate[i]! * days : 0;
    g.lastAttacks = g.lastExpected;
  });
}

/** A strike's mark on a group that lost a site, faded by the turns since. */
function effect(view: SideView, s: GameState, hurt: boolean, T: Tables): number {
  let now = 1;
  for (const row of view.past) {
    const theta = thetaOf(row, { limited: s.secret.thetaLimited, heavy: s.secret.thetaHeavy });
    now = theta !== null && (hurt || row.strike === 'wave') ? theta : faded(now, T);
  }
  return now;
}
