import { SEES, type SideView, UNIT_TYPES, type UnitView } from '../../model/index.ts';
import { siteOf, stationOf, theatreOfSite, unitOf } from '../lookup.ts';
import { type OrderEffect, type OrderRules, refusal, scaled, step } from '../order-rules.ts';
import { id } from '../members.ts';
import { fitsSite, fitsStation } from '../../tables/index.ts';
import { type TurnContext, WATCH_BEFORE, emit } from '../../rules/context.ts';
import { arrived, typeIndex } from '../../rules/deployments.ts';

declare module '../../model/orders.ts' {
  interface UsOrders {
    move: { readonly unit: string; readonly to: string };
  }
}

const theatreOfPlace = (view: SideView, id: unknown) => theatreOfSite(view, id) ?? stationOf(view, id)?.theatre ?? null;

const typeOf = (view: SideView, id: unknown) => unitOf(view, id)?.type;

const isCover = (view: SideView, id: string): boolean => stationOf(view, id)?.kind === 'cover';

/** Send a unit to another place (rules §6). */
export const rules: OrderRules<'move'> = {
  side: 'us',
  verb: 'deploy',
  basic: true,
  clause: '§6 move',
  members: { unit: id, to: id },
  fields: [{ name: 'unit' }, { name: 'to', within: 'unit' }],
  mark: 'move',
  observable: 'arrival',
  list: (view) =>
    view.units
      .filter((u) => u.arrives === null)
      .flatMap((unit) => [
        ...view.sites
          .filter((x) => fitsSite(unit.type, x.def))
          .map((x) => ({ kind: 'move' as const, unit: unit.id, to: x.def.id })),
        ...view.stations
          .filter((x) => fitsStation(unit.type, x.kind))
          .map((x) => ({ kind: 'move' as const, unit: unit.id, to: x.id })),
      ]),
  refuse(view, order) {
    const u = unitOf(view, order.unit);
    if (!u) return refusal('unknownUnit');
    if (u.arrives !== null) return refusal('unitMoving');
    if (u.at === order.to) return refusal('unitThere');
    const site = siteOf(view, order.to);
    if (site) {
      if (!fitsSite(u.type, site.def)) return refusal('placeUnfit');
      return site.evacuatedFrom > 0 || (view.tracks.expelled && site.def.country === 'Iraq')
        ? refusal('siteEmptied')
        : null;
    }
    const station = stationOf(view, order.to);
    return station && fitsStation(u.type, station.kind) ? null : refusal('placeUnfit');
  },
  cost(view, order, tables) {
    const i = UNIT_TYPES.indexOf(typeOf(view, order.unit) ?? 'orbit');
    const military = tables.units.moveMilitary[i],
      political = tables.units.movePolitical[i];
    return { ...(military > 0 ? { military } : {}), ...(political > 0 ? { political } : {}) };
  },
  keys: (o) => [`unit:${o.unit}`],
  theatre: (view, o) => theatreOfPlace(view, o.to),
  // An orbit does not count as an act, nor do arrivals where forces were before.
  ep(view, order, tables) {
    const theatre = theatreOfPlace(view, order.to);
    const known =
      theatre === null || typeOf(view, order.unit) === 'orbit' || view.us?.deployedTheatres.includes(theatre);
    return known ? 0 : tables.ep.deploy;
  },
  moves(view, order, tables) {
    const from = unitOf(view, order.unit);
    const crowds = (unit: UnitView): boolean => unit.type === 'carrier' || unit.type === 'bombers';
    const there = (unit: UnitView): boolean =>
      unit.id !== order.unit && crowds(unit) && unit.arrives === null && unit.theatre === 'gulf';
    const crowded = from !== undefined && crowds(from) && view.units.some(there);
    const gulf = Number(theatreOfPlace(view, order.to) === 'gulf') - Number(from?.theatre === 'gulf');
    const cover = view.us?.covering.includes(order.unit) === true && from !== undefined;
    const away = cover ? Number(!isCover(view, order.to)) - Number(!isCover(view, from.at)) : 0;
    return [
      ...(crowded && gulf !== 0 ? [step('track.hardliners', gulf * tables.units.gulfHardliners, 'there')] : []),
      ...(away !== 0 ? [step('points.other', scaled(view, tables, away * tables.units.diversion), 'each')] : []),
    ];
  },
};

export const effect: OrderEffect<'move'> = {
  when: 'before',
  resolve: (ctx, order) => moveUnit(ctx, order.unit, order.to),
};

function moveUnit(ctx: TurnContext, id: string, to: string): void {
  const { units } = ctx.state;
  const i = units.findIndex((x) => x.id === id);
  if (i < 0) return;
  const from = units[i].at;
  const arrives = ctx.turn + ctx.tables.units.delay[typeIndex(units[i])];
  units[i] = { ...units[i], at: to, arrives };
  emit(ctx, {
    clause: '§6 move',
    kind: 'move',
    watch: WATCH_BEFORE,
    theatre: ctx.def.places[to],
    sees: SEES.us,
    data: { unit: id, from, to, arrives },
  });
  if (arrives === ctx.turn) {
    units[i] = { ...units[i], since: ctx.turn };
    arrived(ctx, units[i]);
  }
}
