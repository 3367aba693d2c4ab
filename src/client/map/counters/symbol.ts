/** NATO symbols from baked paths. Colour shows the owner; the frame shows friend or hostile. */
import data from '../data/symbols.json' with { type: 'json' };
import type { MapCounter } from '../../store/map/map-model.ts';
import type { Palette, SidePalette } from '../style/palette.ts';
import { FACES, fontOf } from '../style/typography.ts';

type Stance = MapCounter['stance'];
type FrameSet = 'land' | 'air' | 'sea';
type Part = readonly [mode: string, data: string, scale: number];
interface Icon {
  frame: FrameSet;
  tab: boolean;
  friend: readonly Part[];
  hostile?: readonly Part[];
  neutral?: readonly Part[];
}

// the bake script checks the shape; TypeScript widens JSON to strings and numbers
const ICONS = data.icons as unknown as Readonly<Record<string, Icon>>;
const FRAMES = data.frames as Readonly<Record<string, string>>;
const PLAIN: Icon = { frame: 'land', tab: false, friend: [] };
const iconOf = (kind: string): Icon => ICONS[kind] ?? PLAIN;

/** CSS pixels per unit of the baked box; the standard's circles for ships are small. */
const UNIT: Readonly<Record<string, number>> = { 'friend.sea': 0.235 };
const unitOf = (stance: Stance, frame: FrameSet): number => UNIT[`${stance}.${frame}`] ?? 0.2;

/** Half sizes in the baked box, and the centre of the frame. */
const EXTENT: Readonly<Record<string, { w: number; h: number; cy: number }>> = {
  'friend.land': { w: 150, h: 100, cy: 100 },
  'friend.air': { w: 110, h: 120, cy: 90 },
  'friend.sea': { w: 120, h: 120, cy: 100 },
  'hostile.land': { w: 144, h: 144, cy: 100 },
  'hostile.air': { w: 110, h: 130, cy: 85 },
  'hostile.sea': { w: 144, h: 144, cy: 100 },
  'neutral.land': { w: 110, h: 110, cy: 100 },
  'neutral.air': { w: 110, h: 120, cy: 90 },
  'neutral.sea': { w: 110, h: 110, cy: 100 },
};

/** What a symbol shows. */
export interface SymbolLook {
  kind: string;
  stance: Stance;
  owner: MapCounter['owner'];
  suspected: boolean;
  /** In transfer: open frame. */
  moving?: boolean;
  /** Members of a cluster, in place of the icon. */
  number?: number;
}

/** Size of the frame in CSS pixels, without tab, ticks and boxes. */
export function symbolSize(kind: string, stance: Stance): { w: number; h: number } {
  const { frame } = iconOf(kind);
  const unit = unitOf(stance, frame);
  const { w, h } = EXTENT[`${stance}.${frame}`];
  return { w: w * unit, h: h * unit };
}

/** True if the symbol has an installation tab above its frame. */
export const hasTab = (kind: string, stance: Stance): boolean => iconOf(kind).tab && stance !== 'hostile';

/** The colours of a counter's owner. */
export const sideOf = (palette: Palette, owner: MapCounter['owner']): SidePalette => palette[owner];

/** Draws the symbol with the centre of its frame at the origin. */
export function drawSymbol(ctx: CanvasRenderingContext2D, look: SymbolLook, palette: Palette): void {
  const icon = iconOf(look.kind);
  const side = sideOf(palette, look.owner);
  const unit = unitOf(look.stance, icon.frame);
  const { cy } = EXTENT[`${look.stance}.${icon.frame}`];
  const frame = new Path2D(FRAMES[`${look.stance}.${icon.frame}`]);
  ctx.save();
  ctx.scale(unit, unit);
  ctx.translate(-100, -cy);
  ctx.lineJoin = 'miter';
  // dark casing first, so that the frame stands out from hatching and other counters
  ctx.strokeStyle = palette.halo;
  ctx.lineWidth = 3.6 / unit;
  ctx.stroke(frame);
  ctx.fillStyle = look.moving ? palette.panel : side.fill;
  ctx.fill(frame);
  ctx.strokeStyle = side.line;
  ctx.lineWidth = 1.6 / unit;
  ctx.setLineDash(look.suspected ? [2.6 / unit, 2.2 / unit] : []);
  ctx.stroke(frame);
  ctx.setLineDash([]);
  const ink = look.moving ? side.line : side.ink;
  const parts: readonly Part[] = look.number ? [['t', String(look.number), 1]] : (icon[look.stance] ?? icon.friend);
  for (const part of parts) drawPart(ctx, part, ink, unit, palette.font);
  ctx.restore();
  if (hasTab(look.kind, look.stance)) drawTab(ctx, symbolSize(look.kind, look.stance).h, palette);
}

function drawPart(
  ctx: CanvasRenderingContext2D,
  [mode, path, scale]: Part,
  ink: string,
  unit: number,
  family: string,
): void {
  ctx.save();
  ctx.translate(100, 100);
  ctx.scale(scale, scale);
  if (mode === 't') {
    ctx.fillStyle = ink;
    ctx.textAlign = 'center';
    ctx.textBaseline = 'alphabetic';
    // the text keeps the size of labels, whatever the scale of the frame
    ctx.font = fontOf({ ...FACES.badge, size: 13 / unit }, family);
    ctx.fillText(path, 0, 4.3 / unit);
  } else {
    ctx.translate(-100, -100);
    const shape = new Path2D(path);
    ctx.lineCap = 'round';
    ctx.lineJoin = 'round';
    ctx.fillStyle = ink;
    ctx.strokeStyle = ink;
    ctx.lineWidth = 1.1 / unit / scale;
    if (mode !== 's') ctx.fill(shape);
    if (mode !== 'f') ctx.stroke(shape);
  }
  ctx.restore();
}

function drawTab(ctx: CanvasRenderingContext2D, height: number, palette: Palette): void {
  ctx.fillStyle = palette.ink;
  ctx.fillRect(-4, -height / 2 - 3.6, 8, 2.8);
}
