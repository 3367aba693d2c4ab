/** Fonts of the map: one family, its condensed width for labels, at least 12 pixels. */

/** A font size and style. */
export interface Face {
  /** CSS pixels, at least 12. */
  size: number;
  weight: number;
  italic?: boolean;
}

/** All fonts of the map. */
export const FACES = {
  unit: { size: 13, weight: 600 },
  unitSub: { size: 12.5, weight: 400 },
  town: { size: 12, weight: 400 },
  sea: { size: 12, weight: 400, italic: true },
  theatre: { size: 16, weight: 600 },
  theatreSub: { size: 13, weight: 400 },
  badgeNote: { size: 13, weight: 600 },
  draft: { size: 13, weight: 600 },
  badge: { size: 13, weight: 700 },
  inset: { size: 14, weight: 600 },
  insetSub: { size: 13, weight: 400 },
  death: { size: 28, weight: 650 },
  deathSub: { size: 16, weight: 400 },
  degree: { size: 12, weight: 400 },
} as const satisfies Record<string, Face>;

// 'condensed' means a width of 75; the font's axis ends at 85, which is the label width
/** A font as CSS for a canvas. */
export const fontOf = (face: Face, family: string): string =>
  `${face.italic ? 'italic ' : ''}${face.weight} condensed ${face.size}px ${family}`;

let ruler: CanvasRenderingContext2D | null = null;
const widths = new Map<string, number>();

/** Width of a line of text in CSS pixels. */
export function widthOf(text: string, face: Face, family: string): number {
  const font = fontOf(face, family);
  const key = `${font}|${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  if (typeof document !== 'undefined') ruler ??= document.createElement('canvas').getContext('2d');
  if (!ruler) return text.length * face.size * 0.47; // an estimate where nothing can be measured
  ruler.font = font;
  const width = ruler.measureText(text).width;
  widths.set(key, width);
  return width;
}

/** Call after the font loads: earlier widths are wrong. */
export const forgetWidths = (): void => widths.clear();

/**
 * Loads the fonts of the map. True if anything new arrived. Never rejects, because the map also works with the fallback
 * font.
 */
export async function loadFaces(family: string): Promise<boolean> {
  const faces: Face[] = [FACES.unit, FACES.town, FACES.sea];
  try {
    const loaded = await Promise.all(faces.map((f) => document.fonts.load(fontOf(f, family))));
    forgetWidths();
    return loaded.some((list) => list.length > 0);
  } catch {
    return false;
  }
}
