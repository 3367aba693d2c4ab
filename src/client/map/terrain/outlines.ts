/** The region as Path2D objects in world pixels, built once and drawn at every zoom. */
import { type Line, region, THEATRE_COUNTRIES } from '../geo/region.ts';
import type { Rect } from '../geo/map-view.ts';
import type { MapTheatre } from '../../store/map/map-model.ts';

/** Outlines as paths in world pixels. */
export interface Outlines {
  /** Countries outside every theatre, as one path. */
  outside: Path2D;
  /** All countries, to cut the relief. */
  land: Path2D;
  theatres: ReadonlyMap<MapTheatre, Path2D>;
  coasts: Path2D;
  borders: Path2D;
  rivers: Path2D;
  lakes: Path2D;
}

function trace(path: Path2D, line: Line): void {
  path.moveTo(line[0], line[1]);
  for (let i = 2; i < line.length; i += 2) path.lineTo(line[i], line[i + 1]);
}

function pathOf(lines: readonly Line[], closed: boolean): Path2D {
  const path = new Path2D();
  for (const line of lines) {
    trace(path, line);
    if (closed) path.closePath();
  }
  return path;
}

/** Points of a coast that are drawn or skipped together. */
const STRETCH = 24;

interface Stretch {
  line: Line;
  box: Rect;
}

/** Neighbouring parts share a point, so that round caps hide the cut. */
function stretchesOf(line: Line): Stretch[] {
  const found: Stretch[] = [];
  for (let from = 0; from + 2 < line.length; from += (STRETCH - 1) * 2) {
    const part = line.subarray(from, from + STRETCH * 2);
    const [xs, ys] = [part.filter((_, i) => i % 2 === 0), part.filter((_, i) => i % 2 === 1)];
    const [x, y] = [Math.min(...xs), Math.min(...ys)];
    found.push({ line: part, box: { x, y, w: Math.max(...xs) - x, h: Math.max(...ys) - y } });
  }
  return found;
}

let stretches: readonly Stretch[] | null = null;

/** The coasts near an area. */
export function coastsNear(area: Rect): Path2D {
  stretches ??= region.coasts.flatMap(stretchesOf);
  const path = new Path2D();
  for (const { line, box } of stretches) if (meets(box, area)) trace(path, line);
  return path;
}

/** Also true for boxes without width, such as a line along an axis. */
const meets = (a: Rect, b: Rect): boolean =>
  a.x <= b.x + b.w && b.x <= a.x + a.w && a.y <= b.y + b.h && b.y <= a.y + a.h;

let built: Outlines | null = null;

/** The outlines; built on the first call. */
export function outlines(): Outlines {
  if (built) return built;
  const theatreOf = new Map<string, MapTheatre>();
  for (const [theatre, ids] of Object.entries(THEATRE_COUNTRIES))
    for (const id of ids) theatreOf.set(id, theatre as MapTheatre);
  const theatres = new Map<MapTheatre, Path2D>();
  for (const c of region.countries) {
    const theatre = theatreOf.get(c.id);
    if (theatre) theatres.set(theatre, pathOf(c.rings, true));
  }
  const land = pathOf(
    region.countries.flatMap((c) => c.rings),
    true,
  );
  built = {
    land,
    outside: pathOf(
      region.countries.filter((c) => !theatreOf.has(c.id)).flatMap((c) => c.rings),
      true,
    ),
    theatres,
    coasts: pathOf(region.coasts, false),
    borders: pathOf(region.borders, false),
    rivers: pathOf(region.rivers, false),
    lakes: pathOf(region.lakes, true),
  };
  return built;
}
