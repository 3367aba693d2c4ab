import { sideOf } from './symbol.ts';
import { type Art, drawText } from '../style/art.ts';
import type { Palette } from '../style/palette.ts';
import { FACES, widthOf } from '../style/typography.ts';
import type { MapCounter, MapModel } from '../../store/map/map-model.ts';

/** The label next to a counter: name, then air defence cells and the second line. */

/** Side of the counter on which the label is. */
export type LabelSide = 'east' | 'west' | 'below' | 'above';

const CELL = { w: 5, h: 9, gap: 1 };
const CELLS = CELL.w * 4 + CELL.gap * 3;
const LINE = 15;
const GAP = 5;
const AIR = 3;

/** What a label says. */
export interface LabelText {
  name: string;
  /** Second line. */
  sub: string;
  defence?: MapCounter['defence'];
  owner: MapCounter['owner'];
}

/** The label of a counter, or of a cluster: its most important member, and how many there are. */
export function labelText(members: readonly MapCounter[], words: MapModel['words']): LabelText {
  const [top] = members;
  const { label, sub, defence, owner } = top;
  const name = shortName(label);
  if (members.length === 1) return { name, sub, owner, ...(defence === undefined ? {} : { defence }) };
  const count = members.length;
  const kinds = new Set(members.map((c) => (SITES.has(c.kind) ? 'sites' : 'units')));
  return { name, sub: words(`map.cluster.${kinds.size > 1 ? 'mixed' : [...kinds][0]}`, { count }), owner };
}

/** Kinds that stay where they are. */
const SITES: ReadonlySet<string> = new Set([
  'base',
  'embassy',
  'airbase',
  'depot',
  'headquarters',
  'launch',
  'quds',
  'port',
  'group',
  'cadre',
  'missile',
]);

const second = (t: LabelText): boolean => t.sub !== '' || t.defence !== undefined;

/** The same label without its second line. */
export const firstLine = ({ name, owner }: LabelText): LabelText => ({ name, owner, sub: '' });

/** Size of the label in CSS pixels, the same on every side. */
export function labelSize(t: LabelText, family: string): { w: number; h: number } {
  const cells = t.defence === undefined ? 0 : CELLS + (t.sub ? GAP : 0);
  const sub = t.sub ? widthOf(t.sub, FACES.unitSub, family) : 0;
  return {
    w: Math.ceil(Math.max(widthOf(t.name, FACES.unit, family), cells + sub)),
    h: second(t) ? LINE * 2 - 1 : LINE,
  };
}

/** The picture of a label on one side of its symbol. */
export function labelArt(text: LabelText, side: LabelSide, strong: boolean, palette: Palette): Art {
  const { w, h } = labelSize(text, palette.font);
  return {
    key: ['l', text.name, text.sub, text.defence, text.owner, side === 'west', side === 'east', strong].join(),
    w: w + AIR * 2,
    h: h + AIR * 2,
    ox: AIR,
    oy: AIR,
    draw(ctx) {
      if (strong) {
        ctx.fillStyle = palette.halo;
        ctx.fillRect(-AIR, -AIR, w + AIR * 2, h + AIR * 2);
      }
      const align = side === 'east' ? 'left' : side === 'west' ? 'right' : 'center';
      const x = side === 'east' ? 0 : side === 'west' ? w : w / 2;
      const words = { family: palette.font, halo: palette.halo };
      drawText(ctx, { ...words, text: text.name, face: FACES.unit, colour: palette.ink }, x, 11.5, align);
      if (second(text)) drawSecond(ctx, text, side, w, palette);
    },
  };
}

function drawSecond(
  ctx: CanvasRenderingContext2D,
  counter: LabelText,
  side: LabelSide,
  w: number,
  palette: Palette,
): void {
  const base = LINE + 10.5;
  const sub = counter.sub ? widthOf(counter.sub, FACES.unitSub, palette.font) : 0;
  const words = {
    text: counter.sub,
    face: FACES.unitSub,
    family: palette.font,
    colour: palette.ink2,
    halo: palette.halo,
  };
  if (counter.defence === undefined) {
    const x = side === 'east' ? 0 : side === 'west' ? w : w / 2;
    drawText(ctx, words, x, base, side === 'east' ? 'left' : side === 'west' ? 'right' : 'center');
    return;
  }
  const width = CELLS + (counter.sub ? GAP + sub : 0);
  // cells stay next to the counter on either side
  const start = side === 'east' ? 0 : side === 'west' ? w - width : (w - width) / 2;
  const cellsAt = side === 'west' ? start + width - CELLS : start;
  drawCells(ctx, counter, cellsAt, base - CELL.h + 0.5, palette);
  if (counter.sub) drawText(ctx, words, side === 'west' ? start : start + CELLS + GAP, base);
}

function drawCells(ctx: CanvasRenderingContext2D, counter: LabelText, x: number, y: number, palette: Palette): void {
  const side = sideOf(palette, counter.owner);
  ctx.fillStyle = palette.halo;
  ctx.fillRect(Math.round(x) - 1.5, Math.round(y) - 1.5, CELLS + 3, CELL.h + 3);
  for (let n = 0; n < 4; n += 1) {
    const left = Math.round(x) + n * (CELL.w + CELL.gap);
    const top = Math.round(y);
    if (n < (counter.defence ?? 0)) {
      ctx.fillStyle = side.line;
      ctx.fillRect(left, top, CELL.w, CELL.h);
    } else {
      ctx.strokeStyle = side.line;
      ctx.lineWidth = 1;
      ctx.strokeRect(left + 0.5, top + 0.5, CELL.w - 1, CELL.h - 1);
    }
  }
}

/** Short names for the map; lists and panels show them in full. */

/** Endings that the symbol already expresses. */
const REDUNDANT =
  /\s+(air base|garrison|landing zone|launch areas?|drone site|missile (sites?|brigade)|depots?|headquarters|strike group|destroyer group|amphibious group|battery|base)$/i;
/** Official prefixes that people omit. */
const OFFICIAL = /^(naval support activity|mission support site)\s+(?=\S)/i;
/** Minimum length of a shortened name: “Base” alone names nothing. */
const MIN_LENGTH = 4;

/**
 * For example “Muwaffaq Salti Air Base” → “Muwaffaq Salti”. Drops brackets, text after a comma, and alternative names.
 */
export function shortName(name: string): string {
  const plain = name
    .replace(/\s*\([^)]*\)/g, '')
    .replace(/,[^,]*$/, '')
    .replace(OFFICIAL, '');
  const one = plain.split(' and ')[0]!.trim() || name.trim();
  const bare = one.replace(REDUNDANT, '');
  return cut(bare.length >= MIN_LENGTH ? bare : one);
}

/** Maximum length of a label, in Latin letters. */
const MAX_LENGTH = 28;
/** East Asian characters are as wide as two letters; combining marks have no width. */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]|\p{Extended_Pictographic}/u;
const MARK = /^[\p{M}\u200c-\u200f]/u;
const roomOf = (char: string): number => (MARK.test(char) ? 0 : WIDE.test(char) ? 2 : 1);

/** Cuts to the available length, at the end of a word if one is near. */
function cut(name: string): string {
  let room = 0;
  const all = Array.from(name);
  const end = all.findIndex((char) => (room += roomOf(char)) > MAX_LENGTH);
  if (end < 0) return name;
  const kept = all.slice(0, end - 1).join('');
  const word = kept.slice(0, Math.max(0, kept.lastIndexOf(' ')));
  return `${(word.length >= kept.length / 2 ? word : kept).trimEnd()}…`;
}
