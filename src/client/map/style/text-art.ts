/** Text as pictures: towns, waters, theatres, number badges. */
import type { MapTheatreState } from '../../store/map/map-model.ts';
import { type Art, drawText } from './art.ts';
import type { Palette } from './palette.ts';
import { FACES, fontOf, widthOf } from './typography.ts';

const AIR = 3;
const block = (key: string, w: number, h: number, draw: Art['draw']): Art => ({
  key,
  w: w + AIR * 2,
  h: h + AIR * 2,
  ox: AIR,
  oy: AIR,
  draw,
});

/** Size of a town's name in CSS pixels. */
export const townSize = (name: string, family: string): { w: number; h: number } => ({
  w: Math.ceil(widthOf(name, FACES.town, family)),
  h: 14,
});

/** The name of a town. */
export function townArt(name: string, palette: Palette): Art {
  const { w, h } = townSize(name, palette.font);
  const words = { text: name, face: FACES.town, family: palette.font, colour: palette.place, halo: palette.halo };
  return block(`t,${name}`, w, h, (ctx) => drawText(ctx, words, 0, 11));
}

/** The dot of a town. */
export function dotArt(palette: Palette): Art {
  return {
    key: 'dot',
    w: 8,
    h: 8,
    ox: 4,
    oy: 4,
    draw(ctx) {
      for (const [r, colour] of [
        [3, palette.halo],
        [2, palette.place],
      ] as const) {
        ctx.fillStyle = colour;
        ctx.beginPath();
        ctx.arc(0, 0, r, 0, Math.PI * 2);
        ctx.fill();
      }
    },
  };
}

const WATER_LINE = 15;
/** Size of a water's name in CSS pixels; it may have several lines. */
export function waterSize(name: string, family: string): { w: number; h: number } {
  const lines = name.split('\n');
  return {
    w: Math.ceil(Math.max(...lines.map((l) => widthOf(l, FACES.sea, family)))),
    h: lines.length * WATER_LINE,
  };
}

/** The name of a water, in italics. */
export function waterArt(name: string, palette: Palette): Art {
  const { w, h } = waterSize(name, palette.font);
  return block(`w,${name}`, w, h, (ctx) => {
    const words = { face: FACES.sea, family: palette.font, colour: palette.place, halo: palette.sea };
    name.split('\n').forEach((text, n) => drawText(ctx, { ...words, text }, w / 2, 11 + n * WATER_LINE, 'center'));
  });
}

/** The number key that brings a theatre into the main frame. */
export const THEATRE_KEYS = { iraq: '1', syria: '2', lebanon: '3', redsea: '4', gulf: '5' } as const;

/** Side of a key cap, in CSS pixels. */
export const KEY = 17;

/** `keyed`: with the number key before the name. */
export function theatreSize(t: MapTheatreState, family: string, keyed = true): { w: number; h: number } {
  const first = (keyed ? KEY + 6 : 0) + widthOf(t.name, FACES.theatre, family);
  return { w: Math.ceil(Math.max(first, widthOf(t.note, FACES.theatreSub, family))), h: 36 };
}

/** The name of a theatre with its note. */
export function theatreArt(theatre: MapTheatreState, palette: Palette, keyed = true): Art {
  const { w, h } = theatreSize(theatre, palette.font, keyed);
  return block(`th,${theatre.name},${theatre.note},${keyed}`, w, h, (ctx) => {
    const words = { family: palette.font, halo: palette.halo };
    if (keyed) drawKey(ctx, THEATRE_KEYS[theatre.id], 0, 1, palette.theatre, palette);
    drawText(
      ctx,
      { ...words, text: theatre.name, face: FACES.theatre, colour: palette.theatre },
      keyed ? KEY + 6 : 0,
      15,
    );
    drawText(ctx, { ...words, text: theatre.note, face: FACES.theatreSub, colour: palette.ink2 }, 0, 32);
  });
}

/** A key cap: a square with a number before a theatre's name. */
export function drawKey(
  ctx: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  colour: string,
  palette: Palette,
): void {
  ctx.fillStyle = palette.halo;
  ctx.fillRect(x - 1, y - 1, KEY + 2, KEY + 2);
  ctx.strokeStyle = colour;
  ctx.lineWidth = 1;
  ctx.strokeRect(x + 0.5, y + 0.5, KEY - 1, KEY - 1);
  ctx.fillStyle = colour;
  ctx.font = fontOf({ ...FACES.degree, size: 12.5 }, palette.font);
  ctx.textAlign = 'center';
  ctx.textBaseline = 'alphabetic';
  ctx.fillText(text, x + KEY / 2, y + 13);
}

/** The filled square with the number of a draft order. */
export function badgeArt(n: number, seat: 'us' | 'iran', palette: Palette): Art {
  const side = palette[seat];
  return {
    key: `b,${n},${seat}`,
    w: 22,
    h: 22,
    ox: 11,
    oy: 11,
    draw(ctx) {
      ctx.fillStyle = palette.halo;
      ctx.fillRect(-10.5, -10.5, 21, 21);
      ctx.fillStyle = side.badge;
      ctx.fillRect(-9, -9, 18, 18);
      ctx.fillStyle = side.badgeInk;
      ctx.font = fontOf(FACES.badge, palette.font);
      ctx.textAlign = 'center';
      ctx.textBaseline = 'alphabetic';
      ctx.fillText(String(n), 0, 4.5);
    },
  };
}

/** A line of text in the colour of a side or event; origin at the left end of the baseline. */
export function captionArt(text: string, colour: string, palette: Palette): Art {
  const w = Math.ceil(widthOf(text, FACES.draft, palette.font));
  return block(`cap,${text},${colour}`, w, 16, (ctx) =>
    drawText(ctx, { text, face: FACES.draft, family: palette.font, colour, halo: palette.halo }, 0, 12.5),
  );
}
/** Size of a caption in CSS pixels. */
export const captionSize = (text: string, family: string): { w: number; h: number } => ({
  w: Math.ceil(widthOf(text, FACES.draft, family)),
  h: 16,
});

/** A degree label at the edge of the map. */
export function degreeArt(text: string, palette: Palette): Art {
  const w = Math.ceil(widthOf(text, FACES.degree, palette.font));
  const words = { text, face: FACES.degree, family: palette.font, colour: palette.ink3, halo: palette.sea };
  return block(`deg,${text}`, w, 14, (ctx) => drawText(ctx, words, 0, 11));
}

/** The name of a place where people died, and where and when; origin at its upper left corner. */
export function deathArt(name: string, note: string, palette: Palette): Art {
  const w = Math.ceil(Math.max(widthOf(name, FACES.death, palette.font), widthOf(note, FACES.deathSub, palette.font)));
  return block(`death,${name},${note}`, w, 54, (ctx) => {
    const words = { family: palette.font, halo: palette.panel, colour: palette.ink };
    drawText(ctx, { ...words, text: name, face: FACES.death }, 0, 26);
    drawText(ctx, { ...words, text: note, face: FACES.deathSub, colour: palette.ink2 }, 0, 48);
  });
}
