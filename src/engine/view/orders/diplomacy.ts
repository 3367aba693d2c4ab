import { GROUPS, type SideView } from '../../model/index.ts';
import { closingMods, crowdMods, isReply, truceMods } from '../../rules/thirdParties.ts';
import type { Tables } from '../../tables/index.ts';
import { chanceOf, fixed, frontMoves, no, oneOf, siteOf, spec, step, theatreOfSite, type OrderSpec } from './spec.ts';

const dip = { verb: 'diplomacy' as const, basic: false, members: [] as string[] };
const lately = (v: SideView, turn: number, turns: number): boolean => turn > 0 && v.turn - turn < turns;

const tooSoon = (v: SideView, turn: number, turns: number) =>
  lately(v, turn, turns) ? no('tooSoon', { turns }) : null;
const sanctions: OrderSpec<'sanctions'> = {
  ...dip,
  kind: 'sanctions',
  side: 'us',
  observable: 'sanctions',
  list: () => [{ kind: 'sanctions' }],
  refuse: (v, _o, T) => tooSoon(v, v.us?.sanctionsTurn ?? 0, T.effects.sanctionsEvery),
  cost: (_v, _o, T) => ({ political: T.costs.sanctionsP }),
  keys: () => ['sanctions'],
  theatre: () => null,
  ep: (_v, _o, T) => T.ep.sanctions,
  moves: (v, _o, T) => [
    step('track.oil', T.effects.sanctionsOil / ((v.us?.sanctions ?? 0) + 1)),
    ...(v.tracks.calmTurns > 0 ? [step('track.assurance', T.effects.sanctionsAssurance)] : []),
  ],
  // On a calm turn, a group that holds back may take it for a broken promise.
  odds: (v, _o, T) =>
    v.tracks.calmTurns > 0 ? [fixed('sanctions', 'sanctions', T.effects.sanctionsStop, 'onlyWhenObeying')] : [],
};
const waiver: OrderSpec<'waiver'> = {
  ...dip,
  kind: 'waiver',
  side: 'us',
  observable: 'waiver',
  list: () => [{ kind: 'waiver' }],
  refuse: (v, _o, T) => tooSoon(v, v.us?.sanctionsTurn ?? 0, T.effects.sanctionsEvery),
  cost: (_v, _o, T) => ({ political: T.costs.sanctionsP }),
  keys: () => ['sanctions'],
  theatre: () => null,
  ep: (_v, _o, T) => T.ep.waiver,
  moves: (_v, _o, T) => [step('track.oil', T.effects.waiverOil)],
};
const pressIsrael: OrderSpec<'pressIsrael'> = {
  ...dip,
  kind: 'pressIsrael',
  side: 'us',
  members: ['for'],
  observable: 'pressIsrael',
  list: () => [
    { kind: 'pressIsrael', for: 'truce' },
    { kind: 'pressIsrael', for: 'north' },
  ],
  refuse: (v, o, T) =>
    !oneOf(['truce', 'north'], o.for)
      ? no('malformed')
      : o.for === 'truce' && v.gaza === 'truce'
        ? no('truceHolds')
        : o.for === 'truce'
          ? tooSoon(v, v.us?.pressTruceTurn ?? 0, T.effects.truceEvery)
          : v.tracks.north <= 0
            ? no('northQuiet')
            : null,
  cost: (_v, _o, T) => ({ political: T.costs.pressIsraelP }),
  keys: (o) => [`pressIsrael:${o.for}`],
  theatre: (_v, o) => (o.for === 'north' ? 'lebanon' : null),
  odds(v, o, T) {
    if (o.for === 'north') return [];
    return [chanceOf('truce', truceMods(T, v.us?.pressTruce ?? 0))];
  },
  ep: (v, o, T) => (o.for === 'north' && v.tracks.north === T.tracks.northEpAt ? -T.ep.north : 0),
  moves: (_v, o) => (o.for === 'north' ? [step('track.north', -1)] : []),
};
const talks: OrderSpec<'talks'> = {
  ...dip,
  kind: 'talks',
  side: 'us',
  observable: 'talks',
  list: () => [{ kind: 'talks' }],
  refuse: (v) => (v.tracks.expelled ? no('expelled') : null),
  cost: (_v, _o, T) => ({ political: T.costs.talksP }),
  keys: () => ['talks'],
  theatre: () => 'iraq',
  moves: (v, _o, T) => [
    ...(lately(v, v.us?.talksBonusTurn ?? 0, T.effects.talksEvery)
      ? []
      : [step('track.baghdad', T.tracks.baghdadTalks)]),
    step('track.pressure', T.effects.talksPressure),
  ],
};
const spare: OrderSpec<'spare'> = {
  ...dip,
  kind: 'spare',
  side: 'us',
  observable: 'spare',
  list: () => [{ kind: 'spare' }],
  refuse: (v) => ((v.us?.spareUntil ?? 0) >= v.turn ? no('alreadyPromised') : null),
  cost: (_v, _o, T) => ({ political: T.costs.spareP }),
  keys: () => ['spare'],
  theatre: () => null,
  moves: (_v, _o, T) => [
    step('track.assurance', T.effects.spareAssurance, 'fewer'),
    step('track.assurance', T.effects.spareBroken, 'leaderKilled'),
  ],
};
const interdict: OrderSpec<'interdict'> = {
  ...dip,
  kind: 'interdict',
  verb: 'strike',
  side: 'us',
  observable: 'interdict',
  list: () => [{ kind: 'interdict' }],
  refuse: () => null,
  cost: (_v, _o, T) => ({ military: T.costs.interdictM }),
  keys: () => ['interdict'],
  theatre: () => 'redsea',
  odds: (_v, _o, T) => [fixed('interdict', 'base', T.effects.interdict)],
};

const redsea: OrderSpec<'redsea'> = {
  ...dip,
  kind: 'redsea',
  verb: 'restrain',
  side: 'iran',
  members: ['open'],
  observable: 'ships',
  list: () => [
    { kind: 'redsea', open: true },
    { kind: 'redsea', open: false },
  ],
  refuse: (v, o) =>
    typeof o.open !== 'boolean' ? no('malformed') : v.iran?.redSeaOpen === o.open ? no('frontAlready') : null,
  cost: (_v, o, T) => (o.open ? { leverage: T.costs.redseaL } : {}),
  keys: () => ['redsea'],
  theatre: () => 'redsea',
  odds: (v, o, T) => {
    if (o.open) return [];
    return [chanceOf('obey', closingMods(T, v.groups.find((x) => x.id === 'houthi')?.repeats ?? 0), T.groups.obeyMax)];
  },
  moves: (v, o, T) => (v.tracks.north >= T.tracks.northEpAt ? [] : frontMoves(T, o.open, o.open ? 'war' : 'agreedWar')),
};
/** The front becomes hot enough to count, or no longer is. */
const crossing = (v: SideView, to: 'hotter' | 'cooler', T: Tables): boolean =>
  v.tracks.north === (to === 'hotter' ? T.tracks.northEpAt - 1 : T.tracks.northEpAt);

const north: OrderSpec<'north'> = {
  ...dip,
  kind: 'north',
  verb: 'restrain',
  side: 'iran',
  members: ['to'],
  observable: 'north',
  list: () => [
    { kind: 'north', to: 'hotter' },
    { kind: 'north', to: 'cooler' },
  ],
  refuse: (v, o, T) =>
    !oneOf(['hotter', 'cooler'], o.to)
      ? no('malformed')
      : o.to === 'hotter' && v.tracks.north >= T.tracks.northMax
        ? no('northHottest')
        : o.to === 'cooler' && v.tracks.north <= 0
          ? no('northQuiet')
          : null,
  cost: (_v, o, T) => ({ leverage: o.to === 'hotter' ? T.costs.hotterL : T.costs.coolerL }),
  keys: () => ['north'],
  theatre: () => 'lebanon',
  odds(v, o, T) {
    const obey = fixed('obey', 'group', T.groups.obey[GROUPS.indexOf('hezbollah')]);
    if (o.to !== 'hotter' || v.tracks.lebanonWar || v.tracks.north + 1 < T.tracks.northMax) return [obey];
    const carrier = v.units.some((u) => u.type === 'carrier' && u.arrives === null && u.theatre === 'lebanon');
    const p = carrier ? T.units.lebanonCarrier : T.tracks.northWar;
    return [obey, fixed('lebanonWar', carrier ? 'carrier' : 'base', p, 'onlyWhenObeyed')];
  },
  ep: (v, o, T) => (crossing(v, o.to, T) ? (o.to === 'hotter' ? T.ep.north : -T.ep.north) : 0),
  epElse: () => 0,
  moves: (v, o, T) => [
    step('track.north', o.to === 'hotter' ? 1 : -1, 'agreed'),
    ...(crossing(v, o.to, T) && v.iran?.redSeaOpen === false ? frontMoves(T, o.to === 'hotter', 'agreedWar') : []),
  ],
};
const alert: OrderSpec<'alert'> = {
  ...dip,
  kind: 'alert',
  verb: 'strike',
  side: 'iran',
  observable: 'alert',
  list: () => [{ kind: 'alert' }],
  refuse: () => null,
  cost: (_v, _o, T) => ({ military: T.costs.alertM }),
  keys: () => ['alert'],
  theatre: () => 'gulf',
  ep: (_v, _o, T) => T.ep.deploy,
};
/** Missiles bring Prestige as a reply alone: to what happened before, or to a strike of this very turn. */
const replying = (v: SideView, T: Tables): string | undefined =>
  isReply(T, v.turn, v.tracks.strikeTurn) || v.iran?.officerUnanswered ? undefined : 'reply';

const missilesBase: OrderSpec<'missilesBase'> = {
  ...dip,
  kind: 'missilesBase',
  verb: 'strike',
  side: 'iran',
  members: ['site'],
  observable: 'missiles',
  list: (v) => v.sites.map((x) => ({ kind: 'missilesBase', site: x.def.id })),
  refuse(v, o) {
    const x = siteOf(v, o.site);
    return !x ? no('unknownSite') : x.personnel === 0 ? no('siteEmptied') : v.iran?.alert ? null : no('notAlert');
  },
  cost: (_v, _o, T) => ({ military: T.costs.missilesBaseM }),
  keys: () => ['missiles'],
  theatre: (v, o) => theatreOfSite(v, o.site),
  places: (_v, o) => [o.site],
  odds: (_v, _o, T) => [fixed('accident', 'base', T.effects.missileAccident)],
  ep: (_v, _o, T) => T.ep.missilesBase,
  moves: (v, _o, T) => [
    step('track.prestige', T.tracks.prestigeMissilesBase, replying(v, T)),
    step('track.hardliners', T.tracks.hardlinersMissilesBase),
  ],
};
const missilesNeighbour: OrderSpec<'missilesNeighbour'> = {
  ...dip,
  kind: 'missilesNeighbour',
  verb: 'strike',
  side: 'iran',
  observable: 'missiles',
  list: () => [{ kind: 'missilesNeighbour' }],
  refuse: (v) => (v.iran?.alert ? null : no('notAlert')),
  cost: (_v, _o, T) => ({ military: T.costs.missilesNeighbourM }),
  keys: () => ['missiles'],
  theatre: () => 'iraq',
  odds: (_v, _o, T) => [fixed('civilian', 'base', T.effects.neighbourDeaths)],
  ep: (_v, _o, T) => T.ep.leader,
  moves: (v, _o, T) => [
    step('track.prestige', T.tracks.prestigeMissilesNeighbour, replying(v, T)),
    step('track.hardliners', T.tracks.hardlinersMissilesNeighbour),
    step('track.baghdad', T.tracks.baghdadNeighbour),
  ],
};
const seize: OrderSpec<'seize'> = {
  ...dip,
  kind: 'seize',
  verb: 'strike',
  side: 'iran',
  observable: 'seize',
  list: () => [{ kind: 'seize' }],
  refuse: () => null,
  cost: (_v, _o, T) => ({ military: T.costs.seizeM }),
  keys: () => ['seize'],
  theatre: () => 'gulf',
  ep: (_v, _o, T) => T.ep.strikeNoDead,
  moves: (_v, _o, T) => [step('track.shipping', T.effects.seizeShipping), step('track.oil', T.effects.seizeOil)],
};
const crowd: OrderSpec<'crowd'> = {
  ...dip,
  kind: 'crowd',
  side: 'iran',
  members: ['mode'],
  observable: 'crowd',
  list: () => [
    { kind: 'crowd', mode: 'stoke' },
    { kind: 'crowd', mode: 'calm' },
  ],
  refuse: (v, o) =>
    !oneOf(['stoke', 'calm'], o.mode)
      ? no('malformed')
      : lately(v, v.iran?.strikeIraqTurn ?? 0, 3)
        ? null
        : no('noCrowd'),
  cost: (_v, o, T) => (o.mode === 'stoke' ? { leverage: T.costs.stokeL } : { political: T.costs.calmP }),
  keys: () => ['crowd'],
  theatre: () => 'iraq',
  odds: (v, o, T) =>
    o.mode === 'calm' && !v.iran?.crowd ? [] : [chanceOf('crowd', crowdMods(T, v.iran?.crowd ?? 0, o.mode))],
  ep: (_v, o, T) => (o.mode === 'stoke' ? T.ep.leader : 0),
  epElse: () => 0,
  moves: (_v, o, T) => (o.mode === 'stoke' ? [step('track.baghdad', T.tracks.baghdadEmbassy, 'storms')] : []),
};
const disperse: OrderSpec<'disperse'> = {
  ...dip,
  kind: 'disperse',
  verb: 'deploy',
  side: 'iran',
  observable: 'never',
  list: () => [{ kind: 'disperse' }],
  refuse: (v) => ((v.iran?.dispersedUntil ?? 0) >= v.turn ? no('alreadyDispersed') : null),
  cost: (_v, _o, T) => ({ military: T.costs.disperseM }),
  keys: () => ['disperse'],
  theatre: () => null,
};

export const DIPLOMACY_SPECS = [
  spec(interdict),
  spec(sanctions),
  spec(waiver),
  spec(pressIsrael),
  spec(talks),
  spec(spare),
  spec(redsea),
  spec(north),
  spec(alert),
  spec(missilesBase),
  spec(missilesNeighbour),
  spec(seize),
  spec(crowd),
  spec(disperse),
];
