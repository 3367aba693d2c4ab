// Compresses a screenshot to at most 256 colours without visible loss. Reads what Chromium writes: 8 bits per channel,
// not interlaced.
import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const PALETTE = 3;

/** Converts a PNG to a palette; returns it unchanged if it has one. */
export function squeeze(png) {
  const chunks = chunksOf(png);
  const head = chunks.find(({ type }) => type === 'IHDR').data;
  const [width, height, colour] = [head.readUInt32BE(0), head.readUInt32BE(4), head[9]];
  if (colour === PALETTE) return png;
  const channels = colour === 6 ? 4 : 3;
  const packed = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data));
  const pixels = unfiltered(inflateSync(packed), width, height, channels);
  const { palette, indexOf } = paletteOf(pixels, channels);
  const rows = Buffer.alloc(height * (width + 1)); // each row begins with its filter type: none
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) rows[y * (width + 1) + 1 + x] = indexOf(pixels, (y * width + x) * channels);
  head.writeUInt8(PALETTE, 9);
  const parts = [
    ['IHDR', head],
    ['PLTE', Buffer.from(palette.flat())],
    ['IDAT', deflateSync(rows, { level: 9 })],
    ['IEND', Buffer.alloc(0)],
  ];
  return Buffer.concat([SIGNATURE, ...parts.map(([type, data]) => chunk(type, data))]);
}

function chunksOf(png) {
  const out = [];
  for (let at = SIGNATURE.length; at < png.length; ) {
    const size = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    out.push({ type, data: Buffer.from(png.subarray(at + 8, at + 8 + size)) });
    at += size + 12;
  }
  return out;
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const size = Buffer.alloc(4);
  const sum = Buffer.alloc(4);
  size.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([size, body, sum]);
}

/** Reverses the five PNG filters (specification, section 9). */
function unfiltered(data, width, height, channels) {
  const stride = width * channels;
  const out = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = data[y * (stride + 1)];
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x;
      const left = x >= channels ? out[at - channels] : 0;
      const up = y > 0 ? out[at - stride] : 0;
      const corner = x >= channels && y > 0 ? out[at - stride - channels] : 0;
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter];
      out[at] = data[y * (stride + 1) + 1 + x] + guess;
    }
  }
  return out;
}

function paeth(left, up, corner) {
  const p = left + up - corner;
  const [a, b, c] = [Math.abs(p - left), Math.abs(p - up), Math.abs(p - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}

/** The 256 most frequent colours in steps of 8; others map to the nearest. */
function paletteOf(pixels, channels) {
  const step = (at) => ((pixels[at] >> 3) << 10) | ((pixels[at + 1] >> 3) << 5) | (pixels[at + 2] >> 3);
  const seen = new Map();
  for (let at = 0; at < pixels.length; at += channels) {
    const key = step(at);
    const one = seen.get(key);
    if (one) one.n++;
    else seen.set(key, { n: 1, rgb: [pixels[at], pixels[at + 1], pixels[at + 2]] });
  }
  const palette = [...seen.values()]
    .sort((a, b) => b.n - a.n)
    .slice(0, 256)
    .map(({ rgb }) => rgb);
  const nearest = new Map();
  const find = ([r, g, b]) => {
    let best = 0;
    let least = Number.POSITIVE_INFINITY;
    palette.forEach(([pr, pg, pb], i) => {
      const far = (r - pr) ** 2 + (g - pg) ** 2 + (b - pb) ** 2;
      if (far < least) [best, least] = [i, far];
    });
    return best;
  };
  const indexOf = (from, at) => {
    const key = step(at);
    if (!nearest.has(key)) nearest.set(key, find([from[at], from[at + 1], from[at + 2]]));
    return nearest.get(key);
  };
  return { palette, indexOf };
}
