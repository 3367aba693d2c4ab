import { RULE, stem, type Stem } from '../dice/dice.ts';
import { GROUP_HOME, GROUPS, SEES, type GroupState, type SiteDefence, type TheatreId } from '../model/index.ts';
import { bareRate, momentum } from './attack-rates.ts';
import {
  act,
  chance,
  d100,
  d100At,
  emit,
  listOf,
  percent,
  pick,
  plus,
  theatreIndex,
  times,
  WATCH_BEFORE,
  type TurnContext,
} from './context.ts';
import { defences, escorted, inForce, orbitTheatres } from './deployments.ts';
import { remember } from './blame.ts';
import { restrained } from './obedience.ts';
import { attribute, interceptMods, takenForOurs, through, type Harm } from './one-attack.ts';
import { seenAttack } from './reports.ts';
import { trigger, type Pending } from './response.ts';
import { cohesionFelt } from './theta.ts';
import { hurt } from './wounded.ts';

/** Data of the watch loop for one turn. */
export interface AttackTurn {
  /** Attacks per watch by group, without momentum. */
  bare: number[];
  /** Chance of an attack in a watch, in per cent. */
  chance: number[];
  expected: number[];
  launched: number[];
  /** Launch dice by group: one per watch. */
  launch: Stem[];
  /** Rogue attacks due, by group and watch. */
  rogue: (Map<number, number> | null)[];
  defence: SiteDefence[];
  /** Staffed sites by theatre index, with their target weights and the sum. */
  staffed: { sites: number[]; weights: number[]; total: number }[];
  /** Cadres with each group; orbits over Iraq and Syria. */
  cadres: number[];
  orbit: boolean[];
  /** Attacks on each site this turn: wear. */
  onSite: number[];
  pending: Pending;
}

const LAND = [0, 1, 2, 3];
const HOUTHI = 5;
const ATTACKERS = [...LAND, HOUTHI];
/** Theatres with US sites that groups attack, by index. */
const ATTACKED: readonly TheatreId[] = ['iraq', 'syria'];

export function setRates(ctx: TurnContext, attacks: AttackTurn): void {
  const perDay = ctx.tables.clock.watchesPerDay;
  for (const i of ATTACKERS) {
    const bare = bareRate(ctx, i);
    attacks.bare[i] = bare / perDay;
    attacks.chance[i] = (bare * momentum(ctx, ctx.state.groups[i]) * 100) / perDay;
  }
}

export function openAttacks(ctx: TurnContext): AttackTurn {
  const orbits = orbitTheatres(ctx.state, ctx.def);
  const attacks: AttackTurn = {
    bare: [0, 0, 0, 0, 0, 0],
    chance: [0, 0, 0, 0, 0, 0],
    expected: [0, 0, 0, 0, 0, 0],
    launched: [0, 0, 0, 0, 0, 0],
    launch: listOf(GROUPS, (g) => stem(ctx.key, ctx.turn, RULE.launch, g)),
    rogue: [null, null, null, null, null, null],
    defence: defences(ctx.state, ctx.def, ctx.tables),
    onSite: listOf(ctx.def.sites, () => 0),
    staffed: listOf(ATTACKED, (t) => staffed(ctx, t)),
    cadres: listOf(GROUPS, (g) => cadresWith(ctx, g)),
    orbit: listOf(ATTACKED, (t) => orbits.includes(t)),
    pending: null,
  };
  setRates(ctx, attacks);
  for (const i of ATTACKERS) if (restrained(ctx.state.groups[i])) rogues(ctx, attacks, i);
  return attacks;
}

function cadresWith(ctx: TurnContext, group: string): number {
  let n = 0;
  for (const x of ctx.state.iran.cadres) if (x === group) n++;
  return n;
}

/** An obeying group may still have a rogue: one or two attacks that nobody ordered. */
function rogues(ctx: TurnContext, attacks: AttackTurn, i: number): void {
  const group = ctx.state.groups[i];
  const p =
    ctx.tables.groups.rogue[i] +
    (ctx.tables.groups.cohesion - cohesionFelt(ctx, group)) * ctx.tables.groups.cohesionRogue;
  const roll = d100(ctx, RULE.rogue, group.id, 0);
  if (roll >= p) return;
  const n =
    ctx.tables.groups.rogueAttacks[pick(ctx, RULE.rogueCount, group.id, 0, ctx.tables.groups.rogueAttacks.length)];
  for (let k = 0; k < n; k++) {
    const watch = pick(ctx, RULE.rogueWatch, group.id, k, ctx.def.watches);
    const due = (attacks.rogue[i] ??= new Map());
    due.set(watch, (due.get(watch) ?? 0) + 1);
  }
  emit(ctx, {
    clause: '§4 rogue',
    kind: 'rogue',
    watch: WATCH_BEFORE,
    theatre: GROUP_HOME[group.id],
    sees: SEES.none,
    data: { group: group.id, attacks: n },
    why: [percent('rogue', [plus('group', p)], p, roll)],
  });
}

/** One watch: each group may launch; one die per group and watch (rules §4). */
export function watchAttacks(ctx: TurnContext, attacks: AttackTurn, watch: number): void {
  const { bare, expected, launch, rogue } = attacks;
  for (const i of ATTACKERS) {
    expected[i] += bare[i];
    const attacked = d100At(ctx, launch[i], RULE.launch, GROUPS[i], watch) < attacks.chance[i];
    const due = rogue[i];
    if (!attacked && due === null) continue; // most watches are quiet
    const extra = due?.get(watch) ?? 0;
    const n = (attacked ? 1 : 0) + extra;
    for (let k = 0; k < n; k++) {
      const index = watch * 4 + k;
      if (i === HOUTHI) shipAttack(ctx, attacks, watch, index, k >= n - extra);
      else landAttack(ctx, attacks, i, watch, index, k >= n - extra);
    }
  }
}

function useMunition(ctx: TurnContext, group: GroupState, watch: number): void {
  if (++group.spent < ctx.tables.groups.munitionsPer) return;
  group.spent = 0;
  if (group.munitions <= 0) {
    group.spared = Math.max(0, group.spared - 1);
    return;
  }
  group.munitions--;
  emit(ctx, {
    clause: '§4 munitions',
    kind: 'munitionUsed',
    watch,
    theatre: GROUP_HOME[group.id],
    sees: SEES.iran,
    data: { group: group.id, left: group.munitions },
  });
}

/** Site index by Focus or by weight; −1: none staffed in the theatre. */
function target(
  ctx: TurnContext,
  attacks: AttackTurn,
  group: GroupState,
  where: number,
  index: number,
): { site: number; aimed: boolean } {
  const named = ctx.state.iran.focus.find((f) => f.theatre === ATTACKED[where]);
  if (named) {
    const i = ctx.def.siteIndex[named.site];
    if (ctx.state.sites[i].personnel > 0 && d100(ctx, RULE.focus, group.id, index) < ctx.tables.groups.focusShare)
      return { site: i, aimed: true };
  }
  const { sites, weights, total } = attacks.staffed[where];
  let at = (d100(ctx, RULE.target, group.id, index) / 100) * total;
  for (let k = 0; k < sites.length; k++) {
    at -= weights[k];
    if (at < 0) return { site: sites[k], aimed: false };
  }
  return { site: sites[sites.length - 1] ?? -1, aimed: false };
}

function staffed(ctx: TurnContext, theatre: TheatreId): AttackTurn['staffed'][number] {
  const sites: number[] = [];
  const weights: number[] = [];
  let total = 0;
  for (const i of ctx.def.sitesIn[theatre]) {
    if (ctx.state.sites[i].personnel <= 0 || ctx.def.sites[i].unattacked) continue;
    const w = weight(ctx, i);
    sites.push(i);
    weights.push(w);
    total += w;
  }
  return { sites, weights, total };
}

/** Target weight: people, and earlier harm (rules §4). */
function weight(ctx: TurnContext, i: number): number {
  const site = ctx.state.sites[i];
  return site.personnel * (1 + ctx.tables.sites.hitsWeight * Math.min(ctx.tables.sites.hitsMax, site.hits));
}

function landAttack(
  ctx: TurnContext,
  attacks: AttackTurn,
  i: number,
  watch: number,
  index: number,
  rogue: boolean,
): void {
  const group = ctx.state.groups[i];
  const tables = ctx.tables;
  const inIraq = tables.groups.inIraq[i];
  const theatre: TheatreId =
    inIraq >= 100 || (inIraq > 0 && d100(ctx, RULE.theatre, group.id, index) < inIraq) ? 'iraq' : 'syria';
  const where = theatre === 'iraq' ? 0 : 1;
  const { site, aimed } = target(ctx, attacks, group, where, index);
  if (site < 0) return;
  const cadres = attacks.cadres[i];
  const ballisticP = tables.attack.ballistic + cadres * tables.attack.ballisticCadre;
  const kind = d100(ctx, RULE.weapon, group.id, index);
  const weapon =
    kind < ballisticP
      ? 'ballistic'
      : kind < ballisticP + ((100 - ballisticP) * tables.attack.drone) / 100
        ? 'drone'
        : 'rocket';
  useMunition(ctx, group, watch);
  attacks.launched[i]++;
  ctx.tally.launchesByGroup[i]++;
  ctx.tally.attacks++;
  ctx.tally.byTheatre[theatreIndex(theatre)]++;
  if (weapon === 'ballistic') ctx.tally.ballistic = true;
  const def = attacks.defence[site];
  const worn = def.battery ? 0 : Math.floor(attacks.onSite[site] / tables.sites.wearEvery);
  attacks.onSite[site]++;
  const full = weapon === 'ballistic' ? def.ballistic : def.level;
  const level = Math.max(0, full - worn);
  const stop = tables.sites.intercept[level];
  const stopRoll = d100(ctx, RULE.intercept, group.id, index);
  const odds = ctx.quiet ? null : [percent('intercept', interceptMods(ctx, full, stop), stop, stopRoll)];
  const x =
    stopRoll < stop
      ? { result: 'intercepted', killed: 0, wounded: 0, leaked: false }
      : through(ctx, group, site, index, cadres, odds);
  const who = attribute(ctx, group, attacks.orbit[where], index, cadres, odds);
  if (who.yes) seenAttack(ctx, group);
  if (odds)
    emit(ctx, {
      clause: '§7 attack',
      kind: 'attack',
      watch,
      theatre,
      sees: SEES.public,
      data: {
        site: ctx.def.sites[site].id,
        group: group.id,
        weapon,
        result: x.result,
        killed: x.killed,
        wounded: x.wounded,
        leaked: x.leaked,
        attributed: who.yes,
        iranOrdered: who.iran,
        aimed,
        rogue,
      },
      why: odds,
    });
  if (weapon === 'drone' && x.killed > 0 && attacks.orbit[where])
    takenForOurs(ctx, site, theatre, watch, stopRoll - stop);
  book(ctx, attacks, { group: i, site, theatre, watch, harm: x, weapon, attributed: who.yes, aimed });
  ctx.onAttack?.({ turn: ctx.turn, watch, theatre, killed: x.killed, wounded: x.wounded });
}

/** Result of one attack on a US site. */
interface AttackResult {
  /** Index of the group. */
  readonly group: number;
  /** Index of the site. */
  readonly site: number;
  readonly theatre: TheatreId;
  readonly watch: number;
  readonly harm: Harm;
  readonly weapon: string;
  readonly attributed: boolean;
  /** By Focus. */
  readonly aimed: boolean;
}

/** Records the attack and its consequences (rules §7). */
function book(ctx: TurnContext, attacks: AttackTurn, result: AttackResult): void {
  const { group, site, theatre, watch, harm, weapon, attributed, aimed } = result;
  const tally = ctx.tally;
  const embassy = ctx.def.sites[site].embassy === true && harm.result !== 'intercepted';
  if (embassy) {
    tally.embassyHit = true;
    if (aimed) tally.embassyAimed = true;
  }
  if (harm.killed === 0 && harm.wounded === 0) tally.harmless++;
  if (harm.result === 'nearMiss') {
    tally.nearMisses++;
    if (harm.leaked) tally.nearMissLeaks++;
    emit(ctx, {
      clause: '§7 near miss',
      kind: 'nearMiss',
      watch,
      theatre,
      sees: harm.leaked ? SEES.public : SEES.us,
      data: { site: ctx.def.sites[site].id, leaked: harm.leaked },
    });
  }
  if (harm.killed > 0 || harm.wounded > 0 || harm.result === 'damage') {
    const struck = ctx.state.sites[site];
    if (struck.hits < ctx.tables.sites.hitsMax) {
      ctx.state.sites[site] = { ...struck, hits: struck.hits + 1 };
      attacks.staffed[ATTACKED.indexOf(theatre)] = staffed(ctx, theatre);
    }
  }
  if (harm.killed > 0 || harm.wounded > 0) {
    tally.killed += harm.killed;
    tally.wounded += harm.wounded;
    ctx.state.ledger.americansKilled += harm.killed;
    ctx.state.ledger.americansWounded += harm.wounded;
    hurt(ctx, ctx.def.sites[site].id, theatre, harm.wounded);
    remember(ctx, { group: GROUPS[group], attributed });
    emit(ctx, {
      clause: '§7 casualties',
      kind: 'casualties',
      watch,
      theatre,
      sees: SEES.public,
      data: { site: ctx.def.sites[site].id, killed: harm.killed, wounded: harm.wounded },
    });
  }
  if (harm.killed > 0) {
    tally.fatalEvents++;
    tally.calmSoFar = false;
    ctx.state.tracks.shockTurn = ctx.turn;
    act(
      ctx,
      'americanKilled',
      ctx.tables.ep.americanKilled + (harm.killed - 1) * ctx.tables.ep.americanMore,
      theatre,
      SEES.public,
      null,
    );
  }
  if (tally.attacks > calmLimit(ctx)) tally.calmSoFar = false;
  attacks.pending = trigger(ctx, attacks.pending, {
    watch,
    group: attributed ? GROUPS[group] : null,
    by: GROUPS[group],
    theatre,
    killed: harm.killed > 0,
    injury: harm.wounded >= ctx.tables.attack.serious,
    embassy,
    ballistic: weapon === 'ballistic',
  });
}

/** Most attacks of a calm turn (rules §1). */
export const calmLimit = (ctx: TurnContext): number =>
  Math.ceil((ctx.tables.clock.calmAttacks * ctx.def.scenario.turnDays) / ctx.tables.clock.weekDays);

function shipAttack(ctx: TurnContext, attacks: AttackTurn, watch: number, index: number, rogue: boolean): void {
  const numbers = ctx.tables.attack;
  const group = ctx.state.groups[HOUTHI];
  useMunition(ctx, group, watch);
  seenAttack(ctx, group);
  attacks.launched[HOUTHI]++;
  ctx.tally.ships++;
  const mods = [plus('base', numbers.shipHit)];
  if (escorted(ctx.state, ctx.def)) mods.push(times('escort', numbers.escort));
  if (inForce(ctx)) mods.push(times('coalition', numbers.coalitionHit));
  if (ctx.cyberGroup === 'houthi') mods.push(times('cyber', numbers.cyberHits, SEES.iran));
  const p = chance(mods);
  const roll = d100(ctx, RULE.shipHit, group.id, index);
  const hit = roll < p;
  const dead = hit && d100(ctx, RULE.seafarer, group.id, index) < numbers.seafarer ? 1 : 0;
  if (hit) ctx.tally.shipHits++;
  ctx.tally.seafarers += dead;
  ctx.state.ledger.seafarersKilled += dead;
  ctx.onAttack?.({ turn: ctx.turn, watch, theatre: 'redsea', killed: dead, wounded: 0 });
  if (ctx.quiet) return;
  emit(ctx, {
    clause: '§7 ship attack',
    kind: 'shipAttack',
    watch,
    theatre: 'redsea',
    sees: SEES.public,
    data: { hit, killed: dead, rogue },
    why: [percent('shipHit', mods, p, roll, SEES.iran | 4)],
  });
}

export function closeAttacks(ctx: TurnContext, attacks: AttackTurn): void {
  for (const i of ATTACKERS) {
    ctx.state.groups[i].lastAttacks = attacks.launched[i];
    ctx.state.groups[i].lastExpected = attacks.expected[i];
  }
}
