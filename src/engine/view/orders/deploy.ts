import { UNIT_TYPES, type SideView, type UnitView } from '../../model/index.ts';
import { fitsSite, fitsStation } from '../../tables/index.ts';
import { no, scaled, siteOf, spec, step, theatreOfSite, type OrderSpec } from './spec.ts';

const theatreOfPlace = (v: SideView, id: unknown) =>
  theatreOfSite(v, id) ?? v.stations.find((x) => x.id === id)?.theatre ?? null;

const typeOf = (v: SideView, id: unknown) => v.units.find((x) => x.id === id)?.type;
const isCover = (v: SideView, id: string): boolean => v.stations.some((x) => x.id === id && x.kind === 'cover');

const move: OrderSpec<'move'> = {
  kind: 'move',
  side: 'us',
  verb: 'deploy',
  basic: true,
  members: ['unit', 'to'],
  observable: 'arrival',
  list: (v) =>
    v.units
      .filter((u) => u.arrives === null)
      .flatMap((u) => [
        ...v.sites
          .filter((x) => fitsSite(u.type, x.def))
          .map((x) => ({ kind: 'move' as const, unit: u.id, to: x.def.id })),
        ...v.stations
          .filter((x) => fitsStation(u.type, x.kind))
          .map((x) => ({ kind: 'move' as const, unit: u.id, to: x.id })),
      ]),
  refuse(v, o) {
    const u = v.units.find((x) => x.id === o.unit);
    if (!u) return no('unknownUnit');
    if (u.arrives !== null) return no('unitMoving');
    if (u.at === o.to) return no('unitThere');
    const site = siteOf(v, o.to);
    if (site) {
      if (!fitsSite(u.type, site.def)) return no('placeUnfit');
      return site.evacuatedFrom > 0 || (v.tracks.expelled && site.def.country === 'Iraq') ? no('siteEmptied') : null;
    }
    const station = v.stations.find((x) => x.id === o.to);
    return station && fitsStation(u.type, station.kind) ? null : no('placeUnfit');
  },
  cost(v, o, T) {
    const i = UNIT_TYPES.indexOf(v.units.find((x) => x.id === o.unit)?.type ?? 'orbit');
    const military = T.units.moveMilitary[i],
      political = T.units.movePolitical[i];
    return { ...(military > 0 ? { military } : {}), ...(political > 0 ? { political } : {}) };
  },
  keys: (o) => [`unit:${o.unit}`],
  theatre: (v, o) => theatreOfPlace(v, o.to),
  // An orbit is no act, and where forces were before an arrival is no news.
  ep(v, o, T) {
    const theatre = theatreOfPlace(v, o.to);
    const known = theatre === null || typeOf(v, o.unit) === 'orbit' || v.us?.deployedTheatres.includes(theatre);
    return known ? 0 : T.ep.deploy;
  },
  moves(v, o, T) {
    const type = typeOf(v, o.unit);
    const counted = (u: UnitView): boolean => u.type === 'carrier' || u.type === 'bombers';
    const there = v.units.filter((u) => u.id !== o.unit && counted(u) && u.arrives === null && u.theatre === 'gulf');
    const from = v.units.find((u) => u.id === o.unit);
    const crowded = (type === 'carrier' || type === 'bombers') && there.length > 0;
    const gulf = Number(theatreOfPlace(v, o.to) === 'gulf') - Number(from?.theatre === 'gulf');
    const cover = v.us?.covering.includes(o.unit) === true && from !== undefined;
    const away = cover ? Number(!isCover(v, o.to)) - Number(!isCover(v, from.at)) : 0;
    return [
      ...(crowded && gulf !== 0 ? [step('track.hardliners', gulf * T.units.gulfHardliners, 'there')] : []),
      ...(away !== 0 ? [step('points.other', scaled(v, T, away * T.units.diversion), 'each')] : []),
    ];
  },
};

const harden: OrderSpec<'harden'> = {
  kind: 'harden',
  side: 'us',
  verb: 'deploy',
  basic: true,
  members: ['site'],
  observable: 'harden',
  list: (v) => v.sites.map((x) => ({ kind: 'harden', site: x.def.id })),
  refuse(v, o, T) {
    const x = siteOf(v, o.site);
    if (!x) return no('unknownSite');
    if (x.personnel === 0 || x.evacuatedFrom > 0) return no('siteEmptied');
    return x.hardening >= T.sites.hardeningMax ? no('hardest') : null;
  },
  cost: (_v, _o, T) => ({ military: T.costs.hardenM }),
  keys: () => ['harden'],
  theatre: (v, o) => theatreOfSite(v, o.site),
};

const evacuate: OrderSpec<'evacuate'> = {
  kind: 'evacuate',
  side: 'us',
  verb: 'deploy',
  basic: false,
  members: ['site'],
  observable: 'evacuate',
  list: (v) => v.sites.map((x) => ({ kind: 'evacuate', site: x.def.id })),
  refuse(v, o, T) {
    const x = siteOf(v, o.site);
    if (!x) return no('unknownSite');
    if (x.personnel === 0 || x.evacuatedFrom > 0) return no('siteEmptied');
    return x.personnel > T.sites.evacuateMax ? no('tooManyPeople', { max: T.sites.evacuateMax }) : null;
  },
  cost: (_v, _o, T) => ({ military: T.costs.evacuateM }),
  keys: (o) => [`evacuate:${o.site}`],
  theatre: (v, o) => theatreOfSite(v, o.site),
  moves: (v, _o, T) => [
    step('track.credibility', T.effects.evacuateCredibility),
    step('points.own', scaled(v, T, T.effects.evacuateUs)),
    step('points.other', scaled(v, T, T.effects.evacuateIran)),
  ],
};

export const DEPLOY_SPECS = [spec(move), spec(harden), spec(evacuate)];
