import {
  SEES,
  type Check,
  type GameEvent,
  type GameState,
  type PublicRow,
  type Side,
  type Submission,
  type TurnSubmissions,
} from '../model/index.ts';
import { resolveOrders, sealOrders } from '../orders/index.ts';
import { closeAttacks, openAttacks, setRates, watchAttacks } from '../rules/attacks.ts';
import { emit, shown, WATCH_AFTER, WATCH_BEFORE, type TurnContext } from '../rules/context.ts';
import { pay, refundStanding } from '../rules/economy.ts';
import { settleHeat, stepLabel, warRoll } from '../rules/escalation.ts';
import { bookPoints, endPoints, turnPoints, verdict } from '../rules/points.ts';
import { fireResponse } from '../rules/response.ts';
import { fits } from '../rules/event-conditions.ts';
import { auditDebts, auditLines, auditOffers, auditSpare } from '../rules/promises.ts';
import { sendSignals } from '../rules/signals.ts';
import { auditNotices } from '../rules/notice.ts';
import { fadeStrikeEffects } from '../rules/theta.ts';
import { crowd, passedOver, thirdParties, truceClock, type WorldEvent, worldEvent } from '../rules/third-parties.ts';
import { settleCalm, settleTracks } from '../rules/tracks.ts';
import { checkSubmission } from '../view/check.ts';
import { lazyView } from '../view/lazy-view.ts';
import { beginTurn } from './begin.ts';
import { clone } from './clone.ts';
import { contextOf, nothing, type How } from './context.ts';
import { endsNow, injectsOf } from './facilitator.ts';

/**
 * The next state and events (rules §1). Pure, total, deterministic: an absent or illegal submission counts as nothing
 * new, with standing orders in force. A finished game does not change.
 */
export function resolveTurn(
  state: GameState,
  subs: TurnSubmissions,
  how: How = {},
): { state: GameState; events: GameEvent[] } {
  if (state.ending) return { state, events: [] };
  const game = clone(state);
  const events: GameEvent[] = [];
  const ctx = contextOf(game, { us: nothing(game.turn), iran: nothing(game.turn) }, events, how);
  for (const side of ['us', 'iran'] as const) take(ctx, state, side, subs[side] ?? null, how.checks?.[side]);
  for (const when of ['before', 'supply', 'asking'] as const) resolveOrders(ctx, when, WATCH_BEFORE);
  sendSignals(ctx);
  const israel = watches(ctx, subs);
  thirdParties(ctx, israel);
  game.us.warnings = [];
  resolveOrders(ctx, 'after', WATCH_AFTER);
  settle(ctx, endsNow(subs.white, ctx.turn));
  if (!game.ending) {
    game.turn++;
    beginTurn(game, events, how);
  }
  return { state: game, events };
}

function take(ctx: TurnContext, state: GameState, side: Side, sub: Submission | null, checked?: Check): void {
  if (sub === null) {
    record(ctx, side, null);
    return;
  }
  const check = checked ?? checkSubmission(lazyView(state, side), sub);
  if (!check.ok) {
    emit(ctx, {
      clause: '§6 refused',
      kind: 'refused',
      watch: WATCH_BEFORE,
      sees: side === 'us' ? SEES.us : SEES.iran,
      data: { code: check.errors[0].code, path: check.errors[0].path },
    });
    record(ctx, side, null);
    return;
  }
  ctx.submissions[side] = sub;
  pay(ctx.state[side].pools, check.cost);
  record(ctx, side, sub);
  if (sub.aims) {
    if (side === 'us') ctx.state.us.aims = sub.aims as typeof ctx.state.us.aims;
    else ctx.state.iran.aims = sub.aims as typeof ctx.state.iran.aims;
  }
}
const record = (ctx: TurnContext, side: Side, sub: Submission | null): void => {
  ctx.state[side].assessments = [...ctx.state[side].assessments, sub?.assessment ?? null];
};

/** The world's events of the turn, then the facilitator's. */
function worldEvents(ctx: TurnContext, subs: TurnSubmissions): WorldEvent[] {
  const { schedule, scenario } = ctx.def;
  const out: WorldEvent[] = [];
  for (const { turn, watch, index } of schedule) {
    if (turn !== ctx.turn) continue;
    const event = scenario.events[index];
    const { id, theatre = null, effect } = event;
    out.push({ watch, id, theatre, effect, text: null, event });
  }
  for (const [i, inject] of injectsOf(subs.white, ctx.turn, ctx.def.watches).entries()) {
    const { watch, theatre = null, effect, text } = inject;
    out.push({ watch, id: `inject.${i}`, theatre, effect, text, event: null });
  }
  return out;
}

/** Watch by watch: the world, attacks, standing response, ordered strikes. True: Israel struck. */
function watches(ctx: TurnContext, subs: TurnSubmissions): boolean {
  const attacks = openAttacks(ctx);
  const strikeWatch = Math.floor(ctx.def.watches * ctx.tables.clock.strikeWatchShare);
  const happenings = worldEvents(ctx, subs);
  sealOrders(ctx);
  let israel = false;
  for (let watch = 0; watch < ctx.def.watches; watch++) {
    let gaza = truceClock(ctx, watch);
    for (const x of happenings) {
      if (x.watch !== watch) continue;
      if (x.event && !fits(ctx, x.event)) {
        passedOver(ctx, x);
        continue;
      }
      if (x.effect.kind === 'israelStrike') israel = true;
      if (worldEvent(ctx, x)) gaza = true;
    }
    if (gaza) setRates(ctx, attacks);
    watchAttacks(ctx, attacks, watch);
    if (attacks.pending && attacks.pending.due === watch && !ctx.tally.responseFired)
      fireResponse(ctx, attacks.pending, watch);
    if (watch === strikeWatch) resolveOrders(ctx, 'strikes', watch);
    if (watch === Math.floor(ctx.def.watches / 2)) {
      resolveOrders(ctx, 'midturn', watch);
      crowd(ctx);
    }
  }
  closeAttacks(ctx, attacks);
  return israel;
}

/** Promises, tracks, Heat, points, war, end: in this order (rules §1). */
function settle(ctx: TurnContext, endNow: boolean): void {
  const state = ctx.state;
  settleCalm(ctx);
  auditLines(ctx);
  auditOffers(ctx);
  auditSpare(ctx);
  auditDebts(ctx);
  auditNotices(ctx);
  settleTracks(ctx);
  settleHeat(ctx);
  fadeStrikeEffects(ctx);
  turnPoints(ctx);
  const open = row(ctx);
  const { restraint, nearMisses } = ctx.tally;
  state.past = [...state.past, { ...open, restraint, nearMisses, heat: shown(state.heat.truth.all) }];
  state.pastPublic = [...state.pastPublic, open];
  const war = warRoll(ctx, null);
  if (war || endNow || ctx.turn >= state.secret.lastTurn) end(ctx, war);
  else bookPoints(ctx);
  refundStanding(ctx);
}

function end(ctx: TurnContext, war: boolean): void {
  const state = ctx.state;
  for (let k = 0; k < ctx.tables.heat.rollsAfter && !war; k++) war = warRoll(ctx, k);
  endPoints(ctx, war ? 'war' : 'stalemate');
  bookPoints(ctx);
  state.ending = { kind: war ? 'war' : verdict(ctx), turn: ctx.turn, label: war ? stepLabel(ctx) : null };
  emit(ctx, {
    clause: war ? '§8 war' : '§1 end of game',
    kind: 'end',
    watch: WATCH_AFTER,
    sees: SEES.public,
    data: { kind: state.ending.kind, label: state.ending.label },
  });
  emit(ctx, {
    clause: '§10 verdict',
    kind: 'verdict',
    watch: WATCH_AFTER,
    sees: SEES.public,
    data: { kind: state.ending.kind },
  });
}

/** The public row of the turn. */
function row(ctx: TurnContext): PublicRow {
  const tally = ctx.tally;
  return {
    turn: tally.turn,
    attacks: tally.attacks,
    byTheatre: tally.byTheatre,
    ships: tally.ships,
    shipHits: tally.shipHits,
    killed: tally.killed,
    wounded: tally.wounded,
    strike: tally.strike,
    rounds: tally.rounds,
    fightersKilled: tally.fightersKilled,
    aim: tally.aim,
    calm: tally.calm,
    harmless: tally.harmless,
    shipping: shown(ctx.state.tracks.shipping),
    gaza: ctx.state.gaza,
  };
}
