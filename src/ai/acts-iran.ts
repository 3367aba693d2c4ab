import type { GroupView, LandGroupId, SideView, TheatreId } from '../engine/model/index.ts';
import { GROUP_HOME, GROUPS, LAND_GROUPS } from '../engine/model/index.ts';
import { tablesFor } from '../engine/tables/index.ts';
import { type Draft, give, signal } from './orders-draft.ts';

/** What the *do* of a doctrine of Iran may order. Words: `do.<name>`. */

const HOMES = ['iraq', 'syria'] as const;

type LandView = GroupView & { readonly id: LandGroupId };
const landGroups = (view: SideView): LandView[] =>
  view.groups.filter((g): g is LandView => LAND_GROUPS.includes(g.id as LandGroupId));
const homeOf = (view: SideView, home: TheatreId): LandView[] =>
  landGroups(view).filter((g) => GROUP_HOME[g.id] === home);

const halted = (g: GroupView): boolean => g.directive === 'halt' && g.obeys === true;
const avoiding = (g: GroupView): boolean => g.avoid === true && g.avoids === true;

/** Presses everybody on land who is not pressed yet; what stands needs no new order. */
function press(view: SideView, draft: Draft): void {
  for (const home of HOMES)
    if (homeOf(view, home).some((g) => g.directive !== 'press'))
      give(view, draft, { kind: 'directive', to: home, directive: 'press' });
}

function pressSea(view: SideView, draft: Draft): void {
  if (view.groups.some((g) => g.id === 'houthi' && g.directive !== 'press'))
    give(view, draft, { kind: 'directive', to: 'redsea', directive: 'press' });
}

/** Back to hold without more; a group at hold that avoids deaths is told that it need not. */
function hold(view: SideView, draft: Draft): void {
  for (const home of HOMES)
    if (homeOf(view, home).some((g) => g.directive !== 'hold' || g.avoid))
      give(view, draft, { kind: 'directive', to: home, directive: 'hold' });
}

/** Worst first: who attacks most is asked while there are means. */
const byRate = (view: SideView, groups: LandView[]): LandView[] => {
  const rate = tablesFor(view.overrides).groups.rate;
  return groups.sort((a, b) => rate[GROUPS.indexOf(b.id)]! - rate[GROUPS.indexOf(a.id)]!);
};

/** Tells these groups, each by itself; in the Basic set only whole theatres can be told. */
function tell(view: SideView, draft: Draft, groups: LandView[], directive: 'hold' | 'halt', avoid: boolean): void {
  const basic = view.options.orderSet === 'basic';
  const to = basic
    ? HOMES.filter((home) => groups.some((g) => GROUP_HOME[g.id] === home))
    : byRate(view, groups).map((g) => g.id);
  for (const one of to) give(view, draft, { kind: 'directive', to: one, directive, ...(avoid ? { avoid } : {}) });
}

/** Only those who do not avoid deaths yet: asking again would put in doubt what is done already. */
function avoidDeaths(view: SideView, draft: Draft): void {
  tell(
    view,
    draft,
    landGroups(view).filter((g) => g.directive !== 'hold' || !avoiding(g)),
    'hold',
    true,
  );
}

/** Asks every group that does not halt. */
function halt(view: SideView, draft: Draft): void {
  tell(
    view,
    draft,
    landGroups(view).filter((g) => !halted(g)),
    'halt',
    false,
  );
}

/** The commander goes to one of those just asked: the one whose refusal costs most attacks. */
function visit(view: SideView, draft: Draft): void {
  const asked = new Set(draft.orders.flatMap((o) => (o.kind === 'directive' ? [o.to] : [])));
  const hear = landGroups(view).filter((g) => !halted(g) && (asked.has(g.id) || asked.has(GROUP_HOME[g.id] as 'iraq')));
  const worst = byRate(view, hear)[0];
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
  clergy: (v: SideView, d: Draft) => void give(v, d, { kind: 'clergy' }),
  primeMinister: (v: SideView, d: Draft) => void give(v, d, { kind: 'primeMinister' }),
  offerAttacksForStrikes: (v: SideView, d: Draft) =>
    signal(v, d, { kind: 'stopForStop', stop: 'strikes', forbear: 'attacks', turns: 2 }),
} as const;
