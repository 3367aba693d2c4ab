import type { SeatEvent } from '../../../engine/model/index.ts';
import type { Place } from '../map/launch-sites.ts';
import { actOf, partnersJoin } from '../playback/event-acts.ts';
import { killedIn } from '../playback/beats.ts';
import { eventDetail, eventTitle, named } from './format-text.ts';
import { paragraph, type Words } from './words.ts';

/**
 * What is on its way, before anything of its result is known. `from`: null if this seat was not told. `happened`: in the
 * game so far.
 */
export function launchLine(w: Words, event: SeatEvent, from: Place | null, happened: readonly SeatEvent[]): string {
  return paragraph(w, [onItsWay(w, event, from), partners(w, event, happened)]);
}

const partners = (w: Words, event: SeatEvent, happened: readonly SeatEvent[]): string =>
  partnersJoin(event, happened) ? w('playback.partners') : '';

function onItsWay(w: Words, event: SeatEvent, from: Place | null): string {
  const { kind, data } = event;
  const place = from?.name ?? '';
  const params = { ...named(w, data), from: place };
  switch (kind) {
    case 'attack':
      return w(place && typeof data.group === 'string' ? 'playback.attack' : 'playback.attack.unknown', params);
    case 'strike':
      if (place && from?.kind === 'destroyer') return w('playback.strike.missiles', params);
      return w(place ? 'playback.strike' : 'playback.strike.unknown', params);
    case 'leaderKilled':
    case 'commanderKilled':
    case 'leaderNotFound':
      if (data.target === 'commander' || kind === 'commanderKilled') return w('playback.leader.commander');
      return w(typeof data.target === 'string' ? 'playback.leader' : 'playback.leader.unknown', params);
    case 'officerKilled':
    case 'world':
      return w('playback.israel');
    default:
      return w(w.has(`playback.${kind}`) ? `playback.${kind}` : 'playback.leader.unknown', params);
  }
}

/** Who launches it, as far as this seat was told; empty if that follows from the sentence. */
export function launchDetail(w: Words, event: SeatEvent): string {
  if (event.kind !== 'attack') return '';
  const { group } = event.data;
  return typeof group === 'string' ? w('ev.attack.sub', named(w, { group })) : w('ev.attack.sub.unknown');
}

const number = (x: unknown): number => (typeof x === 'number' ? x : 0);

/**
 * What came of it. Numbers of people are sentences of their own, so that each has its grammar. `happened`: in the game so
 * far, to say who took part.
 */
export function resultLine(w: Words, event: SeatEvent, happened: readonly SeatEvent[] = []): string {
  const { kind, data } = event;
  if (kind === 'attack' && (data.result === 'killed' || data.result === 'injured')) {
    const [killed, wounded] = [number(data.killed), number(data.wounded)];
    return paragraph(w, [
      w('playback.hit', named(w, data)),
      killed > 0 ? w('playback.killed', { count: killed }) : '',
      wounded > 0 ? w(killed > 0 ? 'playback.wounded' : 'playback.hurt', { count: wounded }) : '',
    ]);
  }
  if (kind === 'strike')
    return paragraph(w, [
      eventTitle(w, event),
      partners(w, event, happened),
      number(data.killed) > 0 ? w('playback.fighters', { count: number(data.killed) }) : '',
    ]);
  if (kind === 'missilesBase') {
    const killed = number(data.killed);
    return paragraph(w, [
      w('playback.missilesHit', named(w, data)),
      killed > 0 ? w('playback.killed', { count: killed }) : w('playback.noneKilled'),
    ]);
  }
  if (kind === 'missilesNeighbour' && number(data.killed) > 0)
    return paragraph(w, [eventTitle(w, event), w('playback.civilians', { count: number(data.killed) })]);
  return eventTitle(w, event);
}

/** Acts whose result line says how many were killed. */
const COUNTED = new Set(['strike', 'missilesBase', 'missilesNeighbour']);

/** The line under it. The dead are counted once. */
export const resultDetail = (w: Words, event: SeatEvent): string =>
  eventDetail(w, COUNTED.has(event.kind) ? { ...event, data: { ...event.data, killed: 0 } } : event);

/** A short line over the timeline for an event that mattered; empty if its sentence is needed. */
export function markLine(w: Words, event: SeatEvent): string {
  const { data } = event;
  const site = named(w, data).site;
  if (site && killedIn(event) > 0) return w('playback.mark.killed', { count: killedIn(event), site });
  if (site && number(data.wounded) > 0) return w('playback.mark.hurt', { count: number(data.wounded), site });
  if (site && data.result === 'nearMiss') return w('playback.mark.nearMiss', { site });
  // nobody was found, so nothing was struck
  return actOf(event)?.doer === 'us' && event.kind !== 'leaderNotFound' ? w('playback.mark.strike') : '';
}
