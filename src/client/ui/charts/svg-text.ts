/**
 * Saves charts of the page as a standalone SVG: computed styles become attributes, in the colours of the light theme,
 * so that it looks the same in a word processor.
 */

/** Inherited attributes and their defaults; written only where they change. */
const INHERITED = {
  fill: 'rgb(0, 0, 0)',
  stroke: 'none',
  'stroke-width': '1px',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'fill-opacity': '1',
  'stroke-opacity': '1',
  'font-size': '',
  'font-weight': '400',
  'font-stretch': '100%',
  'text-anchor': 'start',
  'paint-order': 'normal',
  visibility: 'visible',
} as const;
const NOT_INHERITED = { opacity: '1', display: 'inline', 'dominant-baseline': 'auto' } as const;

const SPACE = 'http://www.w3.org/2000/svg';
const FONTS = 'IBM Plex Sans, Arial, sans-serif';
/** Height below the charts for the source line, in pixels. */
const FOOT = 24;
/** Minimum width, so that the source line fits. */
const MIN_WIDTH = 560;

interface Labels {
  readonly title: string;
  /** Source line below the charts. */
  readonly source: string;
}

/** Serializes the charts in `box`. Only those inside a `figure`, if there are any. */
export function svgText(box: HTMLElement, labels: Labels): string {
  const paper = document.createElement('div');
  paper.dataset.theme = 'light';
  Object.assign(paper.style, { position: 'absolute', insetBlockStart: '0', insetInlineStart: '-10000px' });
  paper.style.color = 'var(--ink)';
  paper.style.setProperty('--own', document.documentElement.dataset.seat === 'iran' ? 'var(--ir)' : 'var(--us)');
  paper.style.inlineSize = `${box.clientWidth}px`;
  paper.append(box.cloneNode(true));
  document.body.append(paper);
  try {
    return serialize(paper, labels);
  } finally {
    paper.remove();
  }
}

/** Height of the name above each chart, in pixels. The name is the nearest `data-picture` around it. */
const NAME_HEIGHT = 22;

function serialize(paper: HTMLElement, { title, source }: Labels): string {
  const inFigures = paper.querySelectorAll<SVGSVGElement>('figure svg');
  const pictures = [...(inFigures.length > 0 ? inFigures : paper.querySelectorAll('svg'))];
  const page = getComputedStyle(paper);
  const ink = { 'font-size': '12px', fill: toRgb(page.color) };
  const all = pictures.map((svg) => ({
    name: svg.closest<HTMLElement>('[data-picture]')?.dataset.picture ?? '',
    size: svg.getBoundingClientRect(),
    styles: [svg, ...svg.querySelectorAll<SVGElement>('*')].map((part) => ({ part, style: styleOf(part, svg) })),
  }));
  // Read all styles before writing any: an attribute that is written would be read as a style.
  for (const { part, style } of all.flatMap(({ styles }) => styles)) setAttributes(part, style);
  const sheet = createSvg('svg', { xmlns: SPACE, 'font-family': FONTS });
  sheet.append(
    createSvg('title', {}, title),
    createSvg('rect', { width: '100%', height: '100%', fill: toRgb(page.getPropertyValue('--panel') || '#fff') }),
  );
  let top = 0;
  for (const [i, { name, size }] of all.entries()) {
    if (name) sheet.append(createSvg('text', { ...ink, x: '4', y: String(top + 16), 'font-weight': '600' }, name));
    if (name) top += NAME_HEIGHT;
    const svg = pictures[i]!;
    const place = { x: '0', y: String(top), width: String(size.width), height: String(size.height) };
    if (!svg.hasAttribute('viewBox')) svg.setAttribute('viewBox', `0 0 ${size.width} ${size.height}`);
    for (const [key, value] of Object.entries(place)) svg.setAttribute(key, value);
    sheet.append(svg);
    top += Math.ceil(size.height);
  }
  const wide = Math.ceil(Math.max(MIN_WIDTH, ...all.map(({ size }) => size.width)));
  const size = { width: String(wide), height: String(top + FOOT), viewBox: `0 0 ${wide} ${top + FOOT}` };
  for (const [key, value] of Object.entries(size)) sheet.setAttribute(key, value);
  sheet.append(createSvg('text', { ...ink, 'font-size': '11px', x: '4', y: String(top + FOOT - 8) }, source));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(sheet)}\n`;
}

function setAttributes(part: SVGElement, style: Readonly<Record<string, string>>): void {
  for (const name of ['class', 'style', 'aria-hidden', 'role', 'aria-label']) part.removeAttribute(name);
  for (const name of Object.keys(part.dataset)) delete part.dataset[name];
  for (const [name, value] of Object.entries(style)) part.setAttribute(name, value);
}

function createSvg(name: string, attributes: Readonly<Record<string, string>>, text = ''): SVGElement {
  const element = document.createElementNS(SPACE, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.textContent = text;
  return element;
}

function styleOf(part: Element, root: Element): Record<string, string> {
  const own = getComputedStyle(part);
  const above = part === root ? null : getComputedStyle(part.parentElement!);
  const out: Record<string, string> = {};
  for (const [name, usual] of Object.entries(INHERITED)) {
    const value = own.getPropertyValue(name);
    if (value !== (above ? above.getPropertyValue(name) : usual)) out[name] = toRgb(value);
  }
  for (const [name, usual] of Object.entries(NOT_INHERITED)) {
    const value = own.getPropertyValue(name);
    if (value !== usual && part !== root) out[name] = value;
  }
  for (const paint of ['fill', 'stroke']) splitAlpha(out, paint);
  return out;
}

/** Splits a translucent colour into colour and opacity, because some programs cannot read `rgba`. */
function splitAlpha(style: Record<string, string>, paint: string): void {
  const found = /^rgba\((.+), ([\d.]+)\)$/.exec(style[paint] ?? '');
  if (!found) return;
  style[paint] = `rgb(${found[1]})`;
  style[`${paint}-opacity`] = found[2]!;
}

/** Computed mixed colours have the form `color(srgb …)`, which few other programs read. */
function toRgb(value: string): string {
  const found = /^color\(srgb ([\d.e-]+) ([\d.e-]+) ([\d.e-]+)(?: \/ ([\d.]+))?\)$/.exec(value.trim());
  if (!found) return value.trim();
  const [r, g, b] = found.slice(1, 4).map((x) => Math.round(Number(x) * 255));
  return found[4] ? `rgba(${r}, ${g}, ${b}, ${found[4]})` : `rgb(${r}, ${g}, ${b})`;
}

/** Average width of a condensed label character at the smallest size, in pixels. */
const LETTER = 5.9;

/** SVG attributes that squeeze a text which would be wider than `width` pixels. */
export const fittedText = (text: string, width: number) =>
  text.length * LETTER > width ? ({ textLength: width, lengthAdjust: 'spacingAndGlyphs' } as const) : {};

/** Breaks a text into lines of at most `width` pixels; the first line has `first`. */
export function wrappedText(text: string, first: number, width: number): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const longer = lines.at(-1) === '' ? word : `${lines.at(-1)} ${word}`;
    const room = lines.length === 1 ? first : width;
    if (lines.at(-1) !== '' && longer.length * LETTER > room) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}
