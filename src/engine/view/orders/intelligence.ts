import {
  LAND_GROUPS,
  THEATRES,
  type Modifier,
  type Odds,
  type SideView,
  type TheatreId,
  GROUP_HOME,
} from '../../model/index.ts';
import { chance } from '../../rules/context.ts';
import { attributionMods, type Tracing } from '../../rules/one-attack.ts';
import type { Tables } from '../../tables/index.ts';
import { chanceOf, fixed, refusal, notKnown, oneOf, spec, type OrderSpec } from './spec.ts';

const CYBER = [...LAND_GROUPS, 'houthi'] as const;
const intel = { verb: 'intelligence' as const, basic: false, observable: 'never' };
const I1 = (_v: SideView, _o: unknown, tables: Parameters<OrderSpec['cost']>[2]) => ({
  intelligence: tables.costs.intelI,
});

const ATTACKED = ['iraq', 'syria'] as const;

/** How likely a group is named for an attack, by theatre; the other side's means are unknown and make a range. */
function tracing(view: SideView, tables: Tables, own: Partial<Tracing>): Odds[] {
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

const investigate: OrderSpec<'investigate'> = {
  ...intel,
  kind: 'investigate',
  side: 'us',
  basic: true,
  members: [],
  list: () => [{ kind: 'investigate' }],
  refuse: () => null,
  cost: I1,
  keys: () => ['investigate'],
  theatre: () => null,
  odds: (view, _o, tables) => tracing(view, tables, { investigated: true }),
};
const warn: OrderSpec<'warn'> = {
  ...intel,
  kind: 'warn',
  side: 'us',
  members: ['theatre'],
  list: () => [
    { kind: 'warn', theatre: 'iraq' },
    { kind: 'warn', theatre: 'syria' },
  ],
  refuse: (_v, o) => (oneOf(['iraq', 'syria'], o.theatre) ? null : refusal('malformed')),
  cost: I1,
  keys: (o) => [`warn:${o.theatre}`],
  theatre: (_v, o) => o.theatre,
  odds: (_v, _o, tables) => [fixed('warning', 'base', tables.groups.warning, 'onlyWhenFocused')],
};
const find: OrderSpec<'find'> = {
  ...intel,
  kind: 'find',
  side: 'us',
  members: ['theatre'],
  list: () => THEATRES.map((theatre) => ({ kind: 'find', theatre })),
  refuse: (_v, o) => (oneOf(THEATRES, o.theatre) ? null : refusal('malformed')),
  cost: I1,
  keys: (o) => [`find:${o.theatre}`],
  theatre: (_v, o) => o.theatre,
  // Where no site is suspected, there may be none left to find.
  odds: (view, order, tables) => {
    const suspected = view.axis.some((a) => a.def.theatre === order.theatre && a.known === 'suspected');
    return [fixed('find', 'base', tables.effects.find, suspected ? undefined : 'onlyWhenHidden')];
  },
};
const assess: OrderSpec<'assess'> = {
  ...intel,
  kind: 'assess',
  side: 'us',
  members: [],
  list: () => [{ kind: 'assess' }],
  refuse: (view) => (view.us?.canAssess ? null : refusal('nothingToAssess')),
  cost: I1,
  keys: () => ['assess'],
  theatre: () => null,
};
const cyber: OrderSpec<'cyber'> = {
  ...intel,
  kind: 'cyber',
  side: 'us',
  members: ['group'],
  observable: 'cyber',
  list: () => CYBER.map((group) => ({ kind: 'cyber', group })),
  refuse: (_v, o) => (oneOf(CYBER, o.group) ? null : refusal('malformed')),
  cost: I1,
  keys: () => ['cyber'],
  theatre: (_v, o) => GROUP_HOME[o.group] ?? null,
  odds: (_v, _o, tables) => [
    fixed('cyber', 'base', tables.effects.cyber),
    fixed('cyberSeen', 'base', tables.effects.cyberSeen),
  ],
  ep: (_v, _o, tables) => tables.ep.redline,
  epElse: () => 0,
};
const estimate: OrderSpec<'estimate'> = {
  ...intel,
  kind: 'estimate',
  side: 'both',
  members: [],
  list: () => [{ kind: 'estimate' }],
  refuse: () => null,
  cost: (_v, _o, tables) => ({ intelligence: tables.costs.estimateI }),
  keys: () => ['estimate'],
  theatre: () => null,
  odds: (_v, _o, tables) => [fixed('estimate', 'base', tables.effects.estimate)],
};
const learnStanding: OrderSpec<'learnStanding'> = {
  ...intel,
  kind: 'learnStanding',
  side: 'iran',
  members: [],
  list: () => [{ kind: 'learnStanding' }],
  refuse: () => null,
  cost: (_v, _o, tables) => ({ intelligence: tables.costs.learnI }),
  keys: () => ['learnStanding'],
  theatre: () => null,
};
const counterIntelligence: OrderSpec<'counterIntelligence'> = {
  ...intel,
  kind: 'counterIntelligence',
  side: 'iran',
  members: [],
  list: () => [{ kind: 'counterIntelligence' }],
  refuse: () => null,
  cost: I1,
  keys: () => ['counterIntelligence'],
  theatre: () => null,
  odds: (view, _o, tables) => tracing(view, tables, { counter: true }),
};

export const INTELLIGENCE_SPECS = [
  spec(investigate),
  spec(warn),
  spec(find),
  spec(assess),
  spec(cyber),
  spec(estimate),
  spec(learnStanding),
  spec(counterIntelligence),
];
