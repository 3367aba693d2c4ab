import type { PublicRow, TurnSubmissions, WorldEventDef } from '../model/index.ts';
import { resolveOrders, sealOrders } from '../orders/index.ts';
import { closeAttacks, openAttacks, setRates, watchAttacks } from '../rules/attacks.ts';
import { shown, WATCH_AFTER, WATCH_BEFORE, type TurnContext } from '../rules/context.ts';
import { congress } from '../rules/congress.ts';
import { settleHeat, warRoll } from '../rules/escalation.ts';
import { turnPoints } from '../rules/points.ts';
import { fireResponse } from '../rules/response.ts';
import { comes } from '../rules/israel.ts';
import { fits } from '../rules/event-conditions.ts';
import { auditNotices } from '../rules/notice.ts';
import { auditDebts, auditLines, auditOffers, auditSpare } from '../rules/promises.ts';
import { sendSignals } from '../rules/signals.ts';
import { fadeStrikeEffects, settleMood } from '../rules/theta.ts';
import { crowd, passedOver, thirdParties, truceClock, type WorldEvent, worldEvent } from '../rules/third-parties.ts';
import { settleCalm, settleTracks } from '../rules/tracks.ts';
import { findInjuries, settleWounded } from '../rules/wounded.ts';
import { injectsOf } from './facilitator.ts';

/**
 * A sealed turn from its first watch to the war roll (rules §1). Causes of points are collected, not booked. True: war.
 */
export function playTurn(ctx: TurnContext, white: TurnSubmissions['white']): boolean {
  for (const when of ['before', 'supply', 'asking'] as const) resolveOrders(ctx, when, WATCH_BEFORE);
  sendSignals(ctx);
  const israel = watches(ctx, white);
  thirdParties(ctx, israel);
  ctx.state.us.warnings = [];
  resolveOrders(ctx, 'after', WATCH_AFTER);
  settle(ctx);
  return warRoll(ctx);
}

/** The world's events of the turn, then the facilitator's. */
function worldEvents(ctx: TurnContext, white: TurnSubmissions['white']): WorldEvent[] {
  const { schedule, scenario } = ctx.def;
  const out: WorldEvent[] = [];
  for (const { turn, watch, index } of schedule) {
    if (turn !== ctx.turn) continue;
    const event = scenario.events[index];
    const { id, theatre = null, effect } = event;
    out.push({ watch, id, theatre, effect, text: null, event });
  }
  for (const [i, inject] of injectsOf(white, ctx.turn, ctx.def.watches).entries()) {
    const { watch, theatre = null, effect, text } = inject;
    out.push({ watch, id: `inject.${i}`, theatre, effect, text, event: null });
  }
  return out;
}

/** Does the board allow a dated event, and the die of one that is not certain? */
function happens(ctx: TurnContext, event: WorldEvent, def: WorldEventDef): boolean {
  const { yes, why } = fits(ctx, def) ? comes(ctx, def) : { yes: false };
  if (!yes) passedOver(ctx, event, why);
  return yes;
}

/** Watch by watch: the world, attacks, standing response, ordered strikes. True: Israel struck. */
function watches(ctx: TurnContext, white: TurnSubmissions['white']): boolean {
  const attacks = openAttacks(ctx);
  const strikeWatch = Math.floor(ctx.def.watches * ctx.tables.clock.strikeWatchShare);
  const happenings = worldEvents(ctx, white);
  sealOrders(ctx);
  let israel = false;
  for (let watch = 0; watch < ctx.def.watches; watch++) {
    let gaza = truceClock(ctx, watch);
    for (const x of happenings) {
      if (x.watch !== watch) continue;
      if (x.event && !happens(ctx, x, x.event)) continue;
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
      findInjuries(ctx, watch);
      crowd(ctx);
    }
  }
  closeAttacks(ctx, attacks);
  return israel;
}

/** Promises, tracks, Heat, points: in this order (rules §1). */
function settle(ctx: TurnContext): void {
  const state = ctx.state;
  settleCalm(ctx);
  settleMood(ctx);
  auditLines(ctx);
  auditOffers(ctx);
  auditSpare(ctx);
  auditDebts(ctx);
  auditNotices(ctx);
  settleWounded(ctx);
  congress(ctx);
  settleTracks(ctx);
  settleHeat(ctx);
  fadeStrikeEffects(ctx);
  turnPoints(ctx);
  const open = row(ctx);
  const { restraint, nearMisses } = ctx.tally;
  state.past = [...state.past, { ...open, restraint, nearMisses, heat: shown(state.heat.truth.all) }];
  state.pastPublic = [...state.pastPublic, open];
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
