import {
  type AxisState,
  type Cost,
  GROUPS,
  GROUP_HOME,
  type GroupId,
  LAND_GROUPS,
  type LandGroupId,
  type Modifier,
  type Odds,
  type OrderOf,
  SEES,
  type TheatreId,
} from '../../model/index.ts';
import type { Tables } from '../../tables/index.ts';
import { type TurnContext, act, cause, chance, d100, emit, percent, pick, plus, score } from '../../rules/context.ts';
import { type OrderEffect, type OrderRules, chanceOf, notKnown, oneOf, refusal, scaled, step } from '../order-rules.ts';
import { choice } from '../members.ts';
import { unvotedCost, reportStrike } from '../../rules/congress.ts';
import { firstEp, struckMoves, homeMoves } from './striking.ts';
import { allocate, orbitOver } from '../../rules/deployments.ts';
import { RULE } from '../../dice/dice.ts';
import { heavier, newClass, struck } from '../../rules/strikes.ts';
import { struckGroup } from '../../rules/strike-effects.ts';

declare module '../../model/orders.ts' {
  interface UsOrders {
    leader: { readonly target: LandGroupId | 'commander' };
  }
}

const TARGETS = [...LAND_GROUPS, 'commander'] as const;

/** Labelled chance that a leader is found (rules §6). */
const leaderMods = (tables: Tables, seen: boolean, hide = 0): Modifier[] => [
  plus('base', tables.effects.leaderFound),
  ...(seen ? [plus('seen', tables.effects.leaderSeen, hide)] : []),
];

export const rules: OrderRules<'leader'> = {
  side: 'us',
  verb: 'strike',
  basic: false,
  clause: '§6 leader',
  members: { target: choice(TARGETS) },
  fields: [{ name: 'target' }],
  mark: null,
  observable: 'leader',
  list: () => TARGETS.map((target) => ({ kind: 'leader', target })),
  refuse: (_v, o) => (oneOf(TARGETS, o.target) ? null : refusal('malformed')),
  cost: (view, o, tables): Cost => ({
    military: tables.costs.leaderM,
    political: tables.costs.leaderP + unvotedCost(view.us, [rules.theatre(view, o) ?? 'iraq'], tables),
    intelligence: tables.costs.leaderI,
  }),
  keys: () => ['leader'],
  capacity: (view, o, tables) => ({ theatres: [rules.theatre(view, o) ?? 'iraq'], need: tables.effects.capacity[0] }),
  theatre: (_v, o) => (o.target === 'commander' ? 'iraq' : (GROUP_HOME[o.target] ?? null)),
  odds(view, order, tables) {
    if (order.target !== 'commander') {
      const seen = view.axis.some((a) => a.def.owner === order.target && a.fresh);
      return [chanceOf('leader', leaderMods(tables, seen))];
    }
    const { label, why } = chanceOf('leader', leaderMods(tables, false));
    const mods = [...why.mods, notKnown('onlyWhenVisiting')];
    // An orbit over his location raises the chance; this seat does not know where that is.
    const orbits = view.units.some((u) => u.type === 'orbit' && u.arrives === null);
    const best = chance(leaderMods(tables, true));
    return [{ label, why: orbits ? { ...why, mods, range: [why.result ?? 0, best] } : { ...why, mods } }];
  },
  ep: (_v, o, tables) => (o.target === 'commander' ? tables.ep.missilesBase : tables.ep.leader),
  firstEp: (view, o, tables) => firstEp(view, [rules.theatre(view, o) ?? 'iraq'], 'leader', tables),
  epElse: () => 0,
  moves: (view, order, tables) => [
    step('track.pressure', tables.tracks.pressureStrike, 'found'),
    ...homeMoves(view, [rules.theatre(view, order) ?? 'iraq'], tables, 'found'),
    step('points.own', scaled(view, tables, tables.points.usStrike[0]), 'found'),
    ...(order.target === 'commander'
      ? [step('track.baghdad', tables.tracks.baghdadLeader, 'foundInIraq')]
      : rules.theatre(view, order) === 'iraq'
        ? [step('track.baghdad', tables.tracks.baghdadLeader, 'found')]
        : []),
    step('track.hardliners', tables.tracks.hardlinersLeader, 'found'),
    ...struckMoves(view, tables, false, 'found'),
    ...((view.us?.spareUntil ?? 0) >= view.turn ? [step('track.assurance', tables.effects.spareBroken, 'found')] : []),
  ],
};

export const effect: OrderEffect<'leader'> = {
  when: 'strikes',
  resolve: (ctx, order, { watch }) => killLeader(ctx, watch, order),
};

/** Kill a militia leader, or the Quds Force commander while he visits (rules §6). */
function killLeader(ctx: TurnContext, watch: number, order: OrderOf<'leader'>): void {
  const commander = order.target === 'commander';
  const visited = ctx.state.iran.visit;
  // A meeting of all is in Baghdad, where Kata’ib Hezbollah is the host.
  const met: GroupId | null = visited === 'all' ? 'kh' : visited;
  const group: GroupId | null = order.target === 'commander' ? met : order.target;
  const theatre: TheatreId = group === null ? 'iraq' : GROUP_HOME[group];
  // Attempts on the commander must not reveal where, or whether, he visits.
  const sought: TheatreId = commander ? 'iraq' : theatre;
  const notFound = (why: Odds[]): void =>
    emit(ctx, {
      clause: '§6 leader',
      kind: 'leaderNotFound',
      watch,
      theatre: sought,
      sees: SEES.us,
      data: { target: order.target },
      why,
    });
  if (!allocate(ctx, [sought], ctx.tables.effects.capacity[0])) {
    emit(ctx, {
      clause: '§6 strike',
      kind: 'strikeFailed',
      watch,
      theatre: sought,
      sees: SEES.us,
      data: { scale: 'leader' },
    });
    return;
  }
  if (group === null) {
    const base = ctx.tables.effects.leaderFound;
    const mods = [plus('base', base), plus('notVisiting', -base, SEES.us)];
    notFound([{ label: 'leader', guard: SEES.us, why: { mods, result: 0, unit: '%' } }]);
    return;
  }
  const member = ctx.state.groups[GROUPS.indexOf(group)];
  const seen = commander
    ? orbitOver(ctx.state, ctx.def, theatre)
    : ctx.state.axis.some(
        (site: AxisState, i) =>
          ctx.def.axis[i].owner === group &&
          site.known === 'known' &&
          site.knownSince > 0 &&
          ctx.turn - site.knownSince <= 1,
      );
  // His location is hidden from the US; a recent discovery of a site is hidden from Iran.
  const unseenBy = commander ? SEES.us : SEES.iran;
  const mods = leaderMods(ctx.tables, seen, unseenBy);
  const p = chance(mods);
  const roll = d100(ctx, RULE.leaderFound, order.target, 0);
  const why = [percent('leader', mods, p, roll, unseenBy)];
  if (roll >= p) {
    notFound(why);
    return;
  }
  const killed = 1 + pick(ctx, RULE.leaderKills, order.target, 0, ctx.tables.effects.leaderKillsMax);
  struck(ctx, 'leader', [theatre], killed);
  reportStrike(ctx, watch, [sought]);
  if (theatre === 'iraq') {
    ctx.tally.fightersKilledIraq += killed;
    cause(ctx, 'baghdad', 'leader', ctx.tables.tracks.baghdadLeader);
  }
  ctx.tally.leaderKilled = true;
  ctx.tally.rounds++;
  ctx.tally.usReplies.push('leader');
  ctx.state.tracks.lostLeaders++;
  ctx.tally.strike = heavier(ctx.tally.strike === 'yemen' ? null : ctx.tally.strike, 'leader')
    ? 'leader'
    : ctx.tally.strike;
  cause(ctx, 'pressure', 'strike', ctx.tables.tracks.pressureStrike);
  cause(ctx, 'hardliners', 'leaderKilled', ctx.tables.tracks.hardlinersLeader);
  score(ctx, 'us', 'home', 'ownStrike.limited', ctx.tables.points.usStrike[0] * ctx.def.scale);
  struckGroup(ctx, group, ctx.state.secret.thetaHeavy, true, watch);
  member.cohesion = Math.max(0, member.cohesion - 1);
  member.cohesionBackTurn = ctx.turn + ctx.tables.groups.cohesionTurns;
  member.leaderKilledTurn = ctx.turn;
  emit(ctx, {
    clause: '§4 cohesion',
    kind: 'cohesion',
    watch,
    theatre,
    sees: SEES.iran,
    data: { group, level: member.cohesion },
  });
  if (commander) {
    ctx.tally.struckOfficers = true;
    ctx.state.tracks.commanderKilledTurn = ctx.turn;
    ctx.state.ledger.officersKilled++;
    ctx.state.debts = [
      ...ctx.state.debts,
      { kind: 'officer', side: 'iran', turn: ctx.turn, due: ctx.turn + 1, ref: 'commander' },
    ];
  }
  act(
    ctx,
    commander ? 'commanderKilled' : 'leaderKilled',
    commander ? ctx.tables.ep.missilesBase : ctx.tables.ep.leader,
    theatre,
    SEES.public,
    'us',
  );
  newClass(ctx, [sought], 'leader');
  emit(ctx, {
    clause: '§6 leader',
    kind: commander ? 'commanderKilled' : 'leaderKilled',
    watch,
    theatre,
    sees: SEES.public,
    data: { group, killed },
    why,
  });
}
