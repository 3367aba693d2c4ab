import {
  SEES,
  type GameEvent,
  type GameState,
  type Side,
  type Submission,
  type PublicRow,
  type TurnSubmissions,
} from '../model/index.ts';
import { closeAttacks, openAttacks, setRates, watchAttacks } from '../rules/attacks.ts';
import { emit, shown, WATCH_AFTER, WATCH_BEFORE, type Ctx } from '../rules/context.ts';
import { pay, refundStanding } from '../rules/economy.ts';
import { settleHeat, stepLabel, warRoll } from '../rules/escalation.ts';
import { killLeader, strikeSoil } from '../rules/leaders.ts';
import { directives } from '../rules/obedience.ts';
import { bookPoints, endPoints, turnPoints, verdict } from '../rules/points.ts';
import { fireResponse } from '../rules/response.ts';
import { auditDebts, auditLines, auditOffers, auditSpare, sendSignals } from '../rules/signals.ts';
import { settleEffects } from '../rules/strike-effects.ts';
import { strike } from '../rules/strikes.ts';
import { knownSites, strikePlaces } from '../rules/targets.ts';
import { crowd, missiles, seize, thirdParties, truceClock, worldEvent } from '../rules/thirdParties.ts';
import { settleCalm, settleTracks } from '../rules/tracks.ts';
import { checkSubmission } from '../view/check.ts';
import { view } from '../view/view.ts';
import { beginTurn } from './begin.ts';
import { clone } from './clone.ts';
import { contextOf, nothing, type How } from './context.ts';
import { earlyOrders, lateOrders } from './orders.ts';
import { injectsOf } from './white.ts';

/**
 * The next state and what happened (rules §1). Pure, total, deterministic: an absent or unlawful submission means that standing
 * orders stay and nothing new is ordered. A game that is over stays as it is. `how`: see there.
 */
export function resolveTurn(
  state: GameState,
  subs: TurnSubmissions,
  how: How = {},
): { state: GameState; events: GameEvent[] } {
  if (state.ending) return { state, events: [] };
  const s = clone(state);
  const events: GameEvent[] = [];
  const c = contextOf(s, { us: nothing(s.turn), iran: nothing(s.turn) }, events, how);
  for (const side of ['us', 'iran'] as const) take(c, state, side, subs[side] ?? null);
  earlyOrders(c);
  directives(c);
  sendSignals(c);
  const israel = watches(c, subs);
  thirdParties(c, israel);
  lateOrders(c);
  settle(c);
  if (!s.ending) {
    s.turn++;
    beginTurn(s, events, how);
  }
  return { state: s, events };
}

function take(c: Ctx, state: GameState, side: Side, sub: Submission | null): void {
  if (sub === null) {
    record(c, side, null);
    return;
  }
  const check = checkSubmission(view(state, side), sub);
  if (!check.ok) {
    emit(c, '§6 refused', 'refused', WATCH_BEFORE, null, side === 'us' ? SEES.us : SEES.iran, {
      code: check.errors[0].code,
      path: check.errors[0].path,
    });
    record(c, side, null);
    return;
  }
  c.sub[side] = sub;
  pay(c.s[side].pools, check.cost);
  record(c, side, sub);
  if (sub.aims) {
    if (side === 'us') c.s.us.aims = sub.aims as typeof c.s.us.aims;
    else c.s.iran.aims = sub.aims as typeof c.s.iran.aims;
  }
}
const record = (c: Ctx, side: Side, sub: Submission | null): void => {
  c.s[side].assessments = [...c.s[side].assessments, sub?.assessment ?? null];
};

/** Watch by watch: the world, attacks, standing response, ordered strikes. True: Israel struck. */
function watches(c: Ctx, subs: TurnSubmissions): boolean {
  const a = openAttacks(c);
  const strikeWatch = Math.floor(c.d.watches * c.T.clock.strikeWatchShare);
  const dated = c.d.schedule.filter((x) => x.turn === c.turn);
  const injects = injectsOf(subs.white, c.turn, c.d.watches);
  // Where ordered strikes hit was decided when they were sealed: what a standing response does before them moves nothing.
  const sites = knownSites(c);
  const places = c.sub.us.orders.map((o) => (o.kind === 'strike' ? strikePlaces(c.T, o, sites) : []));
  let israel = false;
  for (let w = 0; w < c.d.watches; w++) {
    let gaza = truceClock(c, w);
    for (const x of dated) {
      if (x.watch !== w) continue;
      const e = c.d.scenario.events[x.index];
      if (e.effect.kind === 'israelStrike') israel = true;
      if (worldEvent(c, w, e.id, e.theatre ?? null, e.effect, null)) gaza = true;
    }
    injects.forEach((x, i) => {
      if (x.watch !== w) return;
      if (x.effect.kind === 'israelStrike') israel = true;
      if (worldEvent(c, w, `inject.${i}`, x.theatre ?? null, x.effect, x.text)) gaza = true;
    });
    if (gaza) setRates(c, a);
    watchAttacks(c, a, w);
    if (a.pending && a.pending.due === w && !c.tally.responseFired) fireResponse(c, a.pending, w);
    if (w === strikeWatch) orderedStrikes(c, w, places);
    if (w === Math.floor(c.d.watches / 2)) iranActs(c);
  }
  closeAttacks(c, a);
  return israel;
}

function orderedStrikes(c: Ctx, w: number, places: readonly (readonly number[])[]): void {
  c.sub.us.orders.forEach((o, i) => {
    if (o.kind === 'strike') strike(c, w, o, places[i]);
    if (o.kind === 'leader') killLeader(c, w, o);
    if (o.kind === 'soil') strikeSoil(c, w, o);
  });
}

function iranActs(c: Ctx): void {
  let mode: 'stoke' | 'calm' | null = null;
  for (const o of c.sub.iran.orders) {
    if (o.kind === 'missilesBase' || o.kind === 'missilesNeighbour') missiles(c, o);
    if (o.kind === 'seize') seize(c);
    if (o.kind === 'crowd') mode = o.mode;
    if (o.kind === 'directive' && o.directive === 'press') c.tally.iranReplies.push('press');
  }
  crowd(c, mode);
}

/** Promises, tracks, Heat, points, war, end: in this order (rules §1). */
function settle(c: Ctx): void {
  const s = c.s;
  settleCalm(c);
  auditLines(c);
  auditOffers(c);
  auditSpare(c);
  auditDebts(c);
  settleTracks(c);
  settleHeat(c);
  settleEffects(c);
  turnPoints(c);
  const open = row(c);
  const { restraint, nearMisses } = c.tally;
  s.past = [...s.past, { ...open, restraint, nearMisses, heat: shown(s.heat.truth.all) }];
  s.pastPublic = [...s.pastPublic, open];
  const war = warRoll(c, null);
  if (war || c.turn >= s.secret.lastTurn) end(c, war);
  else bookPoints(c);
  refundStanding(c);
}

function end(c: Ctx, war: boolean): void {
  const s = c.s;
  for (let k = 0; k < c.T.heat.rollsAfter && !war; k++) war = warRoll(c, k);
  endPoints(c, war ? 'war' : 'stalemate');
  bookPoints(c);
  s.ending = { kind: war ? 'war' : verdict(c), turn: c.turn, label: war ? stepLabel(c) : null };
  emit(c, war ? '§8 war' : '§1 end of game', 'end', WATCH_AFTER, null, SEES.public, {
    kind: s.ending.kind,
    label: s.ending.label,
  });
  emit(c, '§10 verdict', 'verdict', WATCH_AFTER, null, SEES.public, { kind: s.ending.kind });
}

/** What everybody knows of the turn. */
function row(c: Ctx): PublicRow {
  const y = c.tally;
  return {
    turn: y.turn,
    attacks: y.attacks,
    byTheatre: y.byTheatre,
    ships: y.ships,
    shipHits: y.shipHits,
    killed: y.killed,
    wounded: y.wounded,
    strike: y.strike,
    rounds: y.rounds,
    fightersKilled: y.fightersKilled,
    aim: y.aim,
    calm: y.calm,
    harmless: y.harmless,
    shipping: shown(c.s.tracks.shipping),
    gaza: c.s.gaza,
  };
}
