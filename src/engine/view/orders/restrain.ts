import {
  DIRECTIVES,
  GROUP_HOME,
  LAND_GROUPS,
  type Directive,
  type GroupView,
  type Odds,
  type SideView,
  type TheatreId,
} from '../../model/index.ts';
import { asksRestraint, groupsOf, obedienceMods, repeatsOf, saysNothing, type Asking } from '../../rules/obedience.ts';
import type { Tables } from '../../tables/index.ts';
import { chanceOf, fixed, refusal, oneOf, siteOf, spec, step, type OrderOf, type OrderSpec } from './spec.ts';

const ASKED = [...LAND_GROUPS, 'houthi'] as const;
const HOMES = ['iraq', 'syria', 'redsea'] as const;
const TO = [...ASKED, ...HOMES] as const;
type DirectiveOrder = OrderOf<'directive'>;

const spoken = (view: SideView, to: string): GroupView[] =>
  groupsOf(to).flatMap((id) => view.groups.find((g) => g.id === id) ?? []);
const told = (g: GroupView) => ({
  directive: g.directive ?? 'hold',
  avoid: g.avoid ?? false,
  obeys: g.obeys ?? true,
  avoids: g.avoids ?? false,
  repeats: g.repeats ?? 0,
});
/** Nothing new would be said to this group. */
const same = (g: GroupView, o: DirectiveOrder): boolean => saysNothing(told(g), o.directive, o.avoid === true);
const home = (to: DirectiveOrder['to']): TheatreId => (oneOf(HOMES, to) ? to : GROUP_HOME[to]);

/** Odds of one request. Visits and politics in the same draft are not counted. */
function obeyOdds(view: SideView, g: GroupView, directive: Directive, tables: Tables, visit = false): Odds {
  const asking: Asking = {
    turn: view.turn,
    visit: visit ? g.id : null,
    clergy: false,
    primeMinister: false,
    baghdad: view.tracks.baghdad,
    shock: view.tracks.shock > 0,
    talksTurn: view.tracks.talksTurn,
    strikeTurn: view.tracks.strikeTurn,
    cadres: view.iran?.cadres ?? [],
    credibility: view.tracks.credibility,
    assurance: view.tracks.assurance,
    offers: view.offers,
    rafah: view.gaza === 'rafah',
    leash: view.iran?.leash ?? false,
  };
  const asked = { id: g.id, repeats: repeatsOf(told(g), directive), leaderJustKilled: g.leaderJustKilled };
  return chanceOf(`obey.${g.id}`, obedienceMods(asking, asked, tables), tables.groups.obeyMax);
}

const directive: OrderSpec<'directive'> = {
  kind: 'directive',
  side: 'iran',
  verb: 'restrain',
  basic: true,
  members: ['to', 'directive', 'avoid'],
  observable: 'attacks',
  list: (view) =>
    (view.options.orderSet === 'basic' ? HOMES : TO).flatMap((to) =>
      DIRECTIVES.flatMap((d) =>
        (d === 'press' ? [false] : [false, true]).map((avoid) => ({
          kind: 'directive' as const,
          to,
          directive: d,
          avoid,
        })),
      ),
    ),
  refuse(view, order, tables) {
    if (
      !oneOf(TO, order.to) ||
      !oneOf(DIRECTIVES, order.directive) ||
      (order.avoid !== undefined && typeof order.avoid !== 'boolean')
    )
      return refusal('malformed');
    if (view.options.orderSet === 'basic' && !oneOf(HOMES, order.to)) return refusal('notBasic');
    if (order.directive === 'press' && order.avoid) return refusal('pressAvoids');
    const gs = spoken(view, order.to);
    if (gs.every((g) => same(g, order))) return refusal('alreadyTold');
    if (
      asksRestraint(order.directive) &&
      (view.tracks.hardliners ?? 0) >= tables.groups.hardlinersBlock &&
      gs.some((g) => !(g.directive === 'halt' && order.directive === 'halt'))
    )
      return refusal('hardlinersBlock', { at: tables.groups.hardlinersBlock });
    return null;
  },
  cost(view, order, tables) {
    if (order.directive === 'press')
      return view.tracks.oil <= tables.groups.pressFreeOil || view.iran?.pressPaid.includes(home(order.to))
        ? {}
        : { leverage: tables.costs.pressL };
    if (order.directive !== 'halt') return {};
    return { leverage: tables.costs.askL * spoken(view, order.to).filter((g) => !same(g, order)).length };
  },
  keys: (o) => groupsOf(o.to).map((g) => `directive:${g}`),
  theatre: (_v, o) => home(o.to) ?? null,
  odds: (view, order, tables) =>
    asksRestraint(order.directive) || order.avoid
      ? spoken(view, order.to)
          .filter((g) => !same(g, order))
          .map((g) => obeyOdds(view, g, order.directive, tables))
      : [],
  moves: (view, order, tables) =>
    order.directive === 'halt' && !view.iran?.haltPaid.includes(home(order.to))
      ? [step('track.prestige', tables.tracks.prestigeHalt)]
      : [],
};

const focus: OrderSpec<'focus'> = {
  kind: 'focus',
  side: 'iran',
  verb: 'restrain',
  basic: true,
  members: ['theatre', 'site'],
  observable: 'attacks',
  list: (view) =>
    (['iraq', 'syria'] as const).flatMap((theatre) => [
      { kind: 'focus' as const, theatre, site: null },
      ...view.sites
        .filter((x) => x.def.theatre === theatre)
        .map((x) => ({ kind: 'focus' as const, theatre, site: x.def.id })),
    ]),
  refuse(view, order) {
    if (!oneOf(['iraq', 'syria'], order.theatre)) return refusal('malformed');
    const now = view.iran?.focus.find((f) => f.theatre === order.theatre)?.site ?? null;
    if (order.site === now) return refusal('focusAlready');
    if (order.site === null) return null;
    const x = siteOf(view, order.site);
    return !x || x.def.theatre !== order.theatre
      ? refusal('unknownSite')
      : x.personnel === 0
        ? refusal('siteEmptied')
        : null;
  },
  cost: () => ({}),
  keys: (o) => [`focus:${o.theatre}`],
  theatre: (_v, o) => o.theatre,
  odds: (_v, o, tables) => (o.site === null ? [] : [fixed('focus', 'base', tables.groups.focusShare)]),
};

const visit: OrderSpec<'visit'> = {
  kind: 'visit',
  side: 'iran',
  verb: 'restrain',
  basic: true,
  members: ['group'],
  observable: 'visitSeen',
  list: () => ASKED.map((group) => ({ kind: 'visit', group })),
  refuse: (_v, o) => (oneOf(ASKED, o.group) ? null : refusal('malformed')),
  cost: (_v, _o, tables) => ({ leverage: tables.costs.visitL }),
  keys: () => ['visit'],
  theatre: (_v, o) => GROUP_HOME[o.group] ?? null,
  /** Of what it is asked for already; of something new, if it does that. */
  odds: (view, order, tables) => [
    ...spoken(view, order.group).map((g) => obeyOdds(view, g, told(g).directive, tables, true)),
    ...(view.units.some((u) => u.type === 'orbit' && u.arrives === null && u.theatre === GROUP_HOME[order.group])
      ? [fixed('visitSeen', 'orbit', tables.effects.visitSeen)]
      : []),
  ],
};

const politics = (view: SideView, tables: Tables) =>
  view.tracks.baghdad >= tables.obedience.politicsBaghdad || view.tracks.shock > 0 ? null : refusal('politicsClosed');
const clergy: OrderSpec<'clergy'> = {
  kind: 'clergy',
  side: 'iran',
  verb: 'restrain',
  basic: false,
  members: [],
  observable: 'never',
  list: () => [{ kind: 'clergy' }],
  refuse: (view, _o, tables) => politics(view, tables),
  cost: (_v, _o, tables) => ({ political: tables.costs.clergyP }),
  keys: () => ['clergy'],
  theatre: () => 'iraq',
  moves: (_v, _o, tables) => [step('obey', tables.obedience.clergy)],
};
const primeMinister: OrderSpec<'primeMinister'> = {
  kind: 'primeMinister',
  side: 'iran',
  verb: 'restrain',
  basic: false,
  members: [],
  observable: 'never',
  list: () => [{ kind: 'primeMinister' }],
  refuse: (view, _o, tables) => politics(view, tables),
  cost: (_v, _o, tables) => ({ political: tables.costs.clergyP }),
  keys: () => ['primeMinister'],
  theatre: () => 'iraq',
  moves: (_v, _o, tables) => [step('obey', tables.obedience.primeMinister)],
};

const resupply: OrderSpec<'resupply'> = {
  kind: 'resupply',
  side: 'iran',
  verb: 'deploy',
  basic: true,
  members: ['group'],
  observable: 'attacks',
  list: () => ASKED.map((group) => ({ kind: 'resupply', group })),
  refuse(view, order, tables) {
    const g = view.groups.find((x) => x.id === order.group);
    return !oneOf(ASKED, order.group) || !g
      ? refusal('malformed')
      : g.munitions >= tables.groups.munitionsMax
        ? refusal('stocksFull')
        : null;
  },
  cost: (_v, _o, tables) => ({ military: tables.costs.resupplyM }),
  keys: (o) => [`resupply:${o.group}`],
  theatre: (_v, o) => GROUP_HOME[o.group] ?? null,
  moves(view, order, tables) {
    const now = view.groups.find((x) => x.id === order.group)?.munitions ?? 0;
    return [step('munitions', Math.min(tables.effects.resupply, tables.groups.munitionsMax - now))];
  },
};

const cadre: OrderSpec<'cadre'> = {
  kind: 'cadre',
  side: 'iran',
  verb: 'deploy',
  basic: false,
  members: ['n', 'to'],
  observable: 'cadre',
  list: (view) =>
    (view.iran?.cadres ?? []).flatMap((_, n) =>
      [...ASKED, 'home' as const].map((to) => ({ kind: 'cadre' as const, n, to })),
    ),
  refuse(view, order) {
    const at = typeof order.n === 'number' ? view.iran?.cadres[order.n] : undefined;
    if (at === undefined || !oneOf([...ASKED, 'home'], order.to)) return refusal('malformed');
    return at === 'dead' ? refusal('cadreDead') : at === order.to ? refusal('cadreThere') : null;
  },
  cost: () => ({}),
  keys: (o) => [`cadre:${o.n}`],
  theatre: (_v, o) => (o.to === 'home' ? null : (GROUP_HOME[o.to] ?? null)),
  ep: (view, o, tables) => (o.to === 'home' && !view.iran?.cadresHome.includes(o.n) ? tables.ep.privateMessage : 0),
};

export const RESTRAIN_SPECS = [
  spec(directive),
  spec(focus),
  spec(visit),
  spec(clergy),
  spec(primeMinister),
  spec(resupply),
  spec(cadre),
];
