/** Scale of the map in its own pixels and in device pixels. */
export interface DisplayScale {
  /** Size in map pixels; one map pixel is `ui` CSS pixels. */
  w: number;
  h: number;
  ui: number;
  /** Device pixels per map pixel. */
  ratio: number;
}

/** Symbols and text grow with windows larger than a laptop's, so that the back row of a class can read them. */
const LAPTOP = { w: 1600, h: 900 };
/** A wall asks for larger letters than any window gets by itself. */
const LARGEST = 1.6;
const uiScale = (w: number, h: number, letters: number): number =>
  Math.min(Math.max(LARGEST, letters), Math.max(1, Math.min(w / LAPTOP.w, h / LAPTOP.h)) * letters);

/** Scale for an element's size in CSS pixels. `letters`: text scale, 1 = normal; `device`: device pixel ratio. */
export function displayScale(w: number, h: number, letters: number, device: number): DisplayScale {
  const ui = uiScale(w, h, letters);
  return { w: w / ui, h: h / ui, ui, ratio: device * ui };
}

/** True if the element's size differs from the drawn one. A hidden element has no size. */
export const needsRestart = (
  { w, h, ui }: DisplayScale,
  { clientWidth, clientHeight }: Pick<Element, 'clientWidth' | 'clientHeight'>,
): boolean => clientWidth > 0 && (clientWidth !== Math.round(w * ui) || clientHeight !== Math.round(h * ui));
