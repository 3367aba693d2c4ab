/** Header and border of an inset: key, name and Heat. */
import type { MapTheatreState } from '../../store/map/map-model.ts';
import { type Art, drawText } from '../style/art.ts';
import type { Palette } from '../style/palette.ts';
import { FACES, widthOf } from '../style/typography.ts';
import { drawKey } from '../style/text-art.ts';
import { HEADER } from './map-frames.ts';

/** Text of an inset's header. */
export interface InsetTitle {
  keyCap: string;
  name: string;
  note: string;
}

/** Header of an inset: the theatre's name and Heat, or only a name. */
export function insetTitle(t: MapTheatreState | undefined, keyCap: string, name: string): InsetTitle {
  return { keyCap, name: t?.name ?? name, note: t?.note ?? '' };
}

/** The header bar with its lower edge. */
export function headerArt(title: InsetTitle, width: number, palette: Palette): Art {
  return {
    key: `ih,${title.keyCap},${title.name},${title.note},${width}`,
    w: width,
    h: HEADER,
    ox: 0,
    oy: 0,
    draw(ctx) {
      ctx.fillStyle = palette.panel;
      ctx.fillRect(0, 0, width, HEADER);
      const words = { family: palette.font, halo: palette.panel };
      drawKey(ctx, title.keyCap, 9, 4, palette.ink3, { ...palette, halo: palette.panel });
      drawText(ctx, { ...words, text: title.name, face: FACES.inset, colour: palette.ink }, 32, 18);
      const room = width - 32 - widthOf(title.name, FACES.inset, palette.font) - 20;
      if (widthOf(title.note, FACES.insetSub, palette.font) <= room)
        drawText(
          ctx,
          { ...words, text: title.note, face: FACES.insetSub, colour: palette.ink2 },
          width - 10,
          17.5,
          'right',
        );
      ctx.fillStyle = palette.rule;
      ctx.fillRect(0, HEADER - 1, width, 1);
    },
  };
}

/** The one-pixel edge around an inset. */
export function edgeArt(width: number, height: number, palette: Palette): Art {
  return {
    key: `ie,${width},${height}`,
    w: width,
    h: height,
    ox: 0,
    oy: 0,
    draw(ctx) {
      ctx.strokeStyle = palette.rule;
      ctx.lineWidth = 1;
      ctx.strokeRect(0.5, 0.5, width - 1, height - 1);
    },
  };
}
