import type { AxisView, SideView, StrikeScale, TheatreId, UnitView } from '../engine/model/index.ts';
import { tablesFor } from '../engine/tables/index.ts';
import { type Draft, addOrder, hasOrder, addSignal } from './orders-draft.ts';

/** What a row of a US doctrine may order. Texts: `do.<name>`. */

export const LAND: readonly TheatreId[] = ['iraq', 'syria'];
/** Known, undamaged, and owned by a group that attacks on land. */
const worthStriking = (a: AxisView): boolean =>
  a.known === 'known' &&
  a.damage === 'none' &&
  a.def.owner !== 'hezbollah' &&
  a.def.owner !== 'houthi' &&
  LAND.includes(a.def.theatre);

const KIND_WORTH: Readonly<Record<string, number>> = { depot: 3, launch: 3, headquarters: 2, quds: 1 };

/** Sites worth a strike, best first: Syria before Iraq (no cost in Baghdad), stores before offices, outside cities. */
function targets(view: SideView): AxisView[] {
  const worth = (a: AxisView): number =>
    (a.def.theatre === 'syria' ? 10 : 0) + (KIND_WORTH[a.def.kind] ?? 0) - a.def.defence - (a.def.urban ? 4 : 0);
  return view.axis.filter(worthStriking).sort((a, b) => worth(b) - worth(a) || (a.def.id < b.def.id ? -1 : 1));
}

function strike(view: SideView, draft: Draft, scale: StrikeScale, offRamp: boolean): void {
  if (hasOrder(draft, 'strike')) return;
  const statement = {
    reason: 'reply',
    threat: offRamp ? 'none' : 'more',
    offRamp: offRamp ? 'stopForStop' : 'none',
  } as const;
  const order = { kind: 'strike', scale, aim: 'materiel', statement } as const;
  if (scale === 'wave')
    addOrder(view, draft, order); // no site: the engine chooses among known ones
  else targets(view).some((target) => addOrder(view, draft, { ...order, site: target.def.id }));
}

type SiteView = SideView['sites'][number];

const isBattery = (u: UnitView): boolean => u.type === 'counterdrone' || u.type === 'patriot';
const guarded = (view: SideView, site: string): boolean => view.units.some((u) => isBattery(u) && u.at === site);

/** Sites in reach of the groups that a battery would still help, most at risk first. */
export function exposedSites(view: SideView): SiteView[] {
  const max = tablesFor(view.overrides).sites.defenceMax;
  const risk = (s: SiteView): number => (s.personnel * (5 + s.hits)) / (2 + s.defence);
  return view.sites
    .filter(
      (s) =>
        LAND.includes(s.def.theatre) &&
        !s.def.unattacked &&
        s.personnel > 0 &&
        s.evacuatedFrom === 0 &&
        s.defence < max,
    )
    .sort((a, b) => risk(b) - risk(a) || (a.def.id < b.def.id ? -1 : 1));
}

/** Batteries without an order that are not moving. */
export const freeBatteries = (view: SideView, draft: Draft): UnitView[] =>
  view.units.filter(
    (u) =>
      u.type === 'counterdrone' &&
      u.arrives === null &&
      !draft.orders.some((o) => o.kind === 'move' && o.unit === u.id),
  );

/** Sends batteries to the sites most at risk, one per theatre: a second at the same site adds less. */
function position(view: SideView, draft: Draft): void {
  const first = LAND.map((theatre) => exposedSites(view).find((s) => s.def.theatre === theatre)).filter(
    (s) => s !== undefined,
  );
  const wanted = first.filter((s) => !guarded(view, s.def.id));
  const staying = new Set(first.map((s) => s.def.id));
  for (const unit of freeBatteries(view, draft).filter((u) => !staying.has(u.at))) {
    const site = wanted.shift();
    if (site) addOrder(view, draft, { kind: 'move', unit: unit.id, to: site.def.id });
  }
}

/** Sends a battery to each site in a warning. */
function guardWarned(view: SideView, draft: Draft): void {
  for (const warning of view.us?.warnings ?? []) {
    const { site } = warning;
    if (site === null || guarded(view, site)) continue;
    const named = new Set((view.us?.warnings ?? []).map((w) => w.site));
    const unit = freeBatteries(view, draft).find((u) => !named.has(u.at));
    if (unit) addOrder(view, draft, { kind: 'move', unit: unit.id, to: site });
  }
}

/** Hardens the first of these sites that can be hardened: one a turn. */
export function hardenFirst(view: SideView, draft: Draft, sites: readonly SiteView[]): void {
  const max = tablesFor(view.overrides).sites.hardeningMax;
  const site = sites.find((s) => s.hardening < max);
  if (site) addOrder(view, draft, { kind: 'harden', site: site.def.id });
}

/** The line on attacks that a turn of these days is likely to cross: ten a week, or five in a shorter turn. */
export const manyAttacks = ({ turnDays }: Pick<SideView, 'turnDays'>): 'attacks5' | 'attacks10' =>
  turnDays < 7 ? 'attacks5' : 'attacks10';

export const US_ACTS = {
  position,
  guardWarned,
  harden: (v: SideView, d: Draft) => hardenFirst(v, d, exposedSites(v)),
  strikeLimited: (v: SideView, d: Draft) => strike(v, d, 'limited', true),
  strikeLimitedNoOffer: (v: SideView, d: Draft) => strike(v, d, 'limited', false),
  strikeStrong: (v: SideView, d: Draft) => strike(v, d, 'strong', false),
  strikeWave: (v: SideView, d: Draft) => strike(v, d, 'wave', false),
  lineOnDeaths: (v: SideView, d: Draft) =>
    addSignal(v, d, { kind: 'redline', condition: 'killed', reply: 'strong', turns: 3 }),
  lineOnAttacks: (v: SideView, d: Draft) =>
    addSignal(v, d, { kind: 'redline', condition: manyAttacks(v), reply: 'limited', turns: 1 }),
  offerStrikesForAttacks: (v: SideView, d: Draft) =>
    addSignal(v, d, { kind: 'stopForStop', stop: 'attacks', forbear: 'strikes', turns: 2 }),
} as const;
