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
  type Statement,
  type StrikeAim,
  type StrikeScale,
  type TheatreId,
} from '../model/index.ts';
import type { Tables } from '../tables/index.ts';
import { act, cause, chance, d100, emit, pick, plus, score, shown, shownRoll, type TurnContext } from './context.ts';
import { struckWrongGroup, wrongGroup } from './blame.ts';
import { reportStrike } from './congress.ts';
import { allocate } from './deployments.ts';
import { carryOut, noticed, noticePressure, shelter } from './notice.ts';
import { seenHit } from './reports.ts';
import { civilians, drainMunitions, killCadre, struckGroup } from './strike-effects.ts';
import { scaleIndex } from './targets.ts';

/** Labelled chances that a site is at least damaged, and destroyed (rules §6). `dispersed` is unknown to the US. */
export function strikeMods(
  tables: Tables,
  x: { scale: StrikeScale; aim: StrikeAim; known: boolean; defence: number },
): { destroyed: Modifier[]; damaged: number } {
  const numbers = tables.effects;
  const k = scaleIndex(x.scale);
  const destroyed = [plus(`scale.${x.scale}`, numbers.destroyed[k])];
  if (x.aim === 'fighters') destroyed.push(plus('noWarning', numbers.noWarning));
  if (x.defence > 0) destroyed.push(plus('airDefence', numbers.perDefence * x.defence));
  if (!x.known) destroyed.push(plus('suspected', numbers.suspected));
  return { destroyed, damaged: numbers.damaged[k] };
}

interface Target {
  readonly scale: StrikeScale;
  readonly aim: StrikeAim;
  readonly statement?: Statement;
}

/** Resolves a strike order on these sites, by index; or a standing response to an attack by `answers` (rules §6). */
export function strike(
  ctx: TurnContext,
  watch: number,
  target: Target,
  hits: readonly number[],
  answers: GroupId | null = null,
): void {
  const response = answers !== null;
  const k = scaleIndex(target.scale);
  const theatres: TheatreId[] =
    target.scale === 'wave' ? ['iraq', 'syria'] : hits.length > 0 ? [ctx.def.axis[hits[0]].theatre] : [];
  if (hits.length === 0 || (!allocate(ctx, theatres, ctx.tables.effects.capacity[k]) && !response)) {
    emit(ctx, {
      clause: '§6 strike',
      kind: 'strikeFailed',
      watch,
      theatre: theatres[0] ?? null,
      sees: SEES.us,
      data: { scale: target.scale },
    });
    return;
  }
  const where = [...new Set(hits.map((i) => ctx.def.axis[i].theatre))];
  const inYemen = where.includes('redsea');
  const results: { site: string; damage: Damage }[] = [];
  const kills =
    target.aim === 'fighters'
      ? ctx.tables.effects.killsMin[k] +
        pick(
          ctx,
          RULE.kills,
          `${target.scale}.${hits[0]}`,
          watch,
          ctx.tables.effects.killsMax[k] - ctx.tables.effects.killsMin[k] + 1,
        )
      : 0;
  let anyHit = false;
  const touched = new Set<GroupId>();
  for (const i of hits) {
    const damage = hitSite(ctx, watch, i, target, response);
    results.push({ site: ctx.def.axis[i].id, damage });
    if (damage !== 'none') anyHit = true;
    if (ctx.def.axis[i].owner !== 'iran') touched.add(ctx.def.axis[i].owner as GroupId);
  }
  const told = noticed(ctx.state.messages, ctx.turn, 'us', where);
  const killed = anyHit ? Math.round(kills * shelter(ctx.tables, told)) : 0;
  const inIraq = where.includes('iraq');
  for (const g of target.scale === 'wave' ? LAND_GROUPS : touched)
    struckGroup(
      ctx,
      g,
      inYemen
        ? ctx.state.secret.thetaYemen
        : target.scale === 'limited'
          ? ctx.state.secret.thetaLimited
          : ctx.state.secret.thetaHeavy,
      killed > 0,
      watch,
    );
  civilians(ctx, watch, { hits, k, told, response });
  if (target.scale !== 'wave' && !inYemen)
    for (const g of touched) if (response ? g !== answers : wrongGroup(ctx, g)) struckWrongGroup(ctx, g, watch);
  reportStrike(ctx, watch, where);
  bookStrike(ctx, target, where, killed, inIraq, inYemen, response);
  emit(ctx, {
    clause: '§6 strike',
    kind: 'strike',
    watch,
    theatre: where[0],
    sees: SEES.public,
    data: {
      scale: target.scale,
      aim: target.aim,
      sites: results.map((r) => r.site).join(' '),
      killed,
      response,
      iraq: inIraq,
    },
  });
  if (target.statement)
    emit(ctx, {
      clause: '§6 statement',
      kind: 'statement',
      watch,
      theatre: where[0],
      sees: SEES.public,
      data: { ...target.statement, killed, sites: results.length },
    });
  ctx.state.us.lastStrike = { turn: ctx.turn, sites: results };
  ctx.state.us.assessment = null;
  strikeActs(ctx, target, where, killed, inIraq, response);
}

/** Escalation points of a strike (rules §8). */
export const strikeEp = (tables: Tables, scale: StrikeScale, fightersKilled: boolean, inIraq: boolean): number =>
  scale === 'wave'
    ? tables.ep.wave
    : fightersKilled
      ? inIraq
        ? tables.ep.fightersIraq
        : tables.ep.fightersSyria
      : tables.ep.strikeNoDead;

/** Class of target of a strike (rules §8). */
export const classOf = (aim: StrikeAim, theatre: TheatreId): string => (theatre === 'redsea' ? 'yemen' : aim);

function strikeActs(
  ctx: TurnContext,
  target: Target,
  where: TheatreId[],
  killed: number,
  inIraq: boolean,
  response: boolean,
): void {
  const ep = strikeEp(ctx.tables, target.scale, killed > 0, inIraq);
  act(
    ctx,
    response ? 'response' : target.scale === 'wave' ? 'wave' : killed > 0 ? 'fightersKilled' : 'strike',
    ep,
    where[0],
    SEES.public,
    'us',
  );
  carryOut(ctx, 'us', where, ep);
  newClass(ctx, where, classOf(target.aim, where[0]));
}

interface Struck {
  readonly struckTheatres: readonly TheatreId[];
  readonly struckClasses: readonly string[];
}
/** Is this theatre or class of target new? */
export const isNewClass = (before: Struck, where: readonly TheatreId[], cls: string): boolean =>
  where.some((t) => !before.struckTheatres.includes(t)) || !before.struckClasses.includes(cls);

/** A new theatre or class of target counts extra (rules §8). */
export function newClass(ctx: TurnContext, where: readonly TheatreId[], cls: string): void {
  const u = ctx.state.us;
  if (!isNewClass(u, where, cls)) return;
  u.struckTheatres = [...new Set([...u.struckTheatres, ...where])];
  u.struckClasses = [...new Set([...u.struckClasses, cls])];
  act(ctx, 'newClass', ctx.tables.ep.newClass, where[0] ?? null, SEES.public, 'us');
}

function hitSite(ctx: TurnContext, watch: number, i: number, target: Target, response: boolean): Damage {
  const def = ctx.def.axis[i];
  const { axis } = ctx.state;
  const site = axis[i];
  const mods = strikeMods(ctx.tables, {
    scale: target.scale,
    aim: target.aim,
    known: site.known === 'known',
    defence: def.defence,
  });
  const p = chance(mods.destroyed);
  const roll = d100(ctx, response ? RULE.responseStrike : RULE.strike, def.id, watch);
  const rolled: Damage = roll < p ? 'destroyed' : roll < p + mods.damaged ? 'damaged' : 'none';
  const override: Override | null =
    site.damage === 'destroyed' ? 'destroyedBefore' : ctx.state.iran.dispersedUntil >= ctx.turn ? 'dispersed' : null;
  const damage = override ? OVERRIDDEN[override][rolled] : rolled;
  if (damage !== 'none') {
    const repairedTurn =
      ctx.turn + (damage === 'destroyed' ? ctx.tables.effects.repairDestroyed : ctx.tables.effects.repairDamaged);
    axis[i] = { ...site, damage, repairedTurn };
    seenHit(ctx, i, def.owner === 'iran' ? -1 : GROUPS.indexOf(def.owner));
  }
  if (site.known === 'suspected') axis[i] = { ...axis[i], known: 'known', knownSince: ctx.turn };
  drainMunitions(ctx, def, damage, watch, response);
  killCadre(ctx, def, damage, target.aim, watch, response);
  // How much the US knew of the site would reveal to Iran whether a search had found it.
  const terms = mods.destroyed.map((m) => (m.key === 'suspected' ? { ...m, hide: SEES.iran } : m));
  const why = hitWhy('strike', terms, [p, Math.min(100, p + mods.damaged)], roll, override);
  emit(ctx, {
    clause: '§6 strike',
    kind: 'strikeSite',
    watch,
    theatre: def.theatre,
    sees: SEES.public,
    data: hitData(def.id, damage, override),
    why: [{ ...why, guard: SEES.both }],
  });
  return damage;
}

/** Facts unknown to the US that reduce a hit below what the die says. */
type Override = 'dispersed' | 'destroyedBefore';
const OVERRIDDEN: Readonly<Record<Override, Readonly<Record<Damage, Damage>>>> = {
  dispersed: { destroyed: 'damaged', damaged: 'none', none: 'none' },
  destroyedBefore: { destroyed: 'none', damaged: 'none', none: 'none' },
};

export const hitData = (site: string, result: Damage, override: Override | null): Data =>
  override ? { site, result, override } : { site, result };

/** Explanation of a hit: thresholds of *destroyed* and *damaged*, the die, and what overrode it. */
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
  ctx: TurnContext,
  target: Target,
  where: readonly TheatreId[],
  killed: number,
  inIraq: boolean,
  inYemen: boolean,
  response: boolean,
): void {
  const tally = ctx.tally;
  struck(ctx, target.scale, where, killed);
  if (inIraq) {
    cause(ctx, 'baghdad', 'strikeIraq', ctx.tables.tracks.baghdadStrike);
    tally.fightersKilledIraq += killed;
  }
  const shipsLately = tally.ships > 0 || (ctx.state.past[ctx.state.past.length - 1]?.ships ?? 0) > 0;
  if (noticed(ctx.state.messages, ctx.turn, 'us', where) && (!inYemen || shipsLately))
    cause(ctx, 'pressure', 'notice', noticePressure(ctx.tables, target.scale === 'wave'));
  if (target.scale === 'wave') cause(ctx, 'pressure', 'wave', ctx.tables.tracks.pressureWave);
  else if (!inYemen || shipsLately) cause(ctx, 'pressure', 'strike', ctx.tables.tracks.pressureStrike);
  score(
    ctx,
    'us',
    'home',
    `ownStrike.${target.scale}`,
    ctx.tables.points.usStrike[scaleIndex(target.scale)] * ctx.def.scale,
  );
  if (target.scale === 'wave') {
    const { shockTurns, shockWaveTurns } = ctx.tables.obedience;
    ctx.state.tracks.shockTurn = Math.max(ctx.state.tracks.shockTurn, ctx.turn - shockTurns + shockWaveTurns);
  }
  (inYemen ? tally.yemenReplies : tally.usReplies).push(target.scale);
  if (!inYemen)
    tally.strike = heavier(tally.strike === 'yemen' ? null : tally.strike, target.scale) ? target.scale : tally.strike;
  else tally.strike ??= 'yemen';
  tally.rounds++;
  tally.aim = target.aim;
  if (response) tally.usReplies.push('response');
}

/** Common to strikes, leaders killed and Iranian soil. */
export function struck(
  ctx: TurnContext,
  what: 'limited' | 'strong' | 'wave' | 'leader' | 'soil',
  where: readonly TheatreId[],
  killed: number,
): void {
  const tally = ctx.tally;
  tally.fightersKilled += killed;
  ctx.state.ledger.fightersKilled += killed;
  // Yemen is separate: it answers for ships; Tehran's hardliners and the calm on land ignore it.
  if (where.includes('redsea')) {
    tally.struckYemen = true;
    return;
  }
  if (heavier(tally.struck, what)) tally.struck = what;
  if (tally.calmSoFar && ctx.state.tracks.calmTurns >= 1) tally.struckOnSecondCalm = true;
  if (where.includes('iraq')) {
    tally.struckIraq = true;
    ctx.state.us.strikeIraqTurn = ctx.turn;
  }
  ctx.state.us.strikeTurn = ctx.turn;
}
