import type { AxisView, SeatEvent, SideView } from '../../engine/model/index.ts';
import type { Screen } from './game-client.ts';
import { placeOf } from './log.ts';
import { scenes, type Playback } from './playback.ts';

/** The event that playback shows now. */
export const sceneOf = (events: readonly SeatEvent[], { turn, at }: Playback): SeatEvent | null =>
  scenes(events, turn)[at] ?? null;

/** Whether all of the turn has been shown. */
const isShown = (events: readonly SeatEvent[], { turn, at }: Playback): boolean => at >= scenes(events, turn).length;

/**
 * What the seat's map looked like at the moment that playback shows: the view before the turn, with what has happened
 * since. What was ordered at its opening (moves, evacuations) is done; damage and Heat come when they come.
 */
export function viewAt(
  { view, previous, events }: Pick<Screen, 'view' | 'previous' | 'events'>,
  film: Playback,
): SideView {
  const after = view!;
  if (!previous || isShown(events, film)) return after;
  const shown = scenes(events, film.turn).slice(0, film.at + 1);
  return {
    ...after,
    turn: film.turn,
    heat: previous.heat,
    tracks: { ...after.tracks, shipping: previous.tracks.shipping },
    axis: after.axis.map((site) => ({ ...site, damage: damageAt(site, previous, shown) })),
  };
}

const RANK = { none: 0, damaged: 1, destroyed: 2 } as const;
const isDamage = (x: unknown): x is AxisView['damage'] => typeof x === 'string' && x in RANK;

/** What was struck shows it from its strike on, and never more than this seat has been told. */
function damageAt(site: AxisView, previous: SideView, shown: readonly SeatEvent[]): AxisView['damage'] {
  const before = previous.axis.find((x) => x.def.id === site.def.id)?.damage ?? 'none';
  const hits = shown.filter((e) => /^(strikeSite|soil)$/.test(e.kind) && placeOf(e) === site.def.id);
  return hits.reduce((worst, { data }) => {
    const hit = isDamage(data.result) ? data.result : 'none';
    return RANK[hit] > RANK[worst] ? hit : worst;
  }, before);
}
