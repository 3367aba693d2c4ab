import { LAND_GROUPS, THEATRES, type SideView, GROUP_HOME } from '../../model/index.ts';
import { fixed, no, oneOf, spec, type OrderSpec } from './spec.ts';

const CYBER = [...LAND_GROUPS, 'houthi'] as const;
const intel = { verb: 'intelligence' as const, basic: false, observable: 'never' };
const I1 = (_v: SideView, _o: unknown, T: Parameters<OrderSpec['cost']>[2]) => ({ intelligence: T.costs.intelI });

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
  odds: (_v, _o, T) => [
    fixed('attribution', 'investigation', T.attack.attribution + T.attack.attributionInvestigation),
  ],
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
  refuse: (_v, o) => (oneOf(['iraq', 'syria'], o.theatre) ? null : no('malformed')),
  cost: I1,
  keys: (o) => [`warn:${o.theatre}`],
  theatre: (_v, o) => o.theatre,
  odds: (_v, _o, T) => [fixed('warning', 'base', T.groups.warning)],
};
const find: OrderSpec<'find'> = {
  ...intel,
  kind: 'find',
  side: 'us',
  members: ['theatre'],
  list: () => THEATRES.map((theatre) => ({ kind: 'find', theatre })),
  refuse: (_v, o) => (oneOf(THEATRES, o.theatre) ? null : no('malformed')),
  cost: I1,
  keys: (o) => [`find:${o.theatre}`],
  theatre: (_v, o) => o.theatre,
  odds: (_v, _o, T) => [fixed('find', 'base', T.effects.find)],
};
const assess: OrderSpec<'assess'> = {
  ...intel,
  kind: 'assess',
  side: 'us',
  members: [],
  list: () => [{ kind: 'assess' }],
  refuse: (v) => (v.us?.canAssess ? null : no('nothingToAssess')),
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
  refuse: (_v, o) => (oneOf(CYBER, o.group) ? null : no('malformed')),
  cost: I1,
  keys: () => ['cyber'],
  theatre: (_v, o) => GROUP_HOME[o.group] ?? null,
  odds: (_v, _o, T) => [fixed('cyber', 'base', T.effects.cyber), fixed('cyberSeen', 'base', T.effects.cyberSeen)],
  ep: (_v, _o, T) => T.ep.redline,
};
const estimate: OrderSpec<'estimate'> = {
  ...intel,
  kind: 'estimate',
  side: 'both',
  members: [],
  list: () => [{ kind: 'estimate' }],
  refuse: () => null,
  cost: (_v, _o, T) => ({ intelligence: T.costs.estimateI }),
  keys: () => ['estimate'],
  theatre: () => null,
  odds: (_v, _o, T) => [fixed('estimate', 'base', T.effects.estimate)],
};
const learnStanding: OrderSpec<'learnStanding'> = {
  ...intel,
  kind: 'learnStanding',
  side: 'iran',
  members: [],
  list: () => [{ kind: 'learnStanding' }],
  refuse: () => null,
  cost: (_v, _o, T) => ({ intelligence: T.costs.learnI }),
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
