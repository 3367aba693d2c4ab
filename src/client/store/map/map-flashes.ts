import type { SeatEvent } from '../../../engine/model/index.ts';
import { sceneOf } from '../playback/playback-view.ts';
import { harmOf, placeOf } from '../game/event-log.ts';
import { nearest } from './map-draft-orders.ts';
import type { MapCounter, MapFlash, MapFocus } from './map-model.ts';
import { scenes, type Playback } from '../playback/playback.ts';
import type { Words } from '../format/words.ts';

/** Number of past events whose arcs stay on the map. */
const MAX_PAST = 6;

/** The current playback event on the map, and faintly those before it. */
export function mapFlashes(
  events: readonly SeatEvent[],
  playback: Playback,
  counters: readonly MapCounter[],
  w: Words,
): MapFlash[] {
  const list = scenes(events, playback.turn);
  const now = sceneOf(events, playback);
  const first = Math.max(0, playback.at - MAX_PAST);
  return list.slice(first, playback.at + 1).flatMap((event, i): MapFlash[] => {
    const at = first + i;
    const way = wayOf(event, counters);
    if (!way) return [];
    const past = event !== now;
    const flash: MapFlash = {
      id: `${playback.turn}.${at}`,
      kind: flashKind(event),
      lon: way.to.lon,
      lat: way.to.lat,
      ...(way.from ? { fromLon: way.from.lon, fromLat: way.from.lat } : {}),
      label: past ? '' : flashLabel(w, event),
    };
    return [past ? { ...flash, past } : flash];
  });
}

/** Where the current playback event happens and where it came from; null before the first. */
export function mapFocus(
  events: readonly SeatEvent[],
  playback: Playback,
  counters: readonly MapCounter[],
): MapFocus | null {
  const event = sceneOf(events, playback);
  const way = event && wayOf(event, counters);
  if (!way) return null;
  return {
    id: `${playback.turn}.${playback.at}`,
    theatre: way.to.theatre,
    points: [way.to, ...(way.from ? [way.from] : [])].map(({ lon, lat }) => ({ lon, lat })),
  };
}

function wayOf(event: SeatEvent, counters: readonly MapCounter[]): { to: MapCounter; from: MapCounter | null } | null {
  const to = counters.find((x) => x.id === placeOf(event));
  return to ? { to, from: startOf(event, to, counters) } : null;
}

/** One or two words next to the mark; the caption has the sentence. */
function flashLabel(w: Words, event: SeatEvent): string {
  const kind = flashKind(event);
  const { killed, wounded } = event.data;
  if (typeof killed === 'number' && killed > 0) return w('flash.killed', { count: killed });
  if (typeof wounded === 'number' && wounded > 0) return w('flash.hurt', { count: wounded });
  return w(`flash.${kind === 'attack' && event.data.result === 'nothing' ? 'nothing' : kind}`);
}

function flashKind(event: SeatEvent): MapFlash['kind'] {
  const { kind, data } = event;
  if (harmOf(event) > 0) return 'hurt';
  if (/ship/i.test(kind)) return 'ship';
  if (/strike|leader|soil/i.test(kind)) return 'strike';
  if (/lost/i.test(kind)) return 'loss';
  if (data.result === 'intercepted') return 'intercept';
  return data.result === 'damage' ? 'hit' : 'attack';
}

/** Start of an arc. An attack: the nearest place of the group, as named to this seat. A strike: the nearest unit. */
function startOf(event: SeatEvent, place: MapCounter, counters: readonly MapCounter[]): MapCounter | null {
  if (/strike|soil/i.test(event.kind)) {
    return nearest(
      counters.filter((x) => (x.strength ?? 0) > 0 && (x.reach ?? []).includes(place.theatre)),
      place,
    );
  }
  if (!/attack/i.test(event.kind) || typeof event.data.group !== 'string') return null;
  return nearest(
    counters.filter((x) => x.owner === 'iran' && x.theatre === place.theatre),
    place,
  );
}
