/** How large the map is drawn, in its own pixels and the device's. */
export interface DisplayScale {
  /** Size of the map in its own pixels; one of them is `ui` CSS pixels. */
  w: number;
  h: number;
  ui: number;
  /** Device pixels to one of the map's pixels. */
  ratio: number;
}

/**
 * How much larger than on a laptop everything is drawn: symbols and words grow with large windows,
 * so that the back row of a class reads them too.
 */
const LAPTOP = { w: 1600, h: 900 };
const LARGEST = 1.6;
const uiScale = (w: number, h: number, letters: number): number =>
  Math.min(LARGEST, Math.max(1, Math.min(w / LAPTOP.w, h / LAPTOP.h)) * letters);

/** For an element of so many CSS pixels; `letters`: how much larger somebody wants words to be. */
export function displayScale(w: number, h: number, letters: number, device: number): DisplayScale {
  const ui = uiScale(w, h, letters);
  return { w: w / ui, h: h / ui, ui, ratio: device * ui };
}

/** The element has another size than the picture; one that is hidden has none. */
export const needsRestart = (
  { w, h, ui }: DisplayScale,
  { clientWidth, clientHeight }: Pick<Element, 'clientWidth' | 'clientHeight'>,
): boolean => clientWidth > 0 && (clientWidth !== Math.round(w * ui) || clientHeight !== Math.round(h * ui));
