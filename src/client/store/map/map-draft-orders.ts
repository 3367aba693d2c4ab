import type { LegalOrder, MapMark, Order, SideView } from '../../../engine/model/index.ts';
import { legalOf } from '../draft/cards.ts';
import type { MapCounter, MapDraft } from './map-model.ts';
import type { Words } from '../format/words.ts';

type At = Pick<MapCounter, 'lon' | 'lat'>;

/** Draft orders that have a place on the map, numbered as in the list. */
export function mapDrafts(orders: readonly Order[], { counters, view, legal }: Table, w: Words): MapDraft[] {
  const at = (id: string | null | undefined): At | null => find(id, counters, view);
  return orders.flatMap((order, i) => {
    const drawn = [
      draw(order, markOf(order, legal), at, counters),
      ...alsoHit(order, legal).map((id) => strikeAt(order, at(id), counters)),
    ];
    return drawn.flatMap((x) => (x ? [{ n: i + 1, label: label(order, w), ...x }] : []));
  });
}

interface Table {
  readonly counters: readonly MapCounter[];
  readonly view: SideView;
  /** The legal orders, for the sites that an order hits. */
  readonly legal: readonly LegalOrder[];
}

/** Sites that an order hits besides the one it names. */
const alsoHit = (order: Order, legal: readonly LegalOrder[]): readonly string[] =>
  (legalOf(legal, order)?.places ?? []).filter((id) => !('site' in order && order.site === id));

/** Short, because the number refers to the full text in the list. */
const label = (order: Order, w: Words): string =>
  order.kind === 'strike'
    ? w('map.draft.strike', { scaleMid: w(`scale.${order.scale}.inline`) })
    : w(`map.draft.${order.kind}`);

function find(id: string | null | undefined, counters: readonly MapCounter[], view: SideView): At | null {
  return counters.find((x) => x.id === id) ?? view.stations.find((x) => x.id === id) ?? null;
}

type Drawn = Omit<MapDraft, 'n' | 'label'>;
type Find = (id: string | null | undefined) => At | null;

function draw(order: Order, mark: MapMark | null, at: Find, counters: readonly MapCounter[]): Drawn | null {
  const { site, to, unit } = order as { readonly site?: string | null; readonly to?: string; readonly unit?: string };
  if (mark === null) return null;
  if (mark === 'strike') return strikeAt(order, at(site), counters);
  const place = at(mark === 'move' ? to : site);
  return place && { kind: mark, ...point(place), ...(mark === 'move' ? from(at(unit)) : {}) };
}

/** How orders of this kind are drawn: the same for all of them. */
const markOf = (order: Order, legal: readonly LegalOrder[]): MapMark | null =>
  legal.find((x) => x.order.kind === order.kind)?.mark ?? null;

const strikeAt = (order: Order, to: At | null, counters: readonly MapCounter[]): Drawn | null =>
  to && { kind: 'strike', ...point(to), ...from(origin(order, to, counters)) };

const point = ({ lon, lat }: At): At => ({ lon, lat });
const from = (x: At | null): { fromLon?: number; fromLat?: number } => (x ? { fromLon: x.lon, fromLat: x.lat } : {});

/** Start of an arc: the nearest unit in reach of the target, or the nearest missile brigade. */
function origin(order: Order, to: At, counters: readonly MapCounter[]): At | null {
  const target = counters.find((x) => x.lon === to.lon && x.lat === to.lat);
  const can = (x: MapCounter): boolean =>
    order.kind === 'missilesBase'
      ? x.kind === 'missile'
      : (x.strength ?? 0) > 0 && target !== undefined && (x.reach ?? []).includes(target.theatre);
  return nearest(counters.filter(can), to);
}

/** The item nearest to a position; null for an empty list. */
export function nearest<T extends At>(list: readonly T[], to: At): T | null {
  const far = (x: At): number => (x.lon - to.lon) ** 2 + (x.lat - to.lat) ** 2;
  return list.reduce<T | null>((best, x) => (best === null || far(x) < far(best) ? x : best), null);
}
