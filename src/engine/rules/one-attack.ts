import { RULE } from '../dice/dice.ts';
import { SEES, type GroupState, type Modifier, type Odds, type TheatreId } from '../model/index.ts';
import type { Tables } from '../tables/index.ts';
import {
  chance,
  d100,
  emit,
  percent,
  pick,
  plus,
  shown,
  shownRoll,
  summed,
  times,
  type TurnContext,
} from './context.ts';

/** One attack on a US site (rules §7): interception, effect, attribution. */

export const interceptMods = (ctx: TurnContext, full: number, stop: number): Modifier[] => {
  const base = ctx.tables.sites.intercept[full];
  return stop === base ? [plus(`defence${full}`, base)] : [plus(`defence${full}`, base), plus('wear', stop - base)];
};

export interface Harm {
  result: string;
  killed: number;
  wounded: number;
  leaked: boolean;
}

/** An attack that gets through (rules §7). Chances are per attack that leaks: the table's, divided by the base leak. */
export function through(
  ctx: TurnContext,
  group: GroupState,
  site: number,
  index: number,
  cadres: number,
  odds: Odds[] | null,
): Harm {
  const numbers = ctx.tables.attack;
  const soft = ctx.tables.sites.hardeningFatal;
  const h = ctx.state.sites[site].hardening;
  const hardening = h === 0 ? 1 : h === 1 ? soft : soft * soft;
  const cyber = ctx.cyberGroup === group.id ? numbers.cyberHits : 1;
  const terms = fatalTerms(ctx, group, cadres, hardening, cyber);
  const base = (numbers.killed * 100) / numbers.baseLeak;
  let pKilled = base;
  for (const m of terms) pKilled *= m.value;
  const pMiss = ((numbers.nearMiss * 100) / numbers.baseLeak) * hardening;
  const pHurt = numbers.injured * cyber;
  const pDamage = numbers.damage * cyber;
  const roll = d100(ctx, RULE.outcome, group.id, index);
  // The first two are shares of all that leak; the rest of those with neither (rules §7).
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
    const d = d100(ctx, RULE.deaths, group.id, index);
    killed = numbers.deaths[numbers.deathsShare.findIndex((x) => d < x)] ?? numbers.deaths[0];
    wounded =
      numbers.woundedMin + pick(ctx, RULE.wounded, group.id, index, numbers.woundedMax - numbers.woundedMin + 1);
  } else if (result === 'nearMiss')
    leaked = d100(ctx, RULE.nearMissLeak, group.id, index) < ctx.tables.tracks.nearMissLeaks;
  else if (result === 'injured')
    wounded = numbers.injuries[pick(ctx, RULE.injuries, group.id, index, numbers.injuries.length)];
  return { result, killed, wounded, leaked };
}

const NONE: readonly Modifier[] = [];

/** Multipliers of the chance that a leaking attack kills. */
function fatalTerms(
  ctx: TurnContext,
  group: GroupState,
  cadres: number,
  hardening: number,
  cyber: number,
): readonly Modifier[] {
  const late =
    group.id === 'syrian' &&
    group.directive === 'halt' &&
    group.obeys &&
    group.obeysSince === ctx.turn &&
    !group.avoids;
  if (hardening === 1 && cyber === 1 && !group.avoids && cadres === 0 && !late) return NONE;
  const mods: Modifier[] = [];
  if (hardening !== 1) mods.push(times('hardening', hardening));
  if (group.avoids) mods.push(times('avoidDeaths', ctx.tables.groups.avoidFatal, SEES.us));
  else if (cadres > 0) mods.push(times('cadre', ctx.tables.attack.cadreFatal, SEES.us));
  if (late) mods.push(times('syrianHalt', ctx.tables.groups.syrianFirstTurnFatal, SEES.us));
  if (cyber !== 1) mods.push(times('cyber', cyber, SEES.iran));
  return mods;
}

/** What attribution depends on (rules §7). */
export interface Tracing {
  readonly orbit: boolean;
  readonly investigated: boolean;
  readonly cadre: boolean;
  readonly counter: boolean;
}
export function attributionMods(tables: Tables, x: Tracing): Modifier[] {
  const numbers = tables.attack;
  const mods = [plus('base', numbers.attribution)];
  if (x.orbit) mods.push(plus('orbit', numbers.attributionOrbit));
  if (x.investigated) mods.push(plus('investigation', numbers.attributionInvestigation, SEES.iran));
  if (x.cadre) mods.push(plus('cadre', numbers.attributionCadre, SEES.us));
  if (x.counter) mods.push(plus('counterIntelligence', numbers.attributionCounter, SEES.us));
  return mods;
}

export function attribute(
  ctx: TurnContext,
  group: GroupState,
  orbit: boolean,
  index: number,
  cadres: number,
  odds: Odds[] | null,
): { yes: boolean; iran: boolean } {
  const numbers = ctx.tables.attack;
  const { investigated, counterIntelligence: counter } = ctx;
  const mods = attributionMods(ctx.tables, { orbit, investigated, cadre: cadres > 0, counter });
  const clear = ctx.def.options.fog === 'clear';
  const p = clear ? 100 : chance(mods, numbers.attributionMax);
  if (clear) mods.push(plus('clear', 100 - summed(mods), SEES.both));
  const roll = d100(ctx, RULE.attribute, group.id, index);
  const yes = roll < p;
  const iran =
    yes && group.directive === 'press' && d100(ctx, RULE.attributeIran, group.id, index) < numbers.iranOrdered;
  odds?.push(percent('attribution', mods, p, roll, SEES.us | SEES.iran | 4));
  return { yes, iran };
}

/** A drone that got through by fewer points of the interception die was taken for one of ours. */
const TAKEN_FOR_OURS = 15;

/**
 * Tells of a deadly drone that was all but shot down where US drones fly, as at Tower 22 on 28 January 2024 (rules §7). It
 * changes nothing but the story. `by`: how far the die was above the interception, 0–100.
 */
export function takenForOurs(ctx: TurnContext, site: number, theatre: TheatreId, watch: number, by: number): void {
  if (by >= TAKEN_FOR_OURS) return;
  const data = { site: ctx.def.sites[site].id };
  emit(ctx, { clause: '§7 attack', kind: 'takenForOurs', watch, theatre, sees: SEES.us, data });
}
