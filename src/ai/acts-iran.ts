import type { GroupView, LandGroupId, SideView, TheatreId } from '../engine/model/index.ts';
import { GROUP_HOME, GROUPS, LAND_GROUPS } from '../engine/model/index.ts';
import { tablesFor } from '../engine/tables/index.ts';
import { type Draft, addOrder, addSignal } from './orders-draft.ts';

/** What a row of an Iranian doctrine may order. Texts: `do.<name>`. */

const HOMES = ['iraq', 'syria'] as const;

type LandView = GroupView & { readonly id: LandGroupId };
const landGroups = (view: SideView): LandView[] =>
  view.groups.filter((g): g is LandView => LAND_GROUPS.includes(g.id as LandGroupId));
const homeOf = (view: SideView, home: TheatreId): LandView[] =>
  landGroups(view).filter((g) => GROUP_HOME[g.id] === home);

const halted = (g: GroupView): boolean => g.directive === 'halt' && g.obeys === true;
const avoiding = (g: GroupView): boolean => g.avoid === true && g.avoids === true;

/** Tells the land groups to press; a directive in force is not repeated. */
function press(view: SideView, draft: Draft): void {
  for (const home of HOMES)
    if (homeOf(view, home).some((g) => g.directive !== 'press'))
      addOrder(view, draft, { kind: 'directive', to: home, directive: 'press' });
}

function pressSea(view: SideView, draft: Draft): void {
  if (view.groups.some((g) => g.id === 'houthi' && g.directive !== 'press'))
    addOrder(view, draft, { kind: 'directive', to: 'redsea', directive: 'press' });
}

/** Sets the land groups back to hold, without "avoid deaths". */
function hold(view: SideView, draft: Draft): void {
  for (const home of HOMES)
    if (homeOf(view, home).some((g) => g.directive !== 'hold' || g.avoid))
      addOrder(view, draft, { kind: 'directive', to: home, directive: 'hold' });
}

/** Highest attack rate first: they are asked while points last. */
const byRate = (view: SideView, groups: LandView[]): LandView[] => {
  const rate = tablesFor(view.overrides).groups.rate;
  return groups.sort((a, b) => rate[GROUPS.indexOf(b.id)]! - rate[GROUPS.indexOf(a.id)]!);
};

/** Gives a directive to each of these groups; in the Basic set to their whole theatres. */
function tell(view: SideView, draft: Draft, groups: LandView[], directive: 'hold' | 'halt', avoid: boolean): void {
  const basic = view.options.orderSet === 'basic';
  const to = basic
    ? HOMES.filter((home) => groups.some((g) => GROUP_HOME[g.id] === home))
    : byRate(view, groups).map((g) => g.id);
  for (const one of to) addOrder(view, draft, { kind: 'directive', to: one, directive, ...(avoid ? { avoid } : {}) });
}

/** Leaves out groups that already avoid deaths: a new request could be refused. */
function avoidDeaths(view: SideView, draft: Draft): void {
  tell(
    view,
    draft,
    landGroups(view).filter((g) => g.directive !== 'hold' || !avoiding(g)),
    'hold',
    true,
  );
}

/** Asks every group that does not halt yet. */
function halt(view: SideView, draft: Draft): void {
  tell(
    view,
    draft,
    landGroups(view).filter((g) => !halted(g)),
    'halt',
    false,
  );
}

/** Sends the Quds commander to the group just asked that attacks most. */
function visit(view: SideView, draft: Draft): void {
  const asked = new Set(draft.orders.flatMap((o) => (o.kind === 'directive' ? [o.to] : [])));
  const hear = landGroups(view).filter((g) => !halted(g) && (asked.has(g.id) || asked.has(GROUP_HOME[g.id] as 'iraq')));
  const worst = byRate(view, hear)[0];
  if (worst) addOrder(view, draft, { kind: 'visit', group: worst.id });
}

/** Names the large, poorly defended site in each land theatre. */
function focus(view: SideView, draft: Draft): void {
  for (const theatre of HOMES) {
    const prey = (s: SideView['sites'][number]): number => s.personnel / (2 + s.defence + s.hardening);
    const sites = view.sites.filter(
      (s) => s.def.theatre === theatre && s.personnel > 0 && !s.def.embassy && !s.def.unattacked,
    );
    const best = sites.sort((a, b) => prey(b) - prey(a) || (a.def.id < b.def.id ? -1 : 1))[0];
    const standing = view.iran?.focus.find((f) => f.theatre === theatre)?.site;
    if (best && best.def.id !== standing) addOrder(view, draft, { kind: 'focus', theatre, site: best.def.id });
  }
}

/** Resupplies the emptiest group: one a turn. */
function resupply(view: SideView, draft: Draft): void {
  const low = landGroups(view).filter((g) => g.munitions <= 2);
  const worst = low.sort((a, b) => a.munitions - b.munitions)[0];
  if (worst) addOrder(view, draft, { kind: 'resupply', group: worst.id });
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
  clergy: (v: SideView, d: Draft) => void addOrder(v, d, { kind: 'clergy' }),
  primeMinister: (v: SideView, d: Draft) => void addOrder(v, d, { kind: 'primeMinister' }),
  offerAttacksForStrikes: (v: SideView, d: Draft) =>
    addSignal(v, d, { kind: 'stopForStop', stop: 'strikes', forbear: 'attacks', turns: 2 }),
} as const;
