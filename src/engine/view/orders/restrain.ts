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
import { chanceOf, fixed, no, oneOf, siteOf, spec, step, type OrderOf, type OrderSpec } from './spec.ts';

const ASKED = [...LAND_GROUPS, 'houthi'] as const;
const HOMES = ['iraq', 'syria', 'redsea'] as const;
const TO = [...ASKED, ...HOMES] as const;
type DirectiveOrder = OrderOf<'directive'>;

const spoken = (v: SideView, to: string): GroupView[] =>
  groupsOf(to).flatMap((id) => v.groups.find((g) => g.id === id) ?? []);
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
function obeyOdds(v: SideView, g: GroupView, directive: Directive, T: Tables, visit = false): Odds {
  const asking: Asking = {
    turn: v.turn,
    visit: visit ? g.id : null,
    clergy: false,
    primeMinister: false,
    baghdad: v.tracks.baghdad,
    shock: v.tracks.shock > 0,
    talksTurn: v.tracks.talksTurn,
    strikeTurn: v.tracks.strikeTurn,
    cadres: v.iran?.cadres ?? [],
    credibility: v.tracks.credibility,
    assurance: v.tracks.assurance,
    offers: v.offers,
    rafah: v.gaza === 'rafah',
    leash: v.iran?.leash ?? false,
  };
  const asked = { id: g.id, repeats: repeatsOf(told(g), directive), leaderJustKilled: g.leaderJustKilled };
  return chanceOf(`obey.${g.id}`, obedienceMods(asking, asked, T), T.groups.obeyMax);
}

const directive: OrderSpec<'directive'> = {
  kind: 'directive',
  side: 'iran',
  verb: 'restrain',
  basic: true,
  members: ['to', 'directive', 'avoid'],
  observable: 'attacks',
  list: (v) =>
    (v.options.orderSet === 'basic' ? HOMES : TO).flatMap((to) =>
      DIRECTIVES.flatMap((d) =>
        (d === 'press' ? [false] : [false, true]).map((avoid) => ({
          kind: 'directive' as const,
          to,
          directive: d,
          avoid,
        })),
      ),
    ),
  refuse(v, o, T) {
    if (!oneOf(TO, o.to) || !oneOf(DIRECTIVES, o.directive) || (o.avoid !== undefined && typeof o.avoid !== 'boolean'))
      return no('malformed');
    if (v.options.orderSet === 'basic' && !oneOf(HOMES, o.to)) return no('notBasic');
    if (o.directive === 'press' && o.avoid) return no('pressAvoids');
    const gs = spoken(v, o.to);
    if (gs.every((g) => same(g, o))) return no('alreadyTold');
    if (
      asksRestraint(o.directive) &&
      (v.tracks.hardliners ?? 0) >= T.groups.hardlinersBlock &&
      gs.some((g) => !(g.directive === 'halt' && o.directive === 'halt'))
    )
      return no('hardlinersBlock', { at: T.groups.hardlinersBlock });
    return null;
  },
  cost(v, o, T) {
    if (o.directive === 'press')
      return v.tracks.oil <= T.groups.pressFreeOil || v.iran?.pressPaid.includes(home(o.to))
        ? {}
        : { leverage: T.costs.pressL };
    if (o.directive !== 'halt') return {};
    return { leverage: T.costs.askL * spoken(v, o.to).filter((g) => !same(g, o)).length };
  },
  keys: (o) => groupsOf(o.to).map((g) => `directive:${g}`),
  theatre: (_v, o) => home(o.to) ?? null,
  odds: (v, o, T) =>
    asksRestraint(o.directive) || o.avoid
      ? spoken(v, o.to)
          .filter((g) => !same(g, o))
          .map((g) => obeyOdds(v, g, o.directive, T))
      : [],
  moves: (v, o, T) =>
    o.directive === 'halt' && !v.iran?.haltPaid.includes(home(o.to))
      ? [step('track.prestige', T.tracks.prestigeHalt)]
      : [],
};

const focus: OrderSpec<'focus'> = {
  kind: 'focus',
  side: 'iran',
  verb: 'restrain',
  basic: true,
  members: ['theatre', 'site'],
  observable: 'attacks',
  list: (v) =>
    (['iraq', 'syria'] as const).flatMap((theatre) => [
      { kind: 'focus' as const, theatre, site: null },
      ...v.sites
        .filter((x) => x.def.theatre === theatre)
        .map((x) => ({ kind: 'focus' as const, theatre, site: x.def.id })),
    ]),
  refuse(v, o) {
    if (!oneOf(['iraq', 'syria'], o.theatre)) return no('malformed');
    const now = v.iran?.focus.find((f) => f.theatre === o.theatre)?.site ?? null;
    if (o.site === now) return no('focusAlready');
    if (o.site === null) return null;
    const x = siteOf(v, o.site);
    return !x || x.def.theatre !== o.theatre ? no('unknownSite') : x.personnel === 0 ? no('siteEmptied') : null;
  },
  cost: () => ({}),
  keys: (o) => [`focus:${o.theatre}`],
  theatre: (_v, o) => o.theatre,
  odds: (_v, o, T) => (o.site === null ? [] : [fixed('focus', 'base', T.groups.focusShare)]),
};

const visit: OrderSpec<'visit'> = {
  kind: 'visit',
  side: 'iran',
  verb: 'restrain',
  basic: true,
  members: ['group'],
  observable: 'visitSeen',
  list: () => ASKED.map((group) => ({ kind: 'visit', group })),
  refuse: (_v, o) => (oneOf(ASKED, o.group) ? null : no('malformed')),
  cost: (_v, _o, T) => ({ leverage: T.costs.visitL }),
  keys: () => ['visit'],
  theatre: (_v, o) => GROUP_HOME[o.group] ?? null,
  /** Of what it is asked for already; of something new, if it does that. */
  odds: (v, o, T) => [
    ...spoken(v, o.group).map((g) => obeyOdds(v, g, told(g).directive, T, true)),
    ...(v.units.some((u) => u.type === 'orbit' && u.arrives === null && u.theatre === GROUP_HOME[o.group])
      ? [fixed('visitSeen', 'orbit', T.effects.visitSeen)]
      : []),
  ],
};

const politics = (v: SideView, T: Tables) =>
  v.tracks.baghdad >= T.obedience.politicsBaghdad || v.tracks.shock > 0 ? null : no('politicsClosed');
const clergy: OrderSpec<'clergy'> = {
  kind: 'clergy',
  side: 'iran',
  verb: 'restrain',
  basic: false,
  members: [],
  observable: 'never',
  list: () => [{ kind: 'clergy' }],
  refuse: (v, _o, T) => politics(v, T),
  cost: (_v, _o, T) => ({ political: T.costs.clergyP }),
  keys: () => ['clergy'],
  theatre: () => 'iraq',
  moves: (_v, _o, T) => [step('obey', T.obedience.clergy)],
};
const primeMinister: OrderSpec<'primeMinister'> = {
  kind: 'primeMinister',
  side: 'iran',
  verb: 'restrain',
  basic: false,
  members: [],
  observable: 'never',
  list: () => [{ kind: 'primeMinister' }],
  refuse: (v, _o, T) => politics(v, T),
  cost: (_v, _o, T) => ({ political: T.costs.clergyP }),
  keys: () => ['primeMinister'],
  theatre: () => 'iraq',
  moves: (_v, _o, T) => [step('obey', T.obedience.primeMinister)],
};

const resupply: OrderSpec<'resupply'> = {
  kind: 'resupply',
  side: 'iran',
  verb: 'deploy',
  basic: true,
  members: ['group'],
  observable: 'attacks',
  list: () => ASKED.map((group) => ({ kind: 'resupply', group })),
  refuse(v, o, T) {
    const g = v.groups.find((x) => x.id === o.group);
    return !oneOf(ASKED, o.group) || !g
      ? no('malformed')
      : g.munitions >= T.groups.munitionsMax
        ? no('stocksFull')
        : null;
  },
  cost: (_v, _o, T) => ({ military: T.costs.resupplyM }),
  keys: (o) => [`resupply:${o.group}`],
  theatre: (_v, o) => GROUP_HOME[o.group] ?? null,
  moves(v, o, T) {
    const now = v.groups.find((x) => x.id === o.group)?.munitions ?? 0;
    return [step('munitions', Math.min(T.effects.resupply, T.groups.munitionsMax - now))];
  },
};

const cadre: OrderSpec<'cadre'> = {
  kind: 'cadre',
  side: 'iran',
  verb: 'deploy',
  basic: false,
  members: ['n', 'to'],
  observable: 'cadre',
  list: (v) =>
    (v.iran?.cadres ?? []).flatMap((_, n) =>
      [...ASKED, 'home' as const].map((to) => ({ kind: 'cadre' as const, n, to })),
    ),
  refuse(v, o) {
    const at = typeof o.n === 'number' ? v.iran?.cadres[o.n] : undefined;
    if (at === undefined || !oneOf([...ASKED, 'home'], o.to)) return no('malformed');
    return at === 'dead' ? no('cadreDead') : at === o.to ? no('cadreThere') : null;
  },
  cost: () => ({}),
  keys: (o) => [`cadre:${o.n}`],
  theatre: (_v, o) => (o.to === 'home' ? null : (GROUP_HOME[o.to] ?? null)),
  ep: (v, o, T) => (o.to === 'home' && !v.iran?.cadresHome.includes(o.n) ? T.ep.privateMessage : 0),
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
