/** Names of countries and badges of theatres as pictures. */
import type { MapTheatreState } from '../../store/map/map-model.ts';
import type { Art } from './art.ts';
import type { Palette } from './palette.ts';
import { drawKey, KEY, THEATRE_KEYS } from './text-art.ts';
import { FACES, type Face, fontOf, widthOf } from './typography.ts';

/** Font and tracking of a country's name; tracking in CSS pixels between two letters. */
export interface CountryFace extends Face {
  tracking: number;
}

/** Large countries have large, wide names. */
const SIZES = [
  { size: 22, track: 0.5 },
  { size: 18, track: 0.42 },
  { size: 15, track: 0.34 },
  { size: 12.5, track: 0.26 },
] as const;
/** A name takes at most this share of its country's width. */
const SHARE = 0.42;
/** Letters that join: spacing would tear them apart. */
const JOINED = /[\u0600-\u06ff\u0750-\u077f]/;

/** Fonts for a country of this visible width, the largest first. */
export function countryFace(text: string, across: number): CountryFace[] {
  const letters = Array.from(text).length;
  return SIZES.filter(
    ({ size, track }, n) => n === SIZES.length - 1 || letters * size * (0.55 + track) < across * SHARE,
  ).map(({ size, track }) => ({ size, weight: 500, tracking: JOINED.test(text) ? 0 : size * track }));
}

/** Size of a country's name in CSS pixels. */
export function countrySize(text: string, face: CountryFace, family: string): { w: number; h: number } {
  const letters = lettersOf(text, face);
  const w = letters.reduce((sum, letter) => sum + widthOf(plainOf(letter), face, family), 0);
  return { w: Math.ceil(w + face.tracking * (letters.length - 1)), h: Math.ceil(face.size) };
}

/** Spaced letters one by one; joined ones as a whole. */
const lettersOf = (text: string, face: CountryFace): string[] => (face.tracking === 0 ? [text] : Array.from(text));

/** A capital I with its dot is the only letter of the English names that would load a second font file. */
const plainOf = (letter: string): string => (letter === 'İ' ? 'I' : letter);

function drawDot(ctx: CanvasRenderingContext2D, x: number, size: number): void {
  ctx.beginPath();
  ctx.arc(x, size * 0.02, size * 0.065, 0, Math.PI * 2);
  ctx.fill();
}

/** Spaced capitals without a halo: orientation only, because the list says the names again. */
export function countryArt(text: string, face: CountryFace, palette: Palette): Art {
  const { w, h } = countrySize(text, face, palette.font);
  return {
    key: `cn,${text},${face.size}`,
    w: w + 6,
    h: h + 6,
    ox: 3,
    oy: 3,
    draw(ctx) {
      ctx.globalAlpha = palette.country;
      ctx.fillStyle = palette.ink;
      ctx.font = fontOf(face, palette.font);
      ctx.textAlign = 'left';
      ctx.textBaseline = 'alphabetic';
      let x = 0;
      for (const letter of lettersOf(text, face)) {
        ctx.fillText(plainOf(letter), x, face.size * 0.86);
        const wide = widthOf(plainOf(letter), face, palette.font);
        if (letter !== plainOf(letter)) drawDot(ctx, x + wide / 2, face.size);
        x += wide + face.tracking;
      }
      ctx.globalAlpha = 1;
    },
  };
}

const BADGE = { h: 25, air: 6, gap: 7 };
const BAR = { w: 5, gap: 2, count: 5 };
const BARS = BAR.count * (BAR.w + BAR.gap) - BAR.gap;
/** Space for any note, so that a badge keeps its size while Heat changes. */
const NOTE = 82;
const FIRST_RED = 3;

const noteWidth = (t: MapTheatreState, family: string): number =>
  Math.max(NOTE, widthOf(t.note, FACES.badgeNote, family));
const nameWidth = (t: MapTheatreState, family: string): number => widthOf(t.name, FACES.badgeNote, family) + BADGE.gap;

/** Size of a theatre's badge. `named`: with the theatre's name. */
export function badgeSize(t: MapTheatreState, named: boolean, family: string): { w: number; h: number } {
  const words = (named ? nameWidth(t, family) : 0) + noteWidth(t, family);
  return { w: Math.ceil(BADGE.air + KEY + BADGE.gap + words + BADGE.gap + BARS + BADGE.air), h: BADGE.h };
}

/** Key, Heat, level and five bars, on a panel of their own. */
export function theatreBadgeArt(t: MapTheatreState, named: boolean, palette: Palette): Art {
  const { w, h } = badgeSize(t, named, palette.font);
  const hot = t.rung >= FIRST_RED;
  return {
    key: `tb,${t.id},${t.name},${t.note},${t.rung},${named}`,
    w: w + 4,
    h: h + 4,
    ox: 2,
    oy: 2,
    draw(ctx) {
      ctx.fillStyle = palette.panel;
      ctx.fillRect(0, 0, w, h);
      ctx.strokeStyle = hot ? palette.red : palette.rule;
      ctx.lineWidth = 1;
      ctx.strokeRect(0.5, 0.5, w - 1, h - 1);
      drawKey(ctx, THEATRE_KEYS[t.id], BADGE.air, (h - KEY) / 2, palette.theatre, palette);
      ctx.font = fontOf(FACES.badgeNote, palette.font);
      ctx.textAlign = 'left';
      ctx.textBaseline = 'alphabetic';
      let x = BADGE.air + KEY + BADGE.gap;
      if (named) {
        ctx.fillStyle = palette.ink;
        ctx.fillText(t.name, x, h / 2 + 4.5);
        x += nameWidth(t, palette.font);
      }
      ctx.fillStyle = hot ? palette.red : palette.ink;
      ctx.fillText(t.note, x, h / 2 + 4.5);
      drawBars(ctx, t.rung, w - BADGE.air - BARS, h / 2 + 5, palette);
    },
  };
}

/** One bar a level, higher each; filled up to the current one. */
function drawBars(ctx: CanvasRenderingContext2D, rung: number, left: number, base: number, palette: Palette): void {
  for (let n = 0; n < BAR.count; n += 1) {
    const tall = 3 + n * 2;
    const x = left + n * (BAR.w + BAR.gap);
    ctx.fillStyle = rung >= FIRST_RED ? palette.red : palette.heat;
    ctx.strokeStyle = palette.ink3;
    ctx.lineWidth = 1;
    if (n <= rung) ctx.fillRect(x, base - tall, BAR.w, tall);
    else ctx.strokeRect(x + 0.5, base - tall + 0.5, BAR.w - 1, tall - 1);
  }
}
