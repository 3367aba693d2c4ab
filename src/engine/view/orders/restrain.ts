import {
  DIRECTIVES,
  GROUP_HOME,
  LAND_GROUPS,
  type GroupView,
  type Odds,
  type SideView,
  type TheatreId,
} from '../../model/index.ts';
import { chance } from '../../rules/context.ts';
import { groupsOf, obedienceMods } from '../../rules/obedience.ts';
import type { Tables } from '../../tables/index.ts';
import { no, oneOf, siteOf, spec, step, type OrderOf, type OrderSpec } from './spec.ts';

const ASKED = [...LAND_GROUPS, 'houthi'] as const;
const HOMES = ['iraq', 'syria', 'redsea'] as const;
const TO = [...ASKED, ...HOMES] as const;
type DirectiveOrder = OrderOf<'directive'>;

const spoken = (v: SideView, to: string): GroupView[] =>
  groupsOf(to).flatMap((id) => v.groups.find((g) => g.id === id) ?? []);
const asks = (d: string | undefined): boolean => d === 'ease' || d === 'halt';
/** Nothing new would be said to this group. */
const same = (g: GroupView, o: DirectiveOrder): boolean =>
  g.directive === o.directive &&
  g.avoid === (o.avoid === true) &&
  (!(asks(o.directive) || o.avoid === true) || (asks(o.directive) ? g.obeys === true : g.avoids === true));
const home = (to: DirectiveOrder['to']): TheatreId => (oneOf(HOMES, to) ? to : GROUP_HOME[to]);

/** Odds of one request, from what Iran knows (rules §4). Visits and politics in the same draft are not counted. */
function obeyOdds(v: SideView, g: GroupView, T: Tables, visit = false): Odds {
  const within = (turn: number, turns: number): boolean => turn > 0 && v.turn - turn <= turns;
  const mods = obedienceMods(
    {
      group: g.id,
      repeats: (g.repeats ?? 0) + (asks(g.directive) && g.obeys === false ? 1 : 0),
      visit,
      clergy: false,
      primeMinister: false,
      baghdad: v.tracks.baghdad,
      shock: v.tracks.shock > 0,
      talksOpen: within(v.tracks.talksTurn, T.obedience.talksTurns),
      cadres: v.iran?.cadres.filter((x) => x === g.id).length ?? 0,
      credibility: v.tracks.credibility,
      assurance: v.tracks.assurance,
      struckLately: within(v.tracks.strikeTurn, T.obedience.strikeTurns),
      offerLive: v.offers.some(
        (o) => o.maker === 'us' && o.forbear === 'strikes' && !o.done && o.from <= v.turn && v.turn <= o.until,
      ),
      leaderJustKilled: g.leaderJustKilled,
      rafah: v.gaza === 'rafah',
      leash: v.iran?.leash ?? false,
    },
    T,
  );
  return { label: `obey.${g.id}`, why: { mods, result: chance(mods, T.groups.obeyMax), unit: '%' } };
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
      asks(o.directive) &&
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
    asks(o.directive) || o.avoid
      ? spoken(v, o.to).map((g) =>
          obeyOdds(v, g.directive === o.directive ? g : { ...g, repeats: 0, directive: o.directive, obeys: true }, T),
        )
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
  odds: (v, o, T) => spoken(v, o.group).map((g) => obeyOdds(v, g, T, true)),
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
