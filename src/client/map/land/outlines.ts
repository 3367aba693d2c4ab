/** The region as ready paths in world pixels; built once and drawn at every zoom. */
import { type Line, region, THEATRE_COUNTRIES } from '../geo/region.ts';
import type { MapTheatre } from '../../store/map-model.ts';

export interface Outlines {
  /** Countries inside no theatre, as one path. */
  outside: Path2D;
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

let built: Outlines | null = null;

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
  built = {
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
