// Converts Natural Earth (from world-atlas) to the game's region: clipped, simplified, projected. Run `node
// src/scripts/bake-map.mjs` after changing the box, the simplification or a line below. The result is committed, so
// that build and page do not need the libraries used here.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import { geoBounds, geoMercator, geoPath } from 'd3-geo';
import { feature } from 'topojson-client';
import { presimplify, simplify } from 'topojson-simplify';
import { LANES, LAKES, RIVERS } from './map-lines.mjs';
import { packed } from './pack-lines.mjs';

const require = createRequire(import.meta.url);
const OUT = new URL('../client/map/data/region.json', import.meta.url);

/** Degrees. Larger than any view, so that the clipped edges are never visible. */
const BOX = { west: 27, south: 6.5, east: 61, north: 41 };
/** World pixels per degree of longitude. */
const SCALE = 72;
/** Coordinates are stored in fifths of a world pixel. */
const UNIT = 5;
/** Land extends this many world pixels beyond the box, to hide the clipped edges. */
const MARGIN = 24;
/** Square degrees: corners that span less are dropped. */
const TOLERANCE = 0.00028;
/** Square world pixels: smaller islands are dropped. */
const SMALLEST = 0.8;

const mercator = (lat) => (Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) * 180) / Math.PI;
const top = mercator(BOX.north);
const size = { w: (BOX.east - BOX.west) * SCALE, h: (top - mercator(BOX.south)) * SCALE };
const project = ([lon, lat]) => [(lon - BOX.west) * SCALE, (top - mercator(lat)) * SCALE];

// d3 does the clipping. The projection is ours, scaled because d3's Mercator measures in radians.
const d3Projection = geoMercator()
  .scale((SCALE * 180) / Math.PI)
  .translate([-BOX.west * SCALE, top * SCALE])
  .precision(0)
  .clipExtent([
    [-MARGIN, -MARGIN],
    [size.w + MARGIN, size.h + MARGIN],
  ]);

const round = (v) => Math.round(v * UNIT);
const edges = [-MARGIN, size.w + MARGIN, size.h + MARGIN].map(round);

const topology = JSON.parse(readFileSync(require.resolve('world-atlas/countries-10m.json'), 'utf8'));
delete topology.objects.land;
// Simplified before it is split by country, so that shared borders stay shared.
const simple = simplify(presimplify(topology), TOLERANCE);
const inBox = (f) => {
  const [[w, s], [e, n]] = geoBounds(f);
  const wraps = w > e;
  return (wraps || (w < BOX.east + 1 && e > BOX.west - 1)) && s < BOX.north + 1 && n > BOX.south - 1;
};

function ringsOf(geometry) {
  const rings = [];
  let ring = [];
  const add = (x, y) => {
    const p = [round(x), round(y)];
    const last = ring.at(-1);
    if (!last || last[0] !== p[0] || last[1] !== p[1]) ring.push(p);
  };
  geoPath(d3Projection, {
    beginPath() {},
    arc() {},
    closePath() {},
    moveTo(x, y) {
      ring = [];
      rings.push(ring);
      add(x, y);
    },
    lineTo: add,
  })(geometry);
  for (const r of rings) {
    const [a, b] = [r[0], r.at(-1)];
    if (r.length > 1 && a[0] === b[0] && a[1] === b[1]) r.pop();
  }
  return rings.filter((r) => r.length >= 3 && Math.abs(areaOf(r)) >= SMALLEST * UNIT * UNIT);
}

function areaOf(ring) {
  let twice = 0;
  ring.forEach(([x, y], i) => {
    const [u, v] = ring[(i + 1) % ring.length];
    twice += x * v - u * y;
  });
  return twice / 2;
}

const countries = feature(simple, simple.objects.countries)
  .features.filter(inBox)
  .map((f) => ({
    id: f.id ?? f.properties.name.toLowerCase().replace(/[^a-z]/g, ''),
    name: f.properties.name,
    rings: ringsOf(f),
  }))
  .filter((c) => c.rings.length > 0)
  .sort((a, b) => (a.id < b.id ? -1 : 1));

// Kind of each edge of a ring: 0 clipped, 1 coast, 2 border, 3 border already drawn by the neighbour.
const edgeKey = (a, b) => (a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]) ? `${a};${b}` : `${b};${a}`);
const sharers = new Map();
const eachEdge = (ring, fn) => ring.forEach((p, i) => fn(p, ring[(i + 1) % ring.length], i));
for (const c of countries)
  for (const ring of c.rings)
    eachEdge(ring, (a, b) => {
      sharers.set(edgeKey(a, b), [...(sharers.get(edgeKey(a, b)) ?? []), c.id]);
    });
const drawn = new Set();
const onCut = (a, b) => (a[0] === b[0] && edges.includes(a[0])) || (a[1] === b[1] && edges.includes(a[1]));
function kindOf(a, b) {
  if (onCut(a, b)) return 0;
  const key = edgeKey(a, b);
  if (sharers.get(key).length < 2) return 1;
  if (drawn.has(key)) return 3;
  drawn.add(key);
  return 2;
}

/** Arcs, each stored once: a border belongs to its first owner. */
const arcs = [];
const written = new Map();
const nameOf = (points) => points.map(([x, y]) => `${x},${y}`).join(';');

/** Most arcs begin where the previous one ended. */
let pen = [0, 0];

/** Index of an arc; `~n` is arc n reversed. */
function arcOf(points) {
  const back = written.get(nameOf([...points].reverse()));
  if (back !== undefined) return ~back;
  written.set(nameOf(points), arcs.length);
  const number = arcs.push(packed(points, pen)) - 1;
  pen = points.at(-1);
  return number;
}

/** Splits a ring into alternating kinds and arcs, starting where kind or neighbour changes. */
function stretches(ring) {
  const sides = [];
  eachEdge(ring, (a, b) => sides.push([kindOf(a, b), sharers.get(edgeKey(a, b)).join('+')]));
  const differs = (a, b) => a[0] !== b[0] || a[1] !== b[1];
  const start = Math.max(
    0,
    sides.findIndex((side, i) => differs(side, sides.at(i - 1))),
  );
  const at = (i) => ring[(start + i) % ring.length];
  const side = (i) => sides[(start + i) % ring.length];
  const runs = [];
  for (let i = 0; i < ring.length; ) {
    const points = [at(i)];
    const first = i;
    do points.push(at(++i));
    while (i < ring.length && !differs(side(first), side(i)));
    runs.push(side(first)[0], arcOf(points));
  }
  return runs;
}

/** Smooths by corner cutting: our hand-drawn lines are coarse. */
function smooth(points, closed, times = 2) {
  let line = points;
  for (let n = 0; n < times; n += 1) {
    const next = closed ? [] : [line[0]];
    const last = closed ? line.length : line.length - 1;
    for (let i = 0; i < last; i += 1) {
      const [a, b] = [line[i], line[(i + 1) % line.length]];
      next.push(
        [a[0] * 0.75 + b[0] * 0.25, a[1] * 0.75 + b[1] * 0.25],
        [a[0] * 0.25 + b[0] * 0.75, a[1] * 0.25 + b[1] * 0.75],
      );
    }
    if (!closed) next.push(line.at(-1));
    line = next;
  }
  return line;
}
const baked = (points, closed) => packed(smooth(points.map(project), closed).map(([x, y]) => [round(x), round(y)]));

const json = {
  box: BOX,
  scale: SCALE,
  unit: UNIT,
  countries: countries.map((c) => ({ id: c.id, name: c.name, rings: c.rings.map(stretches) })),
  arcs,
  rivers: RIVERS.map(({ name, points }) => ({ name, line: baked(points, false) })),
  lakes: LAKES.map(({ name, points }) => ({ name, line: baked(points, true) })),
  lanes: LANES.map(({ name, points }) => ({ name, line: baked(points, false) })),
};

const text = `${JSON.stringify(json)}\n`;
mkdirSync(new URL('.', OUT), { recursive: true });
writeFileSync(OUT, text);
const points = countries.reduce((n, c) => n + c.rings.reduce((m, r) => m + r.length, 0), 0);
console.log(
  `${countries.length} countries, ${points} points, ${text.length} bytes, ${gzipSync(text, { level: 9 }).length} compressed`,
);
console.log(countries.map((c) => `${c.id} ${c.name}`).join(', '));
