/** The mark of an event on the map of a turn. */
import type { MapFlash } from '../../store/map/map-model.ts';
import { type Art, drawText } from '../style/art.ts';
import type { Palette } from '../style/palette.ts';
import { FACES, widthOf } from '../style/typography.ts';

const ROOM = 20;

/** Square: a strike. Diamond: an attack. Red: people hurt, filled if killed. */
export function turnMarkArt({ kind, side }: MapFlash, palette: Palette): Art {
  const colour = side === 'other' ? palette.ink : palette[side].line;
  return {
    key: `tm,${kind},${side}`,
    w: ROOM * 2,
    h: ROOM * 2,
    ox: ROOM,
    oy: ROOM,
    draw(ctx) {
      const hurt = kind === 'hurt' || kind === 'killed';
      if (kind === 'light') light(ctx, palette.ink);
      else if (hurt) {
        ctx.strokeStyle = palette.red;
        ctx.lineWidth = 1.4;
        ctx.beginPath();
        ctx.arc(0, 0, 16, 0, Math.PI * 2);
        ctx.stroke();
        diamond(ctx, 9, palette.red);
        if (kind === 'hurt') diamond(ctx, 5, palette.halo);
      } else if (side === 'us') {
        ctx.fillStyle = palette.halo;
        ctx.fillRect(-8, -8, 16, 16);
        ctx.fillStyle = colour;
        ctx.fillRect(-6, -6, 12, 12);
      } else {
        diamond(ctx, 8, palette.halo);
        diamond(ctx, 6, colour);
      }
    },
  };
}

/** The name of the place, to the east or west of its mark. */
export function turnNameArt({ kind, label, note = '' }: MapFlash, palette: Palette, east: boolean): Art {
  const off = kind === 'hurt' || kind === 'killed' || kind === 'light' ? 20 : 12;
  const { font: family, halo } = palette;
  const [face, sub] = kind === 'light' ? [FACES.theatre, FACES.theatreSub] : [FACES.unit, FACES.unitSub];
  const w = Math.ceil(Math.max(widthOf(label, face, family), widthOf(note, sub, family)));
  const line = Math.round(face.size * 1.22);
  const align = east ? 'left' : 'right';
  const x = east ? off : -off;
  return {
    key: `tn,${kind},${label},${note},${east}`,
    w,
    h: note ? line * 2 : line,
    ox: east ? -off : w + off,
    oy: note ? line : line / 2,
    draw(ctx) {
      const name = { text: label, face, family, colour: palette.ink, halo };
      drawText(ctx, name, x, note ? -3.5 : 4.5, align);
      if (note) drawText(ctx, { ...name, text: note, face: sub, colour: palette.ink2 }, x, line - 4.5, align);
    },
  };
}

/** Three flat discs. */
function light(ctx: CanvasRenderingContext2D, colour: string): void {
  ctx.fillStyle = colour;
  for (const [r, alpha] of [
    [19, 0.1],
    [11, 0.22],
    [4, 1],
  ] as const) {
    ctx.globalAlpha = alpha;
    ctx.beginPath();
    ctx.arc(0, 0, r, 0, Math.PI * 2);
    ctx.fill();
  }
  ctx.globalAlpha = 1;
}

function diamond(ctx: CanvasRenderingContext2D, r: number, colour: string): void {
  ctx.fillStyle = colour;
  ctx.beginPath();
  ctx.moveTo(0, -r);
  ctx.lineTo(r, 0);
  ctx.lineTo(0, r);
  ctx.lineTo(-r, 0);
  ctx.closePath();
  ctx.fill();
}
