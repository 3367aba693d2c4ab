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
import { act, cause, chance, d100, emit, percent, pick, plus, score, type Ctx } from './context.ts';
import { allocate, orbitOver } from './deployments.ts';
import { seenHit } from './reports.ts';
import { struckGroup } from './strike-effects.ts';
import { heavier, hitData, hitWhy, newClass, struck } from './strikes.ts';

/** Labelled chance that a leader is found (rules §6). */
export const leaderMods = (T: Tables, seen: boolean, hide = 0): Modifier[] => [
  plus('base', T.effects.leaderFound),
  ...(seen ? [plus('seen', T.effects.leaderSeen, hide)] : []),
];

/** Kill a militia leader, or the Quds Force commander while he visits (rules §6). */
export function killLeader(c: Ctx, watch: number, o: Extract<UsOrder, { kind: 'leader' }>): void {
  const commander = o.target === 'commander';
  const visited = c.s.iran.visit;
  const group: GroupId | null = o.target === 'commander' ? visited : o.target;
  const theatre: TheatreId = group === null ? 'iraq' : GROUP_HOME[group];
  // Where the commander is sought tells nothing of where, or whether, he visits.
  const sought: TheatreId = commander ? 'iraq' : theatre;
  const notFound = (why: Odds[]): void =>
    emit(c, '§6 leader', 'leaderNotFound', watch, sought, SEES.us, { target: o.target }, why);
  if (!allocate(c, [sought], c.T.effects.capacity[0])) {
    emit(c, '§6 strike', 'strikeFailed', watch, sought, SEES.us, { scale: 'leader' });
    return;
  }
  if (group === null) {
    const base = c.T.effects.leaderFound;
    const mods = [plus('base', base), plus('notVisiting', -base, SEES.us)];
    notFound([{ label: 'leader', guard: SEES.us, why: { mods, result: 0, unit: '%' } }]);
    return;
  }
  const g = c.s.groups[GROUPS.indexOf(group)];
  const seen = commander
    ? orbitOver(c.s, c.d, theatre)
    : c.s.axis.some(
        (a: AxisState, i) =>
          c.d.axis[i].owner === group && a.known === 'known' && a.knownSince > 0 && c.turn - a.knownSince <= 1,
      );
  // Where the commander is tells the US nothing; that a site was found lately tells Iran nothing.
  const unseenBy = commander ? SEES.us : SEES.iran;
  const mods = leaderMods(c.T, seen, unseenBy);
  const p = chance(mods);
  const roll = d100(c, RULE.leaderFound, o.target, 0);
  const why = [percent('leader', mods, p, roll, unseenBy)];
  if (roll >= p) {
    notFound(why);
    return;
  }
  const killed = 1 + pick(c, RULE.leaderKills, o.target, 0, c.T.effects.leaderKillsMax);
  struck(c, 'leader', [theatre], killed);
  if (theatre === 'iraq') {
    c.tally.fightersKilledIraq += killed;
    cause(c, 'baghdad', 'leader', c.T.tracks.baghdadLeader);
  }
  c.tally.leaderKilled = true;
  c.tally.rounds++;
  c.tally.usReplies.push('leader');
  c.s.tracks.lostLeaders++;
  c.tally.strike = heavier(c.tally.strike === 'yemen' ? null : c.tally.strike, 'leader') ? 'leader' : c.tally.strike;
  cause(c, 'pressure', 'strike', c.T.tracks.pressureStrike);
  cause(c, 'hardliners', 'leaderKilled', c.T.tracks.hardlinersLeader);
  score(c, 'us', 'home', 'ownStrike.limited', c.T.points.usStrike[0] * c.d.scale);
  struckGroup(c, group, c.s.secret.thetaHeavy, true, watch);
  g.cohesion = Math.max(0, g.cohesion - 1);
  g.cohesionBackTurn = c.turn + c.T.groups.cohesionTurns;
  g.leaderKilledTurn = c.turn;
  emit(c, '§4 cohesion', 'cohesion', watch, theatre, SEES.iran, { group, level: g.cohesion });
  if (commander) {
    c.tally.struckOfficers = true;
    c.s.ledger.officersKilled++;
    c.s.debts = [...c.s.debts, { kind: 'officer', side: 'iran', turn: c.turn, due: c.turn + 1, ref: 'commander' }];
  }
  act(
    c,
    commander ? 'commanderKilled' : 'leaderKilled',
    commander ? c.T.ep.missilesBase : c.T.ep.leader,
    theatre,
    SEES.public,
    'us',
  );
  newClass(c, [sought], 'leader');
  emit(
    c,
    '§6 leader',
    commander ? 'commanderKilled' : 'leaderKilled',
    watch,
    theatre,
    SEES.public,
    { group, killed },
    why,
  );
}

/** Strike Iranian soil (rules §6). */
export function strikeSoil(c: Ctx, watch: number, o: Extract<UsOrder, { kind: 'soil' }>): void {
  const i = c.d.axisIndex[o.site];
  if (!allocate(c, ['gulf'], c.T.effects.capacity[2])) {
    emit(c, '§6 strike', 'strikeFailed', watch, 'gulf', SEES.us, { scale: 'soil' });
    return;
  }
  const a = c.s.axis[i];
  const [p, damaged] = c.T.effects.soilHit;
  const roll = d100(c, RULE.soil, o.site, watch);
  const override = a.damage === 'destroyed' ? 'destroyedBefore' : null;
  const result: Damage = override ? 'none' : roll < p ? 'destroyed' : roll < p + damaged ? 'damaged' : 'none';
  if (result !== 'none') {
    a.damage = result;
    seenHit(c, a, -1);
    a.repairedTurn = c.turn + c.T.effects.repairDestroyed;
    c.s.iran.alertTurn = 0;
  }
  if (a.known !== 'known') {
    a.known = 'known';
    a.knownSince = c.turn;
  }
  struck(c, 'soil', ['gulf'], 0);
  c.tally.strike = 'soil';
  c.tally.rounds++;
  c.tally.usReplies.push('soil');
  c.s.us.lastStrike = { turn: c.turn, sites: [{ site: o.site, damage: result }] };
  c.s.us.assessment = null;
  cause(c, 'pressure', 'wave', c.T.tracks.pressureWave);
  score(c, 'us', 'home', 'ownStrike.wave', c.T.points.usStrike[2] * c.d.scale);
  act(c, 'soil', c.T.ep.soil, 'gulf', SEES.public, 'us');
  newClass(c, ['gulf'], 'soil');
  emit(c, '§6 Iranian soil', 'soil', watch, 'gulf', SEES.public, hitData(o.site, result, override), [
    { ...hitWhy('soil', [plus('base', p)], [p, p + damaged], roll, override), guard: SEES.us | 4 },
  ]);
}
