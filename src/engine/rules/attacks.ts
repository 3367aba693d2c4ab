import { RULE, stem, type Stem } from '../dice/dice.ts';
import { GROUPS, GROUP_HOME, SEES, type GroupState, type TheatreId } from '../model/index.ts';
import {
  act,
  chance,
  clamp,
  d100,
  d100At,
  emit,
  percent,
  pick,
  plus,
  theatreIndex,
  times,
  WATCH_BEFORE,
  type Ctx,
} from './context.ts';
import { defences, escorted, orbitOver, type Defence } from './deployments.ts';
import { directiveRate, restrained } from './obedience.ts';
import { attribute, interceptMods, through, type Harm } from './one-attack.ts';
import { seenAttack } from './reports.ts';
import { trigger, type Pending } from './response.ts';
import { cohesionFelt, grievanceFelt, hasMunitions } from './worlds.ts';

/** What the watch loop keeps for one turn. */
export interface AttackTurn {
  /** Attacks a watch by group, without momentum. */
  bare: number[];
  /** Chance of an attack in a watch, in per cent. */
  chance: number[];
  expected: number[];
  launched: number[];
  /** Launch dice by group: one a watch. */
  launch: Stem[];
  /** Rogue attacks due, by group and watch. */
  rogue: (Map<number, number> | null)[];
  defence: Defence[];
  /** Staffed sites by theatre index, with the weight each draws fire by, and their sum. */
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

/** Attacks a day of group `i` before momentum (rules §4). */
function bareRate(c: Ctx, i: number): number {
  const g = c.s.groups[i];
  const t = c.T.groups;
  const gaza =
    c.s.gaza === 'truce'
      ? i === HOUTHI
        ? t.truceHouthi
        : t.truce
      : c.s.gaza === 'rafah' && i === HOUTHI
        ? t.rafahHouthi
        : 1;
  const stock = hasMunitions(g) ? 1 : t.emptyRate;
  const sea = i === HOUTHI && !c.s.iran.redSeaOpen ? t.closedSea : 1;
  return (
    t.rate[i] *
    c.d.options.tempo *
    directiveRate(c, g) *
    gaza *
    g.effect *
    (1 + t.grievanceRate * grievanceFelt(c, g)) *
    stock *
    sea
  );
}

function momentum(c: Ctx, g: GroupState): number {
  const t = c.T.groups;
  if (c.turn === 1 || g.lastExpected < t.momentumFloor) return 1;
  return clamp(t.momentumBase + (t.momentumSlope * g.lastAttacks) / g.lastExpected, t.momentumMin, t.momentumMax);
}

export function setRates(c: Ctx, a: AttackTurn): void {
  const perDay = c.T.clock.watchesPerDay;
  for (const i of ATTACKERS) {
    const bare = bareRate(c, i);
    a.bare[i] = bare / perDay;
    a.chance[i] = (bare * momentum(c, c.s.groups[i]) * 100) / perDay;
  }
}

export function openAttacks(c: Ctx): AttackTurn {
  const a: AttackTurn = {
    bare: [0, 0, 0, 0, 0, 0],
    chance: [0, 0, 0, 0, 0, 0],
    expected: [0, 0, 0, 0, 0, 0],
    launched: [0, 0, 0, 0, 0, 0],
    launch: GROUPS.map((g) => stem(c.key, c.turn, RULE.launch, g)),
    rogue: [null, null, null, null, null, null],
    defence: defences(c.s, c.d, c.T),
    onSite: c.d.sites.map(() => 0),
    staffed: ATTACKED.map((t) => staffed(c, t)),
    cadres: GROUPS.map((g) => cadresWith(c, g)),
    orbit: ATTACKED.map((t) => orbitOver(c.s, c.d, t)),
    pending: null,
  };
  setRates(c, a);
  for (const i of ATTACKERS) if (restrained(c.s.groups[i])) rogues(c, a, i);
  return a;
}

function cadresWith(c: Ctx, group: string): number {
  let n = 0;
  for (const x of c.s.iran.cadres) if (x === group) n++;
  return n;
}

/** An obeying group keeps its rogue roll: one or two attacks nobody ordered. */
function rogues(c: Ctx, a: AttackTurn, i: number): void {
  const g = c.s.groups[i];
  const p = c.T.groups.rogue[i] + (c.T.groups.cohesion - cohesionFelt(c, g)) * c.T.groups.cohesionRogue;
  const roll = d100(c, RULE.rogue, g.id, 0);
  if (roll >= p) return;
  const n = c.T.groups.rogueAttacks[pick(c, RULE.rogueCount, g.id, 0, c.T.groups.rogueAttacks.length)];
  for (let k = 0; k < n; k++) {
    const w = pick(c, RULE.rogueWatch, g.id, k, c.d.watches);
    const due = (a.rogue[i] ??= new Map());
    due.set(w, (due.get(w) ?? 0) + 1);
  }
  emit(c, '§4 rogue', 'rogue', WATCH_BEFORE, GROUP_HOME[g.id], SEES.none, { group: g.id, attacks: n }, [
    percent('rogue', [plus('group', p)], p, roll),
  ]);
}

/** One watch: each group may launch; one die a group a watch (rules §4). */
export function watchAttacks(c: Ctx, a: AttackTurn, w: number): void {
  for (const i of ATTACKERS) {
    a.expected[i] += a.bare[i];
    const extra = a.rogue[i]?.get(w) ?? 0;
    const n = (d100At(c, a.launch[i], RULE.launch, GROUPS[i], w) < a.chance[i] ? 1 : 0) + extra;
    for (let k = 0; k < n; k++) {
      const index = w * 4 + k;
      if (i === HOUTHI) shipAttack(c, a, w, index, k >= n - extra);
      else landAttack(c, a, i, w, index, k >= n - extra);
    }
  }
}

function useMunition(c: Ctx, g: GroupState, w: number): void {
  if (++g.spent < c.T.groups.munitionsPer) return;
  g.spent = 0;
  if (g.munitions <= 0) {
    g.spared = Math.max(0, g.spared - 1);
    return;
  }
  g.munitions--;
  emit(c, '§4 munitions', 'munitionUsed', w, GROUP_HOME[g.id], SEES.iran, {
    group: g.id,
    left: g.munitions,
  });
}

/** Site index by Focus or by weight; −1: none staffed in the theatre. */
function target(c: Ctx, a: AttackTurn, g: GroupState, where: number, index: number): { site: number; aimed: boolean } {
  const named = c.s.iran.focus.find((f) => f.theatre === ATTACKED[where]);
  if (named) {
    const i = c.d.siteIndex[named.site];
    if (c.s.sites[i].personnel > 0 && d100(c, RULE.focus, g.id, index) < c.T.groups.focusShare)
      return { site: i, aimed: true };
  }
  const { sites, weights, total } = a.staffed[where];
  let at = (d100(c, RULE.target, g.id, index) / 100) * total;
  for (let k = 0; k < sites.length; k++) {
    at -= weights[k];
    if (at < 0) return { site: sites[k], aimed: false };
  }
  return { site: sites[sites.length - 1] ?? -1, aimed: false };
}

function staffed(c: Ctx, theatre: TheatreId): AttackTurn['staffed'][number] {
  const sites = c.d.sitesIn[theatre].filter((i) => c.s.sites[i].personnel > 0);
  const weights = sites.map((i) => weight(c, i));
  return { sites, weights, total: weights.reduce((n, x) => n + x, 0) };
}

/** People draw fire, and so does a site that was hurt before (rules §4). */
function weight(c: Ctx, i: number): number {
  const x = c.s.sites[i];
  return x.personnel * (1 + c.T.sites.hitsWeight * Math.min(c.T.sites.hitsMax, x.hits));
}

function landAttack(c: Ctx, a: AttackTurn, i: number, w: number, index: number, rogue: boolean): void {
  const g = c.s.groups[i];
  const t = c.T;
  const inIraq = t.groups.inIraq[i];
  const theatre: TheatreId =
    inIraq >= 100 || (inIraq > 0 && d100(c, RULE.theatre, g.id, index) < inIraq) ? 'iraq' : 'syria';
  const where = theatre === 'iraq' ? 0 : 1;
  const { site, aimed } = target(c, a, g, where, index);
  if (site < 0) return;
  const cadres = a.cadres[i];
  const ballisticP = t.attack.ballistic + cadres * t.attack.ballisticCadre;
  const kind = d100(c, RULE.weapon, g.id, index);
  const weapon =
    kind < ballisticP
      ? 'ballistic'
      : kind < ballisticP + ((100 - ballisticP) * t.attack.drone) / 100
        ? 'drone'
        : 'rocket';
  useMunition(c, g, w);
  a.launched[i]++;
  c.tally.launchesByGroup[i]++;
  c.tally.attacks++;
  c.tally.byTheatre[theatreIndex(theatre)]++;
  if (weapon === 'ballistic') c.tally.ballistic = true;
  const def = a.defence[site];
  const worn = def.battery ? 0 : Math.floor(a.onSite[site] / t.sites.wearEvery);
  a.onSite[site]++;
  const full = weapon === 'ballistic' ? def.ballistic : def.level;
  const level = Math.max(0, full - worn);
  const stop = t.sites.intercept[level];
  const stopRoll = d100(c, RULE.intercept, g.id, index);
  const odds = c.quiet ? null : [percent('intercept', interceptMods(c, full, stop), stop, stopRoll)];
  const x =
    stopRoll < stop
      ? { result: 'intercepted', killed: 0, wounded: 0, leaked: false }
      : through(c, g, site, index, cadres, odds);
  const who = attribute(c, g, a.orbit[where], index, cadres, odds);
  if (who.yes) seenAttack(c, g);
  if (odds)
    emit(
      c,
      '§7 attack',
      'attack',
      w,
      theatre,
      SEES.public,
      {
        site: c.d.sites[site].id,
        group: g.id,
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
      odds,
    );
  book(c, a, i, site, theatre, w, x, weapon, who.yes, aimed);
  c.onAttack?.({ turn: c.turn, watch: w, theatre, killed: x.killed, wounded: x.wounded });
}

function book(
  c: Ctx,
  a: AttackTurn,
  group: number,
  site: number,
  theatre: TheatreId,
  w: number,
  x: Harm,
  weapon: string,
  attributed: boolean,
  aimed: boolean,
): void {
  const y = c.tally;
  const embassy = c.d.sites[site].embassy === true && x.result !== 'intercepted';
  if (embassy) {
    y.embassyHit = true;
    if (aimed) y.embassyAimed = true;
  }
  if (x.killed === 0 && x.wounded === 0) y.harmless++;
  if (x.result === 'nearMiss') {
    y.nearMisses++;
    if (x.leaked) y.nearMissLeaks++;
    emit(c, '§7 near miss', 'nearMiss', w, theatre, x.leaked ? SEES.public : SEES.us, {
      site: c.d.sites[site].id,
      leaked: x.leaked,
    });
  }
  if (x.killed > 0 || x.wounded > 0 || x.result === 'damage') {
    if (c.s.sites[site].hits < c.T.sites.hitsMax) {
      c.s.sites[site].hits++;
      for (const [k, t] of ATTACKED.entries()) if (t === theatre) a.staffed[k] = staffed(c, t);
    }
  }
  if (x.killed > 0 || x.wounded > 0) {
    y.killed += x.killed;
    y.wounded += x.wounded;
    c.s.ledger.americansKilled += x.killed;
    c.s.ledger.americansWounded += x.wounded;
    emit(c, '§7 casualties', 'casualties', w, theatre, SEES.public, {
      site: c.d.sites[site].id,
      killed: x.killed,
      wounded: x.wounded,
    });
  }
  if (x.killed > 0) {
    y.fatalEvents++;
    y.calmSoFar = false;
    c.s.tracks.shockTurn = c.turn;
    act(c, 'americanKilled', c.T.ep.americanKilled + (x.killed - 1) * c.T.ep.americanMore, theatre, SEES.public, null);
  }
  if (y.attacks > calmLimit(c)) y.calmSoFar = false;
  a.pending = trigger(c, a.pending, {
    watch: w,
    group: attributed ? GROUPS[group] : null,
    theatre,
    killed: x.killed > 0,
    injury: x.wounded >= c.T.attack.serious,
    embassy,
    ballistic: weapon === 'ballistic',
  });
}

/** Attacks in a turn that still count as calm (rules §1). */
export const calmLimit = (c: Ctx): number =>
  Math.ceil((c.T.clock.calmAttacks * c.d.scenario.turnDays) / c.T.clock.weekDays);

function shipAttack(c: Ctx, a: AttackTurn, w: number, index: number, rogue: boolean): void {
  const t = c.T.attack;
  const g = c.s.groups[HOUTHI];
  useMunition(c, g, w);
  seenAttack(c, g);
  a.launched[HOUTHI]++;
  c.tally.ships++;
  const mods = [plus('base', t.shipHit)];
  if (escorted(c.s, c.d)) mods.push(times('escort', t.escort));
  if (c.cyberGroup === 'houthi') mods.push(times('cyber', t.cyberHits, SEES.iran));
  const p = chance(mods);
  const roll = d100(c, RULE.shipHit, g.id, index);
  const hit = roll < p;
  const dead = hit && d100(c, RULE.seafarer, g.id, index) < t.seafarer ? 1 : 0;
  if (hit) c.tally.shipHits++;
  c.tally.seafarers += dead;
  c.s.ledger.seafarersKilled += dead;
  c.onAttack?.({ turn: c.turn, watch: w, theatre: 'redsea', killed: dead, wounded: 0 });
  emit(c, '§7 ship attack', 'shipAttack', w, 'redsea', SEES.public, { hit, killed: dead, rogue }, [
    percent('shipHit', mods, p, roll, SEES.iran | 4),
  ]);
}

export function closeAttacks(c: Ctx, a: AttackTurn): void {
  for (const i of ATTACKERS) {
    c.s.groups[i].lastAttacks = a.launched[i];
    c.s.groups[i].lastExpected = a.expected[i];
  }
}
