/** The baked region, unpacked once: outlines to fill, coasts and borders to stroke. */
import data from '../data/region.json' with { type: 'json' };
import type { MapTheatre } from '../../store/map/map-model.ts';

/** World pixels, alternating x and y. */
export type Line = Float32Array;

interface Country {
  id: string;
  name: string;
  rings: readonly Line[];
}

/** Outlines of the region in world pixels. */
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

/** Kinds of outline segments as baked. 0 is the cut edge of the box, 3 belongs to the neighbour. */
const COAST = 1;
const BORDER = 2;

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const VALUE = new Map(DIGITS.split('').map((letter, value) => [letter, value]));

/** Decodes the bake's numbers: a letter of the first half ends a number; its lowest bit is the sign. */
function numbersIn(text: string): number[] {
  const numbers: number[] = [];
  let number = 0;
  let shift = 0;
  for (const letter of text) {
    const value = VALUE.get(letter) ?? 0;
    number += (value & 31) << shift;
    shift += 5;
    if (value >= 32) continue;
    numbers.push(number & 1 ? -(number + 1) / 2 : number / 2);
    [number, shift] = [0, 0];
  }
  return numbers;
}

/** Decodes relative steps of 1/`unit` world pixels from `pen`, and moves `pen` to the end of the line. */
export function unpack(text: string, unit = 1, pen = { x: 0, y: 0 }): Line {
  const steps = numbersIn(text);
  const line = new Float32Array(steps.length);
  let { x, y } = pen;
  for (let i = 0; i < steps.length; i += 2) {
    x += steps[i];
    y += steps[i + 1];
    line[i] = x / unit;
    line[i + 1] = y / unit;
  }
  Object.assign(pen, { x, y });
  return line;
}

function reversed(line: Line): Line {
  const back = new Float32Array(line.length);
  for (let i = 0; i < line.length; i += 2) {
    back[i] = line[line.length - 2 - i];
    back[i + 1] = line[line.length - 1 - i];
  }
  return back;
}

/** Joins arcs whose ends meet into a ring without repeated points. */
function joined(arcs: readonly Line[]): Line {
  const ring = new Float32Array(arcs.reduce((n, arc) => n + arc.length - 2, 0));
  let at = 0;
  for (const arc of arcs) {
    ring.set(arc.subarray(0, -2), at);
    at += arc.length - 2;
  }
  return ring;
}

function load(): Region {
  const coasts: Line[] = [];
  const borders: Line[] = [];
  const pen = { x: 0, y: 0 }; // most arcs start where the one before ends
  const arcs = data.arcs.map((text) => unpack(text, data.unit, pen));
  const arcOf = (n: number): Line => (n < 0 ? reversed(arcs[~n]) : arcs[n]);
  const ringOf = (runs: readonly number[]): Line => {
    const parts: Line[] = [];
    for (let r = 0; r < runs.length; r += 2) {
      const arc = arcOf(runs[r + 1]);
      parts.push(arc);
      if (runs[r] === COAST) coasts.push(arc);
      if (runs[r] === BORDER) borders.push(arc);
    }
    return joined(parts);
  };
  const countries = data.countries.map(({ id, name, rings }) => ({ id, name, rings: rings.map(ringOf) }));
  const lines = (list: readonly { line: string }[]): Line[] => list.map((l) => unpack(l.line, data.unit));
  return { countries, coasts, borders, rivers: lines(data.rivers), lakes: lines(data.lakes), lanes: lines(data.lanes) };
}

/** The unpacked region. */
export const region: Region = load();
