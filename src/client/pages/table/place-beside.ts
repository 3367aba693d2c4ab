interface Size {
  readonly width: number;
  readonly height: number;
}

/** Distance between a counter's centre and the sheet, and to the edges of the window, in pixels. */
const GAP = 26;
const EDGE = 8;

/** Position of a sheet next to a point: below it, else above, else at its side; inside the window. Never over the point. */
export function placeBeside(
  { x, y }: { readonly x: number; readonly y: number },
  { width, height }: Size,
  page: Size,
): { readonly left: number; readonly top: number } {
  const inside = (at: number, size: number, all: number): number => Math.max(EDGE, Math.min(at, all - size - EDGE));
  const left = inside(x - width / 2, width, page.width);
  if (y + GAP + height <= page.height - EDGE) return { left, top: y + GAP };
  if (y - GAP - height >= EDGE) return { left, top: y - GAP - height };
  const beside = x + GAP + width <= page.width - EDGE ? x + GAP : x - GAP - width;
  return { left: inside(beside, width, page.width), top: inside(y - height / 2, height, page.height) };
}
