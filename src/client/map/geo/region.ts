/** The baked region, unpacked once: outlines for filling, coasts and borders for stroking. */
import data from '../data/region.json' with { type: 'json' };
import type { MapTheatre } from '../../store/map-model.ts';

/** World pixels, x and y alternating. */
export type Line = Float32Array;

interface Country {
  id: string;
  name: string;
  rings: readonly Line[];
}

export interface Region {
  countries: readonly Country[];
  coasts: readonly Line[];
  borders: readonly Line[];
  rivers: readonly Line[];
  lakes: readonly Line[];
  lanes: readonly Line[];
}

/** ISO numbers of the countries that a theatre tints. The Red Sea is fought from Yemen. */
export const THEATRE_COUNTRIES: Readonly<Record<MapTheatre, readonly string[]>> = {
  iraq: ['368'],
  syria: ['760'],
  lebanon: ['422'],
  redsea: ['887'],
  gulf: ['364'],
};

/** What a stretch of an outline is, as the bake wrote it. 0 is the cut edge, 3 the neighbour's. */
const COAST = 1;
const BORDER = 2;

/** Undoes the bake's steps: first point, then differences, in tenths of a world pixel. */
function unpack(steps: readonly number[]): Line {
  const line = new Float32Array(steps.length);
  let x = 0;
  let y = 0;
  for (let i = 0; i < steps.length; i += 2) {
    x += steps[i];
    y += steps[i + 1];
    line[i] = x / data.unit;
    line[i + 1] = y / data.unit;
  }
  return line;
}

/** Cuts one ring into the stretches of one kind; each keeps its end point, so lines join. */
function stretchesOf(ring: Line, runs: readonly number[], kind: number): Line[] {
  const count = ring.length / 2;
  const found: Line[] = [];
  let at = 0;
  for (let r = 0; r < runs.length; r += 2) {
    const edges = runs[r + 1];
    if (runs[r] === kind) {
      const line = new Float32Array((edges + 1) * 2);
      for (let i = 0; i <= edges; i += 1) {
        const p = (at + i) % count;
        line[i * 2] = ring[p * 2];
        line[i * 2 + 1] = ring[p * 2 + 1];
      }
      found.push(line);
    }
    at += edges;
  }
  return found;
}

function load(): Region {
  const coasts: Line[] = [];
  const borders: Line[] = [];
  const countries = data.countries.map((c) => {
    const rings = c.rings.map(unpack);
    rings.forEach((ring, i) => {
      coasts.push(...stretchesOf(ring, c.runs[i], COAST));
      borders.push(...stretchesOf(ring, c.runs[i], BORDER));
    });
    return { id: c.id, name: c.name, rings };
  });
  const lines = (list: readonly { line: number[] }[]): Line[] => list.map((l) => unpack(l.line));
  return { countries, coasts, borders, rivers: lines(data.rivers), lakes: lines(data.lakes), lanes: lines(data.lanes) };
}

export const region: Region = load();
