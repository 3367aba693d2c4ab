// Encoding of lines in the map's baked data. `src/client/map/geo/region.ts` decodes it.

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Variable-length encoding: five bits per letter, the sixth means that more follow. */
function letters(number) {
  let rest = number < 0 ? -2 * number - 1 : 2 * number;
  let text = '';
  for (; rest >= 32; rest >>= 5) text += DIGITS[32 + (rest & 31)];
  return text + DIGITS[rest];
}

/** Encodes steps from a point: less than half of plain numbers after compression. */
export function packed(points, from = [0, 0]) {
  let [x, y] = from;
  return points
    .map(([u, v]) => {
      const step = letters(u - x) + letters(v - y);
      [x, y] = [u, v];
      return step;
    })
    .join('');
}
