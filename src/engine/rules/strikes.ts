import { RULE } from '../dice/dice.ts';
import {
  GROUPS,
  LAND_GROUPS,
  SEES,
  type Damage,
  type Data,
  type GroupId,
  type Modifier,
  type Odds,
  type StrikeAim,
  type StrikeScale,
  type Statement,
  type TheatreId,
} from '../model/index.ts';
import type { Tables } from '../tables/index.ts';
import { act, cause, chance, d100, emit, pick, plus, score, shown, shownRoll, type Ctx } from './context.ts';
import { allocate } from './deployments.ts';
import { seenHit } from './reports.ts';
import { civilians, drainMunitions, killCadre, struckGroup } from './strike-effects.ts';
import { scaleIndex } from './targets.ts';

/** Labelled chance that a site is at least damaged, and destroyed (rules §6). `dispersed` is not known to the US. */
export function strikeMods(
  T: Tables,
  x: { scale: StrikeScale; aim: StrikeAim; known: boolean; defence: number },
): { destroyed: Modifier[]; damaged: number } {
  const e = T.effects;
  const k = scaleIndex(x.scale);
  const destroyed = [plus(`scale.${x.scale}`, e.destroyed[k])];
  if (x.aim === 'fighters') destroyed.push(plus('noWarning', e.noWarning));
  if (x.defence > 0) destroyed.push(plus('airDefence', e.perDefence * x.defence));
  if (!x.known) destroyed.push(plus('suspected', e.suspected));
  return { destroyed, damaged: e.damaged[k] };
}

interface Target {
  readonly scale: StrikeScale;
  readonly aim: StrikeAim;
  readonly statement?: Statement;
}

/** One strike order or standing response on these sites, by number (rules §6). */
export function strike(c: Ctx, watch: number, t: Target, hits: readonly number[], response = false): void {
  const k = scaleIndex(t.scale);
  const theatres: TheatreId[] =
    t.scale === 'wave' ? ['iraq', 'syria'] : hits.length > 0 ? [c.d.axis[hits[0]].theatre] : [];
  if (hits.length === 0 || (!allocate(c, theatres, c.T.effects.capacity[k]) && !response)) {
    emit(c, '§6 strike', 'strikeFailed', watch, theatres[0] ?? null, SEES.us, { scale: t.scale });
    return;
  }
  const where = [...new Set(hits.map((i) => c.d.axis[i].theatre))];
  const inYemen = where.includes('redsea');
  const results: { site: string; damage: Damage }[] = [];
  const kills =
    t.aim === 'fighters'
      ? c.T.effects.killsMin[k] +
        pick(c, RULE.kills, `${t.scale}.${hits[0]}`, watch, c.T.effects.killsMax[k] - c.T.effects.killsMin[k] + 1)
      : 0;
  let anyHit = false;
  const touched = new Set<GroupId>();
  for (const i of hits) {
    const damage = hitSite(c, watch, i, t, response);
    results.push({ site: c.d.axis[i].id, damage });
    if (damage !== 'none') anyHit = true;
    if (c.d.axis[i].owner !== 'iran') touched.add(c.d.axis[i].owner as GroupId);
  }
  const killed = anyHit ? kills : 0;
  const inIraq = where.includes('iraq');
  for (const g of t.scale === 'wave' ? LAND_GROUPS : touched)
    struckGroup(
      c,
      g,
      inYemen ? c.s.secret.thetaYemen : t.scale === 'limited' ? c.s.secret.thetaLimited : c.s.secret.thetaHeavy,
      killed > 0,
      watch,
    );
  civilians(c, watch, hits, k, where[0], response);
  bookStrike(c, t, where, killed, inIraq, inYemen, response);
  emit(c, '§6 strike', 'strike', watch, where[0], SEES.public, {
    scale: t.scale,
    aim: t.aim,
    sites: results.map((r) => r.site).join(' '),
    killed,
    response,
    iraq: inIraq,
  });
  if (t.statement)
    emit(c, '§6 statement', 'statement', watch, where[0], SEES.public, {
      ...t.statement,
      killed,
      sites: results.length,
    });
  c.s.us.lastStrike = { turn: c.turn, sites: results };
  c.s.us.assessment = null;
  strikeActs(c, t, where, killed, inIraq, response);
}

/** Escalation points of a strike (rules §8). */
export const strikeEp = (T: Tables, scale: StrikeScale, fightersKilled: boolean, inIraq: boolean): number =>
  scale === 'wave' ? T.ep.wave : fightersKilled ? (inIraq ? T.ep.fightersIraq : T.ep.fightersSyria) : T.ep.strikeNoDead;

/** Class of target that a strike adds to those struck before (rules §8). */
export const classOf = (aim: StrikeAim, theatre: TheatreId): string => (theatre === 'redsea' ? 'yemen' : aim);

function strikeActs(c: Ctx, t: Target, where: TheatreId[], killed: number, inIraq: boolean, response: boolean): void {
  act(
    c,
    response ? 'response' : t.scale === 'wave' ? 'wave' : killed > 0 ? 'fightersKilled' : 'strike',
    strikeEp(c.T, t.scale, killed > 0, inIraq),
    where[0],
    SEES.public,
    'us',
  );
  newClass(c, where, classOf(t.aim, where[0]));
}

interface Struck {
  readonly struckTheatres: readonly TheatreId[];
  readonly struckClasses: readonly string[];
}
/** A theatre or a class of target that was not struck before? */
export const isNewClass = (before: Struck, where: readonly TheatreId[], cls: string): boolean =>
  where.some((t) => !before.struckTheatres.includes(t)) || !before.struckClasses.includes(cls);

/** A new theatre or class of target is a step of its own (rules §8). */
export function newClass(c: Ctx, where: readonly TheatreId[], cls: string): void {
  const u = c.s.us;
  if (!isNewClass(u, where, cls)) return;
  u.struckTheatres = [...new Set([...u.struckTheatres, ...where])];
  u.struckClasses = [...new Set([...u.struckClasses, cls])];
  act(c, 'newClass', c.T.ep.newClass, where[0] ?? null, SEES.public, 'us');
}

function hitSite(c: Ctx, watch: number, i: number, t: Target, response: boolean): Damage {
  const def = c.d.axis[i];
  const a = c.s.axis[i];
  const mods = strikeMods(c.T, { scale: t.scale, aim: t.aim, known: a.known === 'known', defence: def.defence });
  const p = chance(mods.destroyed);
  const roll = d100(c, response ? RULE.responseStrike : RULE.strike, def.id, watch);
  const rolled: Damage = roll < p ? 'destroyed' : roll < p + mods.damaged ? 'damaged' : 'none';
  const override: Override | null =
    a.damage === 'destroyed' ? 'destroyedBefore' : c.s.iran.dispersedUntil >= c.turn ? 'dispersed' : null;
  const damage = override ? OVERRIDDEN[override][rolled] : rolled;
  if (damage !== 'none') {
    a.damage = damage;
    a.repairedTurn = c.turn + (a.damage === 'destroyed' ? c.T.effects.repairDestroyed : c.T.effects.repairDamaged);
  }
  if (damage !== 'none') seenHit(c, a, def.owner === 'iran' ? -1 : GROUPS.indexOf(def.owner));
  if (a.known === 'suspected') {
    a.known = 'known';
    a.knownSince = c.turn;
  }
  drainMunitions(c, def, damage, watch, response);
  killCadre(c, def, damage, t.aim, watch, response);
  // How much the US knew of the site would tell Iran whether a search had found it.
  const terms = mods.destroyed.map((m) => (m.key === 'suspected' ? { ...m, hide: SEES.iran } : m));
  const why = hitWhy('strike', terms, [p, Math.min(100, p + mods.damaged)], roll, override);
  emit(c, '§6 strike', 'strikeSite', watch, def.theatre, SEES.public, hitData(def.id, damage, override), [
    { ...why, guard: SEES.both },
  ]);
  return damage;
}

/** What makes of a hit less than the die says. The US does not know of it. */
type Override = 'dispersed' | 'destroyedBefore';
const OVERRIDDEN: Readonly<Record<Override, Readonly<Record<Damage, Damage>>>> = {
  dispersed: { destroyed: 'damaged', damaged: 'none', none: 'none' },
  destroyedBefore: { destroyed: 'none', damaged: 'none', none: 'none' },
};

export const hitData = (site: string, result: Damage, override: Override | null): Data =>
  override ? { site, result, override } : { site, result };

/** What a hit rests on: thresholds of *destroyed* and *damaged*, the die, and what overrode it. */
export const hitWhy = (
  label: string,
  mods: readonly Modifier[],
  [destroyed, damaged]: readonly [number, number],
  roll: number,
  override: Override | null,
): Odds => ({
  label,
  why: {
    mods: override ? [...mods, { key: override, op: '=', value: 0, hide: SEES.us }] : mods,
    result: shown(destroyed),
    unit: '%',
    roll: shownRoll(roll, [destroyed, damaged]),
    outcomes: [
      { key: 'destroyed', upTo: shown(destroyed) },
      { key: 'damaged', upTo: shown(damaged) },
    ],
  },
});

const HEAVY = ['limited', 'strong', 'leader', 'wave', 'soil'];
export const heavier = (a: string | null, b: string): boolean => a === null || HEAVY.indexOf(b) > HEAVY.indexOf(a);

function bookStrike(
  c: Ctx,
  t: Target,
  where: readonly TheatreId[],
  killed: number,
  inIraq: boolean,
  inYemen: boolean,
  response: boolean,
): void {
  const y = c.tally;
  struck(c, t.scale, where, killed);
  if (inIraq) {
    cause(c, 'baghdad', 'strikeIraq', c.T.tracks.baghdadStrike);
    y.fightersKilledIraq += killed;
  }
  const shipsLately = y.ships > 0 || (c.s.past[c.s.past.length - 1]?.ships ?? 0) > 0;
  if (t.scale === 'wave') cause(c, 'pressure', 'wave', c.T.tracks.pressureWave);
  else if (!inYemen || shipsLately) cause(c, 'pressure', 'strike', c.T.tracks.pressureStrike);
  score(c, 'us', 'home', `ownStrike.${t.scale}`, c.T.points.usStrike[scaleIndex(t.scale)] * c.d.scale);
  if (t.scale === 'wave') c.s.tracks.shockTurn = c.turn;
  (inYemen ? y.yemenReplies : y.usReplies).push(t.scale);
  if (!inYemen) y.strike = heavier(y.strike === 'yemen' ? null : y.strike, t.scale) ? t.scale : y.strike;
  else y.strike ??= 'yemen';
  y.rounds++;
  y.aim = t.aim;
  if (response) y.usReplies.push('response');
}

/** Common to strikes, leaders killed and Iranian soil. */
export function struck(
  c: Ctx,
  what: 'limited' | 'strong' | 'wave' | 'leader' | 'soil',
  where: readonly TheatreId[],
  killed: number,
): void {
  const y = c.tally;
  y.fightersKilled += killed;
  c.s.ledger.fightersKilled += killed;
  // Yemen is another account: it answers for ships, and neither Tehran's hardliners nor a calm on land count it.
  if (where.includes('redsea')) {
    y.struckYemen = true;
    return;
  }
  if (heavier(y.struck, what)) y.struck = what;
  if (y.calmSoFar && c.s.tracks.calmTurns >= 1) y.struckOnSecondCalm = true;
  if (where.includes('iraq')) {
    y.struckIraq = true;
    c.s.us.strikeIraqTurn = c.turn;
  }
  c.s.us.strikeTurn = c.turn;
  c.s.us.unansweredTurns = 0;
}
