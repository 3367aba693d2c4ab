import type { Act } from '../playback/event-acts.ts';
import type { DrawnView } from '../playback/playback-view.ts';
import { nearest } from './map-draft-orders.ts';
import type { MapCounter, MapTheatre } from './map-model.ts';

/** A place on the map, in degrees. */
export interface Point {
  readonly lon: number;
  readonly lat: number;
}

interface Seen {
  readonly view: Pick<DrawnView, 'axis'>;
  readonly counters: readonly MapCounter[];
}

/** Iran's missile forces in the west of the country, for announced missiles if this seat knows no brigade. */
const IRAN_WEST: Place = { lon: 47.06, lat: 34.31, theatre: 'gulf', id: '', name: '' };
/** Kinds of places that things are launched from; not headquarters. */
const LAUNCHES: ReadonlySet<string> = new Set(['launch', 'depot', 'port', 'missile', 'brigade']);
/** A group’s place further away than this is not where its attack came from, in degrees. */
const REACH = 4.5;
const ISRAEL: Place = { lon: 35.0, lat: 32.0, theatre: 'lebanon', id: '', name: '' };

/** A place with its theatre; `id` and `name` are empty for one that has no counter. */
export interface Place extends Point {
  readonly id: string;
  readonly name: string;
  readonly theatre: MapTheatre;
  /** Kind of its counter. */
  readonly kind?: string;
}

const placeOf = ({ id, label, lon, lat, theatre, kind }: MapCounter): Place => ({
  id,
  name: label,
  lon,
  lat,
  theatre,
  kind,
});

/** Places that an act is aimed at. */
export function targetsOf(act: Act, { counters }: Seen): readonly Place[] {
  const found = act.targets.flatMap((id) => {
    const counter = counters.find((x) => x.id === id);
    return counter ? [placeOf(counter)] : [];
  });
  if (found.length > 0 || !act.spot) return found;
  return [{ ...act.spot, id: '', name: '', theatre: act.theatre ?? 'gulf' }];
}

/**
 * Where an act was launched: the nearest place of the group that this seat was told of, or the nearest aircraft or
 * brigade. Null if this seat was told nothing: the place must not show on the map either.
 */
export function launchOf(act: Act, seen: Seen): Place | null {
  const to = targetsOf(act, seen)[0];
  if (!to) return null;
  const { counters, view } = seen;
  const from = (fits: (counter: MapCounter) => boolean): Place | null => {
    const found = nearest(counters.filter(fits), to);
    return found ? placeOf(found) : null;
  };
  switch (act.from) {
    case 'group': {
      const own = view.axis.filter(({ def, damage }) => def.owner === act.group && damage !== 'destroyed');
      const ids = new Set(own.filter(({ def }) => LAUNCHES.has(def.kind)).map(({ def }) => def.id));
      return from((x) => ids.has(x.id) && Math.hypot(x.lon - to.lon, x.lat - to.lat) <= REACH);
    }
    case 'aircraft':
      return from((x) => (x.strength ?? 0) > 0 && (x.reach ?? []).includes(to.theatre));
    case 'brigade':
      return from((x) => x.owner === 'iran' && x.kind === 'missile') ?? IRAN_WEST;
    case 'port':
      return from((x) => x.owner === 'iran' && x.kind === 'port');
    case 'israel':
      return ISRAEL;
    case 'unknown':
      return null;
  }
}
