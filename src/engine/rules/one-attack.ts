import { RULE } from '../dice/dice.ts';
import { SEES, type GroupState, type Modifier, type Odds } from '../model/index.ts';
import type { Tables } from '../tables/index.ts';
import { chance, d100, percent, pick, plus, shown, shownRoll, summed, times, type Ctx } from './context.ts';

/** One attack on a US site (rules §7): is it stopped, what does it do, who is blamed. */

export const interceptMods = (c: Ctx, full: number, stop: number): Modifier[] => {
  const base = c.T.sites.intercept[full];
  return stop === base ? [plus(`defence${full}`, base)] : [plus(`defence${full}`, base), plus('wear', stop - base)];
};

export interface Harm {
  result: string;
  killed: number;
  wounded: number;
  leaked: boolean;
}

/** An attack that gets through (rules §7). Chances are per attack that leaks: the table's, divided by the base leak. */
export function through(c: Ctx, g: GroupState, site: number, index: number, cadres: number, odds: Odds[] | null): Harm {
  const t = c.T.attack;
  const soft = c.T.sites.hardeningFatal;
  const h = c.s.sites[site].hardening;
  const hardening = h === 0 ? 1 : h === 1 ? soft : soft * soft;
  const cyber = c.cyberGroup === g.id ? t.cyberHits : 1;
  const terms = fatalTerms(c, g, cadres, hardening, cyber);
  const base = (t.killed * 100) / t.baseLeak;
  let pKilled = base;
  for (const m of terms) pKilled *= m.value;
  const pMiss = ((t.nearMiss * 100) / t.baseLeak) * hardening;
  const pHurt = t.injured * cyber;
  const pDamage = t.damage * cyber;
  const roll = d100(c, RULE.outcome, g.id, index);
  // The first two are shares of all that leak; the rest of those that did neither (rules §7).
  const rest = (100 - pKilled - pMiss) / 100;
  const open = pKilled + pMiss;
  const result =
    roll < pKilled
      ? 'killed'
      : roll < open
        ? 'nearMiss'
        : roll < open + pHurt * rest
          ? 'injured'
          : roll < open + (pHurt + pDamage) * rest
            ? 'damage'
            : 'nothing';
  odds?.push({
    label: 'killed',
    guard: SEES.us | SEES.iran,
    why: {
      mods: [plus('killedBase', shown(base)), ...terms],
      result: shown(Math.min(100, pKilled)),
      unit: '%',
      roll: shownRoll(roll, [Math.min(100, pKilled)]),
    },
  });
  let killed = 0,
    wounded = 0,
    leaked = false;
  if (result === 'killed') {
    const d = d100(c, RULE.deaths, g.id, index);
    killed = t.deaths[t.deathsShare.findIndex((x) => d < x)] ?? t.deaths[0];
    wounded = t.woundedMin + pick(c, RULE.wounded, g.id, index, t.woundedMax - t.woundedMin + 1);
  } else if (result === 'nearMiss') leaked = d100(c, RULE.nearMissLeak, g.id, index) < c.T.tracks.nearMissLeaks;
  else if (result === 'injured') wounded = t.injuries[pick(c, RULE.injuries, g.id, index, t.injuries.length)];
  return { result, killed, wounded, leaked };
}

const NONE: readonly Modifier[] = [];

/** What multiplies the chance that an attack that got through kills. */
function fatalTerms(c: Ctx, g: GroupState, cadres: number, hardening: number, cyber: number): readonly Modifier[] {
  const late = g.id === 'syrian' && g.directive === 'halt' && g.obeys && g.obeysSince === c.turn && !g.avoids;
  if (hardening === 1 && cyber === 1 && !g.avoids && cadres === 0 && !late) return NONE;
  const mods: Modifier[] = [];
  if (hardening !== 1) mods.push(times('hardening', hardening));
  if (g.avoids) mods.push(times('avoidDeaths', c.T.groups.avoidFatal, SEES.us));
  else if (cadres > 0) mods.push(times('cadre', c.T.attack.cadreFatal, SEES.us));
  if (late) mods.push(times('syrianHalt', c.T.groups.syrianFirstTurnFatal, SEES.us));
  if (cyber !== 1) mods.push(times('cyber', cyber, SEES.iran));
  return mods;
}

/** What the group behind an attack is found by (rules §7). */
export interface Tracing {
  readonly orbit: boolean;
  readonly investigated: boolean;
  readonly cadre: boolean;
  readonly counter: boolean;
}
export function attributionMods(T: Tables, x: Tracing): Modifier[] {
  const t = T.attack;
  const mods = [plus('base', t.attribution)];
  if (x.orbit) mods.push(plus('orbit', t.attributionOrbit));
  if (x.investigated) mods.push(plus('investigation', t.attributionInvestigation, SEES.iran));
  if (x.cadre) mods.push(plus('cadre', t.attributionCadre, SEES.us));
  if (x.counter) mods.push(plus('counterIntelligence', t.attributionCounter, SEES.us));
  return mods;
}

export function attribute(
  c: Ctx,
  g: GroupState,
  orbit: boolean,
  index: number,
  cadres: number,
  odds: Odds[] | null,
): { yes: boolean; iran: boolean } {
  const t = c.T.attack;
  const { investigated, counterIntelligence: counter } = c;
  const mods = attributionMods(c.T, { orbit, investigated, cadre: cadres > 0, counter });
  const clear = c.d.options.fog === 'clear';
  const p = clear ? 100 : chance(mods, t.attributionMax);
  if (clear) mods.push(plus('clear', 100 - summed(mods), SEES.both));
  const roll = d100(c, RULE.attribute, g.id, index);
  const yes = roll < p;
  const iran = yes && g.directive === 'press' && d100(c, RULE.attributeIran, g.id, index) < t.iranOrdered;
  odds?.push(percent('attribution', mods, p, roll, SEES.us | SEES.iran | 4));
  return { yes, iran };
}
