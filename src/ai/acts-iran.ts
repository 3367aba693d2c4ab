import type { GroupView, LandGroupId, SideView, TheatreId } from '../engine/model/index.ts';
import { GROUP_HOME, GROUPS, LAND_GROUPS } from '../engine/model/index.ts';
import { tablesFor } from '../engine/tables/index.ts';
import { type Draft, give, signal } from './draft.ts';

/** What the *do* of a doctrine of Iran may order. Words: `do.<name>`. */

const HOMES = ['iraq', 'syria'] as const;

type LandView = GroupView & { readonly id: LandGroupId };
const landGroups = (view: SideView): LandView[] => view.groups.filter((g): g is LandView => LAND_GROUPS.includes(g.id as LandGroupId));
const homeOf = (view: SideView, home: TheatreId): LandView[] => landGroups(view).filter((g) => GROUP_HOME[g.id] === home);

const halted = (g: GroupView): boolean => g.directive === 'halt' && g.obeys === true;
const avoiding = (g: GroupView): boolean => g.avoid === true && g.avoids === true;

/** Presses everybody on land who is not pressed yet; what stands needs no new order. */
function press(view: SideView, draft: Draft): void {
  for (const home of HOMES)
    if (homeOf(view, home).some((g) => g.directive !== 'press')) give(view, draft, { kind: 'directive', to: home, directive: 'press' });
}

function pressSea(view: SideView, draft: Draft): void {
  if (view.groups.some((g) => g.id === 'houthi' && g.directive !== 'press'))
    give(view, draft, { kind: 'directive', to: 'redsea', directive: 'press' });
}

/** Back to hold without more; a group at hold that avoids deaths is told that it need not. */
function hold(view: SideView, draft: Draft): void {
  for (const home of HOMES)
    if (homeOf(view, home).some((g) => g.directive !== 'hold' || g.avoid)) give(view, draft, { kind: 'directive', to: home, directive: 'hold' });
}

/** Group by group: asking one that avoids deaths already would put it in doubt again. */
function avoidDeaths(view: SideView, draft: Draft): void {
  for (const g of landGroups(view))
    if (g.directive !== 'hold' || !avoiding(g)) give(view, draft, { kind: 'directive', to: g.id, directive: 'hold', avoid: true });
}

/** Asks every home theatre in which one group does not obey. */
function halt(view: SideView, draft: Draft): void {
  for (const home of HOMES)
    if (homeOf(view, home).some((g) => !halted(g))) give(view, draft, { kind: 'directive', to: home, directive: 'halt' });
}

/** The commander goes to the group whose refusal costs most attacks. */
function visit(view: SideView, draft: Draft): void {
  const rate = tablesFor(view.overrides).groups.rate;
  const refusing = landGroups(view).filter((g) => !halted(g));
  const worst = refusing.sort((a, b) => rate[GROUPS.indexOf(b.id)]! - rate[GROUPS.indexOf(a.id)]!)[0];
  if (worst) give(view, draft, { kind: 'visit', group: worst.id });
}

/** Names the least defended of the larger sites in each theatre on land. */
function focus(view: SideView, draft: Draft): void {
  for (const theatre of HOMES) {
    const prey = (s: SideView['sites'][number]): number => s.personnel / (2 + s.defence + s.hardening);
    const sites = view.sites.filter((s) => s.def.theatre === theatre && s.personnel > 0 && !s.def.embassy);
    const best = sites.sort((a, b) => prey(b) - prey(a) || (a.def.id < b.def.id ? -1 : 1))[0];
    const standing = view.iran?.focus.find((f) => f.theatre === theatre)?.site;
    if (best && best.def.id !== standing) give(view, draft, { kind: 'focus', theatre, site: best.def.id });
  }
}

/** One group a turn, the emptiest. */
function resupply(view: SideView, draft: Draft): void {
  const low = landGroups(view).filter((g) => g.munitions <= 2);
  const worst = low.sort((a, b) => a.munitions - b.munitions)[0];
  if (worst) give(view, draft, { kind: 'resupply', group: worst.id });
}

export const IRAN_ACTS = {
  press,
  pressSea,
  hold,
  avoidDeaths,
  halt,
  visit,
  focus,
  resupply,
  clergy: (v: SideView, d: Draft) => give(v, d, { kind: 'clergy' }),
  primeMinister: (v: SideView, d: Draft) => give(v, d, { kind: 'primeMinister' }),
  offerAttacksForStrikes: (v: SideView, d: Draft) =>
    signal(v, d, { kind: 'stopForStop', stop: 'strikes', forbear: 'attacks', turns: 2 }),
} as const;
