import type { SeatEvent } from '../../engine/model/index.ts';
import { harmOf, placeOf } from './log.ts';
import { nearest } from './map-drafts.ts';
import type { MapCounter, MapFlash } from './map-model.ts';
import { scenes, type Playback } from './playback.ts';
import type { Words } from './words.ts';

/** The event that playback shows now, where it happened. */
export function mapFlashes(
  events: readonly SeatEvent[],
  playback: Playback,
  counters: readonly MapCounter[],
  w: Words,
): MapFlash[] {
  const event = scenes(events, playback.turn)[playback.at];
  const place = event && counters.find((x) => x.id === placeOf(event));
  if (!event || !place) return [];
  const start = startOf(event, place, counters);
  return [
    {
      id: `${playback.turn}.${playback.at}`,
      kind: flashKind(event),
      lon: place.lon,
      lat: place.lat,
      ...(start ? { fromLon: start.lon, fromLat: start.lat } : {}),
      label: flashLabel(w, event),
    },
  ];
}

/** A word or two beside the mark; the sentence is in the caption. */
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

/** An attack comes from the nearest place of the group that this seat names for it; a strike from the nearest unit. */
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
