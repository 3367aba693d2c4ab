/** Where it is night: the height of the sun. Pure. */

const RAD = Math.PI / 180;
const DAY = 86_400_000;

/** Height of the sun above the horizon, in degrees, at a time in ms since the epoch. Good to about a degree. */
export function sunHeight(lon: number, lat: number, ms: number): number {
  const date = new Date(ms);
  const day = (ms - Date.UTC(date.getUTCFullYear(), 0, 1)) / DAY;
  const tilt = -23.44 * RAD * Math.cos((2 * Math.PI * (day + 10)) / 365.25);
  const hour = ((ms % DAY) / DAY) * 24;
  const angle = (15 * (hour - 12) + lon) * RAD;
  const height = Math.sin(lat * RAD) * Math.sin(tilt) + Math.cos(lat * RAD) * Math.cos(tilt) * Math.cos(angle);
  return Math.asin(height) / RAD;
}

/** Degrees below the horizon at which it is fully night. */
const FULL = -16;

/** 0 by day, 1 at night, with a soft dusk between. */
export function nightShare(height: number): number {
  const t = Math.min(1, Math.max(0, height / FULL));
  return t * t * (3 - 2 * t);
}
