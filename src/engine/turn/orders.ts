import { RULE } from '../dice/dice.ts';
import { GROUPS, GROUP_HOME, SEES, type IranOrder, type Order, type Side, type UsOrder } from '../model/index.ts';
import {
  act,
  cause,
  clamp,
  d100,
  emit,
  percent,
  plus,
  shown,
  WATCH_BEFORE,
  type TurnContext,
} from '../rules/context.ts';
import { evacuate, harden, moveUnit, orbitOver } from '../rules/deployments.ts';
import { assessDamage, cyber, estimate, findSite, learnStanding, warning } from '../rules/intelligence.ts';
import { restrained, stop } from '../rules/obedience.ts';
import { seenInterdicted } from '../rules/reports.ts';
import { northOrder, pressIsrael, redSea } from '../rules/third-parties.ts';

/** Orders that act before the first watch, in the order they were given; US first (they touch different things). */
export function earlyOrders(ctx: TurnContext): void {
  for (const order of ctx.submissions.us.orders) usEarly(ctx, order as UsOrder);
  for (const order of ctx.submissions.iran.orders) iranEarly(ctx, order as IranOrder);
  resupplies(ctx);
}

function usEarly(ctx: TurnContext, order: UsOrder): void {
  const { state, tables } = ctx;
  switch (order.kind) {
    case 'move':
      return moveUnit(ctx, order.unit, order.to);
    case 'harden':
      return harden(ctx, order.site);
    case 'evacuate':
      return evacuate(ctx, order.site);
    case 'cyber':
      return cyber(ctx, order.group);
    case 'pressIsrael':
      return pressIsrael(ctx, order.for);
    case 'investigate':
      ctx.investigated = true;
      return emit(ctx, {
        clause: '§6 investigate',
        kind: 'investigate',
        watch: WATCH_BEFORE,
        sees: SEES.us,
        data: { gain: tables.attack.attributionInvestigation },
      });
    case 'standing':
      state.us.standing = { trigger: order.trigger, scale: order.scale, announced: order.announced, since: ctx.turn };
      return emit(ctx, {
        clause: '§6 standing response',
        kind: 'standing',
        watch: WATCH_BEFORE,
        sees: order.announced ? SEES.public : SEES.us,
        data: { trigger: order.trigger, scale: order.scale },
      });
    case 'cancelStanding': {
      const old = state.us.standing;
      state.us.standing = null;
      return emit(ctx, {
        clause: '§6 standing response',
        kind: 'standingCancelled',
        watch: WATCH_BEFORE,
        sees: old?.announced ? SEES.public : SEES.us,
      });
    }
    case 'sanctions':
      return sanctions(ctx);
    case 'waiver':
      state.us.sanctionsTurn = ctx.turn;
      cause(ctx, 'oil', 'waiver', tables.effects.waiverOil);
      act(ctx, 'waiver', tables.ep.waiver, null, SEES.public, 'us');
      return emit(ctx, { clause: '§6 waiver', kind: 'waiver', watch: WATCH_BEFORE, sees: SEES.public });
    case 'talks': {
      const pays = state.us.talksBonusTurn === 0 || ctx.turn - state.us.talksBonusTurn >= tables.effects.talksEvery;
      if (pays) {
        state.us.talksBonusTurn = ctx.turn;
        cause(ctx, 'baghdad', 'talks', tables.tracks.baghdadTalks);
      }
      state.us.talksTurn = ctx.turn;
      cause(ctx, 'pressure', 'talks', tables.effects.talksPressure);
      return emit(ctx, {
        clause: '§6 talks',
        kind: 'talks',
        watch: WATCH_BEFORE,
        theatre: 'iraq',
        sees: SEES.public,
        data: { pays },
      });
    }
    case 'spare':
      state.us.spareUntil = ctx.turn + tables.effects.spareTurns - 1;
      return emit(ctx, {
        clause: '§6 spare',
        kind: 'spare',
        watch: WATCH_BEFORE,
        sees: SEES.public,
        data: { turns: tables.effects.spareTurns },
      });
    default:
  }
}

/** The n-th sanctions bite less; on a calm turn they break a calm (rules §6). */
function sanctions(ctx: TurnContext): void {
  const { state, tables } = ctx;
  state.us.sanctions++;
  state.us.sanctionsTurn = ctx.turn;
  ctx.tally.sanctioned = true;
  ctx.tally.usReplies.push('sanctions');
  cause(ctx, 'oil', 'sanctions', tables.effects.sanctionsOil / state.us.sanctions);
  act(ctx, 'sanctions', tables.ep.sanctions, null, SEES.public, 'us');
  emit(ctx, {
    clause: '§6 sanctions',
    kind: 'sanctions',
    watch: WATCH_BEFORE,
    sees: SEES.public,
    data: { n: state.us.sanctions },
  });
  if (state.tracks.calmTurns === 0) return;
  cause(ctx, 'assurance', 'sanctionsCalm', tables.effects.sanctionsAssurance);
  const p = tables.effects.sanctionsStop;
  for (const group of state.groups) {
    if (!restrained(group)) continue;
    const roll = d100(ctx, RULE.sanctionStops, group.id, 0);
    if (roll >= p) continue;
    stop(group);
    emit(ctx, {
      clause: '§6 sanctions',
      kind: 'defies',
      watch: WATCH_BEFORE,
      theatre: GROUP_HOME[group.id],
      sees: SEES.iran,
      data: { group: group.id },
      why: [percent('defies', [plus('sanctions', p)], p, roll)],
    });
  }
}

function iranEarly(ctx: TurnContext, order: IranOrder): void {
  const { state, tables } = ctx;
  switch (order.kind) {
    case 'focus':
      state.iran.focus = [
        ...state.iran.focus.filter((f) => f.theatre !== order.theatre),
        ...(order.site === null ? [] : [{ theatre: order.theatre, site: order.site }]),
      ];
      return emit(ctx, {
        clause: '§4 focus',
        kind: 'focus',
        watch: WATCH_BEFORE,
        theatre: order.theatre,
        sees: SEES.iran,
        data: { site: order.site },
      });
    case 'visit':
      return visit(ctx, order.group);
    case 'clergy':
      ctx.clergy = true;
      return emit(ctx, { clause: '§6 clergy', kind: 'clergy', watch: WATCH_BEFORE, theatre: 'iraq', sees: SEES.iran });
    case 'primeMinister':
      ctx.primeMinister = true;
      return emit(ctx, {
        clause: '§6 prime minister',
        kind: 'primeMinister',
        watch: WATCH_BEFORE,
        theatre: 'iraq',
        sees: SEES.iran,
      });
    case 'cadre':
      state.iran.cadres = state.iran.cadres.map((x, n) => (n === order.n ? order.to : x));
      if (order.to === 'home' && !state.iran.cadresHome.includes(order.n)) {
        state.iran.cadresHome = [...state.iran.cadresHome, order.n];
        act(ctx, 'cadreHome', tables.ep.privateMessage, null, SEES.public, 'iran');
      }
      return emit(ctx, {
        clause: '§3 cadres',
        kind: 'cadre',
        watch: WATCH_BEFORE,
        theatre: order.to === 'home' ? null : GROUP_HOME[order.to],
        sees: order.to === 'home' ? SEES.public : SEES.iran,
        data: { to: order.to },
      });
    case 'redsea':
      return redSea(ctx, order.open);
    case 'north':
      return northOrder(ctx, order.to);
    case 'alert':
      state.iran.alertTurn = ctx.turn + 1;
      act(ctx, 'alert', tables.ep.deploy, 'gulf', SEES.public, 'iran');
      return emit(ctx, { clause: '§6 alert', kind: 'alert', watch: WATCH_BEFORE, theatre: 'gulf', sees: SEES.public });
    case 'disperse':
      state.iran.dispersedUntil = ctx.turn + tables.effects.disperseTurns - 1;
      return emit(ctx, {
        clause: '§6 disperse',
        kind: 'disperse',
        watch: WATCH_BEFORE,
        sees: SEES.iran,
        data: { until: state.iran.dispersedUntil },
      });
    case 'counterIntelligence':
      ctx.counterIntelligence = true;
      return emit(ctx, {
        clause: '§6 counter-intelligence',
        kind: 'counterIntelligence',
        watch: WATCH_BEFORE,
        sees: SEES.iran,
      });
    default:
  }
}

function visit(ctx: TurnContext, group: (typeof GROUPS)[number]): void {
  ctx.state.iran.visit = group as NonNullable<typeof ctx.state.iran.visit>;
  const home = GROUP_HOME[group];
  emit(ctx, {
    clause: '§6 visit',
    kind: 'visit',
    watch: WATCH_BEFORE,
    theatre: home,
    sees: SEES.iran,
    data: { group },
  });
  if (!orbitOver(ctx.state, ctx.def, home)) return;
  const p = ctx.tables.effects.visitSeen;
  const roll = d100(ctx, RULE.visitSeen, group, 0);
  if (roll < p)
    emit(ctx, {
      clause: '§6 visit',
      kind: 'visitSeen',
      watch: WATCH_BEFORE,
      theatre: home,
      sees: SEES.us,
      data: { group },
      why: [percent('visitSeen', [plus('orbit', p)], p, roll)],
    });
}

/** Arms for a group; by sea they may be stopped on the way (rules §6). */
function resupplies(ctx: TurnContext): void {
  const { state, tables } = ctx;
  let stopped = false;
  if (ctx.submissions.us.orders.some((o) => o.kind === 'interdict')) {
    const p = tables.effects.interdict;
    const roll = d100(ctx, RULE.interdict, 'sea', 0);
    stopped = roll < p;
    const group = state.groups[GROUPS.indexOf('houthi')];
    if (stopped && group.munitions > 0) group.munitions--;
    if (stopped) seenInterdicted(ctx);
    emit(ctx, {
      clause: '§6 interdict',
      kind: stopped ? 'interdicted' : 'notInterdicted',
      watch: WATCH_BEFORE,
      theatre: 'redsea',
      sees: stopped ? SEES.public : SEES.us,
      why: [percent('interdict', [plus('base', p)], p, roll)],
    });
  }
  for (const order of ctx.submissions.iran.orders) {
    if (order.kind !== 'resupply') continue;
    const group = state.groups[GROUPS.indexOf(order.group)];
    const lost = order.group === 'houthi' && stopped;
    if (!lost) {
      group.munitions = clamp(group.munitions + tables.effects.resupply, 0, tables.groups.munitionsMax);
      group.spared = Math.min(group.spared, tables.groups.munitionsMax - group.munitions);
    }
    emit(ctx, {
      clause: '§6 resupply',
      kind: lost ? 'resupplyLost' : 'resupply',
      watch: WATCH_BEFORE,
      theatre: GROUP_HOME[order.group],
      sees: SEES.iran,
      data: { group: order.group, munitions: shown(group.munitions) },
    });
  }
}

/** Intelligence that tells of the turn as it was played. */
export function lateOrders(ctx: TurnContext): void {
  ctx.state.us.warnings = [];
  const each = (side: Side, f: (o: Order) => void): void => ctx.submissions[side].orders.forEach(f);
  each('us', (order) => {
    if (order.kind === 'estimate') estimate(ctx, 'us');
    if (order.kind === 'warn') warning(ctx, order.theatre, true);
    if (order.kind === 'find') findSite(ctx, order.theatre);
    if (order.kind === 'assess') assessDamage(ctx);
  });
  each('iran', (order) => {
    if (order.kind === 'estimate') estimate(ctx, 'iran');
    if (order.kind === 'learnStanding') learnStanding(ctx);
  });
}
