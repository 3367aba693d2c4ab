import { axisOf, theatreOfSite } from '../lookup.ts';
import { type OrderEffect, type OrderRules, chanceOf, refusal, scaled, step } from '../order-rules.ts';
import { id } from '../members.ts';
import { unvotedCost, reportStrike } from '../../rules/congress.ts';
import { firstEp, goneAlready, graded, struckMoves, homeMoves } from './striking.ts';
import { type TurnContext, act, cause, d100, emit, plus, score } from '../../rules/context.ts';
import { type Damage, type OrderOf, SEES, type SideView } from '../../model/index.ts';
import { allocate } from '../../rules/deployments.ts';
import { carryOut, noticed, noticeEp, noticePressure } from '../../rules/notice.ts';
import { RULE } from '../../dice/dice.ts';
import { seenHit } from '../../rules/reports.ts';
import { hitData, hitWhy, newClass, struck } from '../../rules/strikes.ts';

declare module '../../model/orders.ts' {
  interface UsOrders {
    soil: { readonly site: string };
  }
}

const told = (view: SideView): boolean => noticed(view.messages, view.turn, 'us', ['gulf']);

export const rules: OrderRules<'soil'> = {
  side: 'us',
  verb: 'strike',
  basic: false,
  clause: '§6 Iranian soil',
  members: { site: id },
  fields: [{ name: 'site' }],
  mark: 'strike',
  observable: 'soil',
  list: (view) => view.axis.filter((a) => a.def.owner === 'iran').map((a) => ({ kind: 'soil', site: a.def.id })),
  refuse(view, order) {
    const a = axisOf(view, order.site);
    return a?.def.owner !== 'iran' ? refusal('unknownSite') : null;
  },
  cost: (view, _o, tables) => ({
    military: tables.costs.soilM,
    political: tables.costs.soilP + unvotedCost(view.us, ['gulf'], tables),
  }),
  keys: () => ['soil'],
  capacity: (_v, _o, tables) => ({ theatres: ['gulf'], need: tables.effects.capacity[2] }),
  theatre: (view, o) => theatreOfSite(view, o.site),
  places: (_v, o) => [o.site],
  odds(view, order, tables) {
    const a = axisOf(view, order.site);
    const [destroyed, damaged] = tables.effects.soilHit;
    return a ? [graded(chanceOf('soil', [step('base', destroyed)]), a.def.id, damaged, goneAlready(view, a))] : [];
  },
  ep: (view, _o, tables) => tables.ep.soil + (told(view) ? noticeEp(tables, tables.ep.soil) : 0),
  firstEp: (view, _o, tables) => firstEp(view, ['gulf'], 'soil', tables),
  moves: (view, _o, tables) => [
    step('track.pressure', tables.tracks.pressureWave),
    ...homeMoves(view, ['gulf'], tables),
    ...(told(view) ? [step('track.pressure', noticePressure(tables, true))] : []),
    step('points.own', scaled(view, tables, tables.points.usStrike[2])),
    ...struckMoves(view, tables, true),
  ],
};

export const effect: OrderEffect<'soil'> = {
  when: 'strikes',
  resolve: (ctx, order, { watch }) => strikeSoil(ctx, watch, order),
};

/** Strike Iranian soil (rules §6). */
function strikeSoil(ctx: TurnContext, watch: number, order: OrderOf<'soil'>): void {
  const i = ctx.def.axisIndex[order.site];
  if (!allocate(ctx, ['gulf'], ctx.tables.effects.capacity[2])) {
    emit(ctx, {
      clause: '§6 strike',
      kind: 'strikeFailed',
      watch,
      theatre: 'gulf',
      sees: SEES.us,
      data: { scale: 'soil' },
    });
    return;
  }
  const { axis } = ctx.state;
  const [p, damaged] = ctx.tables.effects.soilHit;
  const roll = d100(ctx, RULE.soil, order.site, watch);
  const override = axis[i].damage === 'destroyed' ? 'destroyedBefore' : null;
  const result: Damage = override ? 'none' : roll < p ? 'destroyed' : roll < p + damaged ? 'damaged' : 'none';
  if (result !== 'none') {
    axis[i] = { ...axis[i], damage: result, repairedTurn: ctx.turn + ctx.tables.effects.repairDestroyed };
    seenHit(ctx, i, -1);
    ctx.state.iran.alertTurn = 0;
  }
  if (axis[i].known !== 'known') axis[i] = { ...axis[i], known: 'known', knownSince: ctx.turn };
  struck(ctx, 'soil', ['gulf'], 0);
  reportStrike(ctx, watch, ['gulf']);
  ctx.tally.strike = 'soil';
  ctx.tally.rounds++;
  ctx.tally.usReplies.push('soil');
  ctx.state.us.lastStrike = { turn: ctx.turn, sites: [{ site: order.site, damage: result }] };
  ctx.state.us.assessment = null;
  cause(ctx, 'pressure', 'wave', ctx.tables.tracks.pressureWave);
  score(ctx, 'us', 'home', 'ownStrike.wave', ctx.tables.points.usStrike[2] * ctx.def.scale);
  act(ctx, 'soil', ctx.tables.ep.soil, 'gulf', SEES.public, 'us');
  carryOut(ctx, 'us', ['gulf'], ctx.tables.ep.soil);
  if (ctx.carriedOut.includes('us')) cause(ctx, 'pressure', 'notice', noticePressure(ctx.tables, true));
  newClass(ctx, ['gulf'], 'soil');
  emit(ctx, {
    clause: '§6 Iranian soil',
    kind: 'soil',
    watch,
    theatre: 'gulf',
    sees: SEES.public,
    data: hitData(order.site, result, override),
    why: [{ ...hitWhy('soil', [plus('base', p)], [p, p + damaged], roll, override), guard: SEES.us | 4 }],
  });
}
