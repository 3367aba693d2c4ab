import type { Modifier, Odds, SideView, TheatreId } from '../model/index.ts';
import type { Tables } from '../tables/index.ts';
import { type Tracing, attributionMods } from '../rules/one-attack.ts';
import { chanceOf, fixed, notKnown } from './order-rules.ts';
import { chance } from '../rules/context.ts';

const ATTACKED = ['iraq', 'syria'] as const;

/** Chance of attribution by theatre; the other side's measures are unknown, so it is a range. */
export function tracing(view: SideView, tables: Tables, own: Partial<Tracing>): Odds[] {
  const over = (theatre: TheatreId): boolean =>
    view.units.some((u) => u.type === 'orbit' && u.arrives === null && u.theatre === theatre);
  const of = (x: Partial<Tracing>): Modifier[] =>
    attributionMods(tables, { orbit: false, investigated: false, cadre: false, counter: false, ...x });
  const max = tables.attack.attributionMax;
  const us = view.seat === 'us';
  const low = us ? { counter: true } : { orbit: false };
  const high = us ? { cadre: true } : { orbit: true, investigated: true, cadre: true };
  return ATTACKED.map((t) => {
    const label = `attribution.${t}`;
    if (view.options.fog === 'clear') return fixed(label, 'clear', 100);
    const known = { ...own, orbit: over(t) };
    const { why } = chanceOf(label, of(known), max);
    const range = [chance(of({ ...known, ...low }), max), chance(of({ ...known, ...high }), max)] as const;
    return { label, why: { ...why, mods: [...why.mods, notKnown(us ? 'theirMeans' : 'theirTraces')], range } };
  });
}
