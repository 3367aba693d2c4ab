interface Box {
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
}
interface Size {
  readonly width: number;
  readonly height: number;
}

/** Pixels to its button, and to the edges of the window. */
const GAP = 4;
const EDGE = 8;

/** Where a sheet opens: below its button, above it where there is no room, and never beyond the window's edge. */
export function placePopover(button: Box, sheet: Size, page: Size): { readonly left: number; readonly top: number } {
  const below = button.bottom + GAP;
  const above = button.top - GAP - sheet.height;
  const fits = below + sheet.height <= page.height - EDGE || above < EDGE;
  const inside = (x: number, size: number, all: number) => Math.max(EDGE, Math.min(x, all - size - EDGE));
  return {
    left: inside(button.left, sheet.width, page.width),
    top: inside(fits ? below : above, sheet.height, page.height),
  };
}
