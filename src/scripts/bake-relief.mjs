// Relief and sea depth of the region from ETOPO5 (NOAA, public domain; 12 points a degree). The result is committed, so
// that build and page need neither the source nor the packages used here.
//   apt-get download ferret-datasets && dpkg -x ferret-datasets_*.deb etopo      (Debian, 28 MB)
//   npm install --no-save netcdfjs@4.0.0 sharp@0.35.5 d3-contour@4.0.2
//   node src/scripts/bake-relief.mjs etopo/usr/share/ferret-vis/data/etopo5.cdf
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import { contours } from 'd3-contour';
import { geoMercator, geoPath } from 'd3-geo';
import { NetCDFReader } from 'netcdfjs';
import sharp from 'sharp';
import { feature } from 'topojson-client';
import { packed } from './pack-lines.mjs';

const DATA = new URL('../client/map/data/', import.meta.url);
/** Degrees, and world pixels per degree: those of bake-map.mjs. */
const BOX = { west: 27, south: 6.5, east: 61, north: 41 };
const WORLD_SCALE = 72;
/** Pixels a degree: of the work, of the picture, of the depth lines. */
const FINE = 48;
const COARSE = 24;
const LINES = 12;
/** WebP quality. */
const QUALITY = 62;
/** Depths at which the sea changes its colour, in metres. */
const DEPTHS = [50, 200, 1000];
/** Shallows and holes with a smaller outline are left out, in world pixels. */
const SMALLEST = 40;

const LIGHTS = [
  { azimuth: 315, weight: 0.6 },
  { azimuth: 270, weight: 0.16 },
  { azimuth: 360, weight: 0.16 },
  { azimuth: 225, weight: 0.08 },
];
const ALTITUDE = (42 * Math.PI) / 180;
const EXAGGERATION = 22;
/** Passes of a blur: parts of the source are coarser than its grid, and would show their steps. */
const SMOOTHING = 9;
/** High ground is lifted by this share of the light at 3,000 m, so that plateaus read. */
const LIFT = 0.28;
/** Grey of flat ground, and of every sea. */
const FLAT = 128;
/** Grey steps for twice the light of flat ground. */
const CONTRAST = 260;

const file = new NetCDFReader(readFileSync(process.argv[2]));
const lon = file.getDataVariable('ETOPO05_X');
const lat = file.getDataVariable('ETOPO05_Y');
const metres = file.getDataVariable('ROSE'); // rows from the south

const mercator = (deg) => (Math.log(Math.tan(Math.PI / 4 + (deg * Math.PI) / 360)) * 180) / Math.PI;
const inverse = (y) => (Math.atan(Math.exp((y * Math.PI) / 180)) * 360) / Math.PI - 90;
const top = mercator(BOX.north);
const sizeAt = (scale) => ({
  width: Math.round((BOX.east - BOX.west) * scale),
  height: Math.round((top - mercator(BOX.south)) * scale),
});

const cubic = (a, b, c, d, t) => b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
/** Metres at a place, interpolated. */
function elevation(x, y) {
  const column = (x - lon[0]) / (lon[1] - lon[0]);
  const row = (y - lat[0]) / (lat[1] - lat[0]);
  const [i, j] = [Math.floor(column), Math.floor(row)];
  const at = (n) => {
    const z = (m) => metres[n * lon.length + m];
    return cubic(z(i - 1), z(i), z(i + 1), z(i + 2), column - i);
  };
  return cubic(at(j - 1), at(j), at(j + 1), at(j + 2), row - j);
}

/** Metres of every pixel at a scale. */
function heightsAt(scale) {
  const { width, height } = sizeAt(scale);
  const heights = new Float32Array(width * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      heights[y * width + x] = elevation(BOX.west + (x + 0.5) / scale, inverse(top - (y + 0.5) / scale));
  return heights;
}

/** 1-2-1 in both directions. */
function blurred(from, { width, height }) {
  const pass = (source, step, count, stride) => {
    const to = new Float32Array(source.length);
    const lines = source.length / count;
    for (let line = 0; line < lines; line++) {
      const start = line * stride;
      for (let n = 0; n < count; n++) {
        const k = start + n * step;
        const before = n === 0 ? k : k - step;
        const after = n === count - 1 ? k : k + step;
        to[k] = (source[before] + 2 * source[k] + source[after]) / 4;
      }
    }
    return to;
  };
  return pass(pass(from, 1, width, width), width, height, 1);
}

/** Land as the page draws it, 0–255 a pixel: the relief must not show the source's own coast. */
async function landMask({ width, height }, scale) {
  const topology = JSON.parse(
    readFileSync(createRequire(import.meta.url).resolve('world-atlas/countries-10m.json'), 'utf8'),
  );
  const projection = geoMercator()
    .scale((scale * 180) / Math.PI)
    .translate([-BOX.west * scale, top * scale])
    .clipExtent([
      [-8, -8],
      [width + 8, height + 8],
    ]);
  const path = geoPath(projection)(feature(topology, topology.objects.land));
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><path fill="#fff" d="${path}"/></svg>`;
  return sharp(Buffer.from(svg)).flatten({ background: '#000' }).greyscale().raw().toBuffer();
}

async function relief() {
  const size = sizeAt(FINE);
  const { width, height } = size;
  const land = await landMask(size, FINE);
  // the floor of the sea has no shadow, and makes none on the coast
  let heights = heightsAt(FINE).map((metre, k) => (land[k] > 127 ? Math.max(metre, -430) : 0));
  for (let pass = 0; pass < SMOOTHING; pass++) heights = blurred(heights, size);
  const flat = LIGHTS.reduce((sum, { weight }) => sum + weight, 0) * Math.sin(ALTITUDE);
  const shade = Buffer.alloc(width * height, FLAT);
  for (let y = 1; y < height - 1; y++)
    for (let x = 1; x < width - 1; x++) {
      const k = y * width + x;
      const run = (2 * 111_000) / FINE;
      const dx = ((heights[k + 1] - heights[k - 1]) / run) * EXAGGERATION;
      const dy = ((heights[k + width] - heights[k - width]) / run) * EXAGGERATION;
      let light = 0;
      for (const { azimuth, weight } of LIGHTS) {
        const a = (azimuth * Math.PI) / 180;
        const [lx, ly, lz] = [Math.sin(a) * Math.cos(ALTITUDE), -Math.cos(a) * Math.cos(ALTITUDE), Math.sin(ALTITUDE)];
        light += weight * Math.max(0, (-dx * lx - dy * ly + lz) / Math.hypot(dx, dy, 1));
      }
      const lifted = light / flat - 1 + (LIFT * Math.max(0, heights[k])) / 3000;
      const grey = FLAT + lifted * CONTRAST * 0.5;
      shade[k] = Math.round(Math.max(0, Math.min(255, land[k] > 8 ? grey : FLAT)));
    }
  const { width: w, height: h } = sizeAt(COARSE);
  return sharp(shade, { raw: { width, height, channels: 1 } })
    .resize(w, h, { kernel: 'lanczos3' })
    .webp({ quality: QUALITY, effort: 6 })
    .toBuffer();
}

/** Outlines of the sea that is deeper than each step, in world pixels. */
function depths() {
  const { width, height } = sizeAt(LINES);
  const step = WORLD_SCALE / LINES;
  const size = { width, height };
  const heights = blurred(heightsAt(LINES), size).map((metre) => -metre);
  // the edge of the box cuts no line: outlines close beyond it
  const areas = contours().size([width, height]).smooth(true).thresholds(DEPTHS)(heights);
  let points = 0;
  const bands = areas.map(({ coordinates }) => {
    const rings = coordinates.flat().map((ring) => ring.slice(0, -1).map(([x, y]) => [x * step, y * step]));
    const kept = rings.filter((ring) => outline(ring) >= SMALLEST).map(thinned);
    points += kept.reduce((n, ring) => n + ring.length, 0);
    return kept.map((ring) => packed(ring.map(([x, y]) => [Math.round(x), Math.round(y)])));
  });
  return { text: `${JSON.stringify({ depths: DEPTHS, bands })}\n`, points };
}

const outline = (ring) =>
  ring.reduce((sum, [x, y], i) => sum + Math.hypot(x - ring.at(i - 1)[0], y - ring.at(i - 1)[1]), 0);

/** Leaves out points closer than a step to the one before. */
function thinned(ring) {
  const kept = [ring[0]];
  for (const point of ring) {
    const [x, y] = kept.at(-1);
    if (Math.hypot(point[0] - x, point[1] - y) >= WORLD_SCALE / LINES) kept.push(point);
  }
  return kept;
}

const picture = await relief();
writeFileSync(new URL('relief.webp', DATA), picture);
const sea = depths();
writeFileSync(new URL('depths.json', DATA), sea.text);
const compressed = gzipSync(sea.text, { level: 9 }).length;
console.log(`relief.webp ${picture.length} bytes; depths.json ${sea.points} points, ${compressed} bytes compressed`);
