import { RULE } from '../dice/dice.ts';
import {
  GROUPS,
  GROUP_HOME,
  SEES,
  type AxisState,
  type Damage,
  type GroupId,
  type Modifier,
  type Odds,
  type TheatreId,
  type UsOrder,
} from '../model/index.ts';
import type { Tables } from '../tables/index.ts';
import { act, cause, chance, d100, emit, percent, pick, plus, score, type TurnContext } from './context.ts';
import { allocate, orbitOver } from './deployments.ts';
import { seenHit } from './reports.ts';
import { struckGroup } from './strike-effects.ts';
import { heavier, hitData, hitWhy, newClass, struck } from './strikes.ts';

/** Labelled chance that a leader is found (rules §6). */
export const leaderMods = (tables: Tables, seen: boolean, hide = 0): Modifier[] => [
  plus('base', tables.effects.leaderFound),
  ...(seen ? [plus('seen', tables.effects.leaderSeen, hide)] : []),
];

/** Kill a militia leader, or the Quds Force commander while he visits (rules §6). */
export function killLeader(ctx: TurnContext, watch: number, order: Extract<UsOrder, { kind: 'leader' }>): void {
  const commander = order.target === 'commander';
  const visited = ctx.state.iran.visit;
  const group: GroupId | null = order.target === 'commander' ? visited : order.target;
  const theatre: TheatreId = group === null ? 'iraq' : GROUP_HOME[group];
  // Where the commander is sought tells nothing of where, or whether, he visits.
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
  // Where the commander is tells the US nothing; that a site was found lately tells Iran nothing.
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

/** Strike Iranian soil (rules §6). */
export function strikeSoil(ctx: TurnContext, watch: number, order: Extract<UsOrder, { kind: 'soil' }>): void {
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
  const site = ctx.state.axis[i];
  const [p, damaged] = ctx.tables.effects.soilHit;
  const roll = d100(ctx, RULE.soil, order.site, watch);
  const override = site.damage === 'destroyed' ? 'destroyedBefore' : null;
  const result: Damage = override ? 'none' : roll < p ? 'destroyed' : roll < p + damaged ? 'damaged' : 'none';
  if (result !== 'none') {
    site.damage = result;
    seenHit(ctx, site, -1);
    site.repairedTurn = ctx.turn + ctx.tables.effects.repairDestroyed;
    ctx.state.iran.alertTurn = 0;
  }
  if (site.known !== 'known') {
    site.known = 'known';
    site.knownSince = ctx.turn;
  }
  struck(ctx, 'soil', ['gulf'], 0);
  ctx.tally.strike = 'soil';
  ctx.tally.rounds++;
  ctx.tally.usReplies.push('soil');
  ctx.state.us.lastStrike = { turn: ctx.turn, sites: [{ site: order.site, damage: result }] };
  ctx.state.us.assessment = null;
  cause(ctx, 'pressure', 'wave', ctx.tables.tracks.pressureWave);
  score(ctx, 'us', 'home', 'ownStrike.wave', ctx.tables.points.usStrike[2] * ctx.def.scale);
  act(ctx, 'soil', ctx.tables.ep.soil, 'gulf', SEES.public, 'us');
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
