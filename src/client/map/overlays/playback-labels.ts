/** Words next to a result, where no counter is. Left out without room: the caption has the sentence. Pure. */
import type { Rect } from '../geo/map-view.ts';
import { project } from '../geo/projection.ts';
import { type Anchor, anchoredTo } from '../layout/anchor.ts';
import { coveredBy, type CounterSpot } from '../layout/layout-plan.ts';
import { firstFree } from '../layout/name-placement.ts';
import type { Art } from '../style/art.ts';
import type { Palette } from '../style/palette.ts';
import { captionArt, captionSize } from '../style/text-art.ts';
import type { Aimed } from './playback-arc.ts';
import { resultAt } from './playback-marks.ts';

interface Results {
  flashes: readonly Aimed[];
  palette: Palette;
  zoom: number;
  spots: readonly CounterSpot[];
  taken: readonly Rect[];
  bends: ReadonlyMap<string, number>;
}

/** Distance from the mark, in CSS pixels; tried from near to far. */
const ROOM = { side: 30, down: 34 };
const STEPS = [1, 1.4, 2, 2.8];

/** The words of these results with their places. */
export function resultLabels({ flashes, palette, zoom, spots, taken, bends }: Results): { art: Art; pin: Anchor }[] {
  const busy = [...coveredBy(spots, zoom), ...taken];
  return flashes.flatMap((f, n) => {
    if (!f.label) return [];
    const at = resultAt(f, n, zoom, bends.get(f.id) ?? -1);
    const size = captionSize(f.label, palette.font);
    const [right, down] = [ROOM.side + size.w / 2, ROOM.down];
    const places = STEPS.flatMap((k) =>
      [
        [-right * k, 0],
        [right * k, 0],
        [0, down * k],
        [0, -down * k],
        [-right, down * k],
        [right, down * k],
      ].map(([dx, dy]) => ({ x: at.x + dx, y: at.y + dy })),
    );
    const r = firstFree(places, size, { taken: busy, within: null });
    if (!r) return [];
    busy.push(r);
    const colour = f.kind === 'hurt' || f.kind === 'killed' ? palette.red : palette.ink;
    return [{ art: captionArt(f.label, colour, palette), pin: anchoredTo(project(f.lon, f.lat), zoom, r) }];
  });
}

/** Distance of the name of a death from its mark, and from the edge, in CSS pixels. */
const DEATH = { side: 46, up: -18, down: 40, edge: 8 };

/** Where the name of a death stands from its mark at `x`: at its right, at its left, or below it, but never cut off. */
export function besideDeath(x: number, width: number, seen: Pick<Rect, 'x' | 'w'>): { dx: number; dy: number } {
  const room = { from: seen.x + DEATH.edge, to: seen.x + seen.w - DEATH.edge };
  if (x + DEATH.side + width <= room.to) return { dx: DEATH.side, dy: DEATH.up };
  if (x - DEATH.side - width >= room.from) return { dx: -DEATH.side - width, dy: DEATH.up };
  return { dx: Math.max(room.from, Math.min(room.to - width, x - width / 2)) - x, dy: DEATH.down };
}
