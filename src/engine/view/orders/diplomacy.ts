import { GROUPS, type SideView } from '../../model/index.ts';
import { closingMods, crowdMods, isReply, truceMods } from '../../rules/third-parties.ts';
import type { Tables } from '../../tables/index.ts';
import {
  chanceOf,
  fixed,
  frontMoves,
  refusal,
  oneOf,
  siteOf,
  spec,
  step,
  theatreOfSite,
  type OrderSpec,
} from './spec.ts';

const dip = { verb: 'diplomacy' as const, basic: false, members: [] as string[] };
const lately = (view: SideView, turn: number, turns: number): boolean => turn > 0 && view.turn - turn < turns;

const tooSoon = (view: SideView, turn: number, turns: number) =>
  lately(view, turn, turns) ? refusal('tooSoon', { turns }) : null;
const sanctions: OrderSpec<'sanctions'> = {
  ...dip,
  kind: 'sanctions',
  side: 'us',
  observable: 'sanctions',
  list: () => [{ kind: 'sanctions' }],
  refuse: (view, _o, tables) => tooSoon(view, view.us?.sanctionsTurn ?? 0, tables.effects.sanctionsEvery),
  cost: (_v, _o, tables) => ({ political: tables.costs.sanctionsP }),
  keys: () => ['sanctions'],
  theatre: () => null,
  ep: (_v, _o, tables) => tables.ep.sanctions,
  moves: (view, _o, tables) => [
    step('track.oil', tables.effects.sanctionsOil / ((view.us?.sanctions ?? 0) + 1)),
    ...(view.tracks.calmTurns > 0 ? [step('track.assurance', tables.effects.sanctionsAssurance)] : []),
  ],
  // On a calm turn, a group that holds back may take it for a broken promise.
  odds: (view, _o, tables) =>
    view.tracks.calmTurns > 0 ? [fixed('sanctions', 'sanctions', tables.effects.sanctionsStop, 'onlyWhenObeying')] : [],
};
const waiver: OrderSpec<'waiver'> = {
  ...dip,
  kind: 'waiver',
  side: 'us',
  observable: 'waiver',
  list: () => [{ kind: 'waiver' }],
  refuse: (view, _o, tables) => tooSoon(view, view.us?.sanctionsTurn ?? 0, tables.effects.sanctionsEvery),
  cost: (_v, _o, tables) => ({ political: tables.costs.sanctionsP }),
  keys: () => ['sanctions'],
  theatre: () => null,
  ep: (_v, _o, tables) => tables.ep.waiver,
  moves: (_v, _o, tables) => [step('track.oil', tables.effects.waiverOil)],
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
  refuse: (view, order, tables) =>
    !oneOf(['truce', 'north'], order.for)
      ? refusal('malformed')
      : order.for === 'truce' && view.gaza === 'truce'
        ? refusal('truceHolds')
        : order.for === 'truce'
          ? tooSoon(view, view.us?.pressTruceTurn ?? 0, tables.effects.truceEvery)
          : view.tracks.north <= 0
            ? refusal('northQuiet')
            : null,
  cost: (_v, _o, tables) => ({ political: tables.costs.pressIsraelP }),
  keys: (o) => [`pressIsrael:${o.for}`],
  theatre: (_v, o) => (o.for === 'north' ? 'lebanon' : null),
  odds(view, order, tables) {
    if (order.for === 'north') return [];
    return [chanceOf('truce', truceMods(tables, view.us?.pressTruce ?? 0))];
  },
  ep: (view, o, tables) => (o.for === 'north' && view.tracks.north === tables.tracks.northEpAt ? -tables.ep.north : 0),
  moves: (_v, o) => (o.for === 'north' ? [step('track.north', -1)] : []),
};
const talks: OrderSpec<'talks'> = {
  ...dip,
  kind: 'talks',
  side: 'us',
  observable: 'talks',
  list: () => [{ kind: 'talks' }],
  refuse: (view) => (view.tracks.expelled ? refusal('expelled') : null),
  cost: (_v, _o, tables) => ({ political: tables.costs.talksP }),
  keys: () => ['talks'],
  theatre: () => 'iraq',
  moves: (view, _o, tables) => [
    ...(lately(view, view.us?.talksBonusTurn ?? 0, tables.effects.talksEvery)
      ? []
      : [step('track.baghdad', tables.tracks.baghdadTalks)]),
    step('track.pressure', tables.effects.talksPressure),
  ],
};
const spare: OrderSpec<'spare'> = {
  ...dip,
  kind: 'spare',
  side: 'us',
  observable: 'spare',
  list: () => [{ kind: 'spare' }],
  refuse: (view) => ((view.us?.spareUntil ?? 0) >= view.turn ? refusal('alreadyPromised') : null),
  cost: (_v, _o, tables) => ({ political: tables.costs.spareP }),
  keys: () => ['spare'],
  theatre: () => null,
  moves: (_v, _o, tables) => [
    step('track.assurance', tables.effects.spareAssurance, 'fewer'),
    step('track.assurance', tables.effects.spareBroken, 'leaderKilled'),
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
  cost: (_v, _o, tables) => ({ military: tables.costs.interdictM }),
  keys: () => ['interdict'],
  theatre: () => 'redsea',
  odds: (_v, _o, tables) => [fixed('interdict', 'base', tables.effects.interdict)],
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
  refuse: (view, o) =>
    typeof o.open !== 'boolean'
      ? refusal('malformed')
      : view.iran?.redSeaOpen === o.open
        ? refusal('frontAlready')
        : null,
  cost: (_v, o, tables) => (o.open ? { leverage: tables.costs.redseaL } : {}),
  keys: () => ['redsea'],
  theatre: () => 'redsea',
  odds: (view, order, tables) => {
    if (order.open) return [];
    return [
      chanceOf(
        'obey',
        closingMods(tables, view.groups.find((x) => x.id === 'houthi')?.repeats ?? 0),
        tables.groups.obeyMax,
      ),
    ];
  },
  moves: (view, o, tables) =>
    view.tracks.north >= tables.tracks.northEpAt ? [] : frontMoves(tables, o.open, o.open ? 'war' : 'agreedWar'),
};
/** The front becomes hot enough to count, or no longer is. */
const crossing = (view: SideView, to: 'hotter' | 'cooler', tables: Tables): boolean =>
  view.tracks.north === (to === 'hotter' ? tables.tracks.northEpAt - 1 : tables.tracks.northEpAt);

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
  refuse: (view, order, tables) =>
    !oneOf(['hotter', 'cooler'], order.to)
      ? refusal('malformed')
      : order.to === 'hotter' && view.tracks.north >= tables.tracks.northMax
        ? refusal('northHottest')
        : order.to === 'cooler' && view.tracks.north <= 0
          ? refusal('northQuiet')
          : null,
  cost: (_v, o, tables) => ({ leverage: o.to === 'hotter' ? tables.costs.hotterL : tables.costs.coolerL }),
  keys: () => ['north'],
  theatre: () => 'lebanon',
  odds(view, order, tables) {
    const obey = fixed('obey', 'group', tables.groups.obey[GROUPS.indexOf('hezbollah')]);
    if (order.to !== 'hotter' || view.tracks.lebanonWar || view.tracks.north + 1 < tables.tracks.northMax)
      return [obey];
    const carrier = view.units.some((u) => u.type === 'carrier' && u.arrives === null && u.theatre === 'lebanon');
    const p = carrier ? tables.units.lebanonCarrier : tables.tracks.northWar;
    return [obey, fixed('lebanonWar', carrier ? 'carrier' : 'base', p, 'onlyWhenObeyed')];
  },
  ep: (view, o, tables) =>
    crossing(view, o.to, tables) ? (o.to === 'hotter' ? tables.ep.north : -tables.ep.north) : 0,
  epElse: () => 0,
  moves: (view, order, tables) => [
    step('track.north', order.to === 'hotter' ? 1 : -1, 'agreed'),
    ...(crossing(view, order.to, tables) && view.iran?.redSeaOpen === false
      ? frontMoves(tables, order.to === 'hotter', 'agreedWar')
      : []),
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
  cost: (_v, _o, tables) => ({ military: tables.costs.alertM }),
  keys: () => ['alert'],
  theatre: () => 'gulf',
  ep: (_v, _o, tables) => tables.ep.deploy,
};
/** Missiles bring Prestige as a reply alone: to what happened before, or to a strike of this very turn. */
const replying = (view: SideView, tables: Tables): string | undefined =>
  isReply(tables, view.turn, view.tracks.strikeTurn) || view.iran?.officerUnanswered ? undefined : 'reply';

const missilesBase: OrderSpec<'missilesBase'> = {
  ...dip,
  kind: 'missilesBase',
  verb: 'strike',
  side: 'iran',
  members: ['site'],
  observable: 'missiles',
  list: (view) => view.sites.map((x) => ({ kind: 'missilesBase', site: x.def.id })),
  refuse(view, order) {
    const x = siteOf(view, order.site);
    return !x
      ? refusal('unknownSite')
      : x.personnel === 0
        ? refusal('siteEmptied')
        : view.iran?.alert
          ? null
          : refusal('notAlert');
  },
  cost: (_v, _o, tables) => ({ military: tables.costs.missilesBaseM }),
  keys: () => ['missiles'],
  theatre: (view, o) => theatreOfSite(view, o.site),
  places: (_v, o) => [o.site],
  odds: (_v, _o, tables) => [fixed('accident', 'base', tables.effects.missileAccident)],
  ep: (_v, _o, tables) => tables.ep.missilesBase,
  moves: (view, _o, tables) => [
    step('track.prestige', tables.tracks.prestigeMissilesBase, replying(view, tables)),
    step('track.hardliners', tables.tracks.hardlinersMissilesBase),
  ],
};
const missilesNeighbour: OrderSpec<'missilesNeighbour'> = {
  ...dip,
  kind: 'missilesNeighbour',
  verb: 'strike',
  side: 'iran',
  observable: 'missiles',
  list: () => [{ kind: 'missilesNeighbour' }],
  refuse: (view) => (view.iran?.alert ? null : refusal('notAlert')),
  cost: (_v, _o, tables) => ({ military: tables.costs.missilesNeighbourM }),
  keys: () => ['missiles'],
  theatre: () => 'iraq',
  odds: (_v, _o, tables) => [fixed('civilian', 'base', tables.effects.neighbourDeaths)],
  ep: (_v, _o, tables) => tables.ep.leader,
  moves: (view, _o, tables) => [
    step('track.prestige', tables.tracks.prestigeMissilesNeighbour, replying(view, tables)),
    step('track.hardliners', tables.tracks.hardlinersMissilesNeighbour),
    step('track.baghdad', tables.tracks.baghdadNeighbour),
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
  cost: (_v, _o, tables) => ({ military: tables.costs.seizeM }),
  keys: () => ['seize'],
  theatre: () => 'gulf',
  ep: (_v, _o, tables) => tables.ep.strikeNoDead,
  moves: (_v, _o, tables) => [
    step('track.shipping', tables.effects.seizeShipping),
    step('track.oil', tables.effects.seizeOil),
  ],
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
  refuse: (view, order) =>
    !oneOf(['stoke', 'calm'], order.mode)
      ? refusal('malformed')
      : lately(view, view.iran?.strikeIraqTurn ?? 0, 3)
        ? null
        : refusal('noCrowd'),
  cost: (_v, o, tables) => (o.mode === 'stoke' ? { leverage: tables.costs.stokeL } : { political: tables.costs.calmP }),
  keys: () => ['crowd'],
  theatre: () => 'iraq',
  odds: (view, o, tables) =>
    o.mode === 'calm' && !view.iran?.crowd ? [] : [chanceOf('crowd', crowdMods(tables, view.iran?.crowd ?? 0, o.mode))],
  ep: (_v, o, tables) => (o.mode === 'stoke' ? tables.ep.leader : 0),
  epElse: () => 0,
  moves: (_v, o, tables) => (o.mode === 'stoke' ? [step('track.baghdad', tables.tracks.baghdadEmbassy, 'storms')] : []),
};
const disperse: OrderSpec<'disperse'> = {
  ...dip,
  kind: 'disperse',
  verb: 'deploy',
  side: 'iran',
  observable: 'never',
  list: () => [{ kind: 'disperse' }],
  refuse: (view) => ((view.iran?.dispersedUntil ?? 0) >= view.turn ? refusal('alreadyDispersed') : null),
  cost: (_v, _o, tables) => ({ military: tables.costs.disperseM }),
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
