/** A small frame without symbol, for counters without room. */
import type { MapCounter } from '../../store/map/map-model.ts';
import type { Art } from '../style/art.ts';
import type { Palette } from '../style/palette.ts';

/** Half the size of a mark, in CSS pixels. */
export const MARK = 5.5;
const AIR = 2;

/** A small square for friends, a diamond for hostiles, in the owner's colours. */
export function markArt(counter: MapCounter, palette: Palette): Art {
  const side = palette[counter.owner];
  return {
    key: ['m', counter.stance, counter.owner].join(),
    w: (MARK + AIR) * 2,
    h: (MARK + AIR) * 2,
    ox: MARK + AIR,
    oy: MARK + AIR,
    draw(ctx) {
      ctx.beginPath();
      if (counter.stance === 'hostile') {
        ctx.moveTo(0, -MARK);
        ctx.lineTo(MARK, 0);
        ctx.lineTo(0, MARK);
        ctx.lineTo(-MARK, 0);
        ctx.closePath();
      } else ctx.rect(-MARK + 0.5, -MARK * 0.65, MARK * 2 - 1, MARK * 1.3);
      ctx.lineWidth = 3.5;
      ctx.strokeStyle = palette.halo;
      ctx.stroke();
      ctx.fillStyle = side.fill;
      ctx.fill();
      ctx.lineWidth = 1.4;
      ctx.strokeStyle = side.line;
      ctx.stroke();
    },
  };
}
