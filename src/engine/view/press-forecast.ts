import { GROUPS, type GroupView, type OrderOf, type PressForecast, type SideView } from '../model/index.ts';
import { spoken } from '../orders/iran/asking.ts';
import { tablesFor, type Tables } from '../tables/index.ts';

const HOUTHI = GROUPS.indexOf('houthi');

/** Attacks per turn of a group if it steps up, or as it goes on now; what strikes have done to it is not known. */
function expected(view: SideView, group: GroupView, tables: Tables, press: boolean): number {
  const numbers = tables.groups;
  const i = GROUPS.indexOf(group.id);
  const now = group.directive ?? 'hold';
  const obeys = group.obeys ?? true;
  const order = press || now === 'press' ? numbers.press : now === 'hold' || !obeys ? 1 : numbers[now];
  const gaza =
    view.gaza === 'truce'
      ? i === HOUTHI
        ? numbers.truceHouthi
        : numbers.truce
      : view.gaza === 'rafah' && i === HOUTHI
        ? numbers.rafahHouthi
        : 1;
  const stock = group.munitions > 0 ? 1 : numbers.emptyRate;
  const sea = i === HOUTHI && view.iran?.redSeaOpen === false ? numbers.closedSea : 1;
  return numbers.rate[i] * view.options.tempo * order * gaza * stock * sea * view.turnDays;
}

/** Chance in 0–1 that one attack on land kills an American, over the sites as they are staffed and defended now. */
function deadly(view: SideView, group: GroupView, tables: Tables): number {
  const { attack, sites } = tables;
  const cadre = (view.iran?.cadres ?? []).some((at) => at === group.id) ? attack.cadreFatal : 1;
  let people = 0;
  let sum = 0;
  for (const site of view.sites) {
    if (site.personnel <= 0 || (site.def.theatre !== 'iraq' && site.def.theatre !== 'syria')) continue;
    const through = 1 - sites.intercept[Math.max(0, Math.min(sites.intercept.length - 1, site.defence))] / 100;
    let soft = 1;
    for (let k = 0; k < Math.min(2, site.hardening); k++) soft *= sites.hardeningFatal;
    people += site.personnel;
    sum += site.personnel * through * soft;
  }
  return people === 0 ? 0 : ((sum / people) * attack.killed * cadre) / attack.baseLeak;
}

/** Chance in per cent that at least one of `n` attacks kills, each with chance `p`. */
function anyOf(n: number, p: number): number {
  let none = 1;
  for (let k = 0; k < Math.floor(n); k++) none *= 1 - p;
  return (1 - none * (1 - p * (n - Math.floor(n)))) * 100;
}

/**
 * What it may bring to ask groups to step up (rules §4, §7): attacks of the whole turn, and the chance that an American
 * dies by them. From what Iran may know; the effect of earlier strikes, momentum and worn defences are left out.
 */
export function pressForecast(view: SideView, order: OrderOf<'directive'>): PressForecast {
  const tables = tablesFor(view.overrides);
  const groups = spoken(view, order.to);
  const sum = (press: boolean): number => groups.reduce((n, group) => n + expected(view, group, tables, press), 0);
  let none = 100;
  for (const group of groups)
    if (group.id !== 'houthi')
      none = (none * (100 - anyOf(expected(view, group, tables, true), deadly(view, group, tables)))) / 100;
  return { attacks: sum(true), now: sum(false), death: 100 - none, atSea: groups.every(({ id }) => id === 'houthi') };
}
