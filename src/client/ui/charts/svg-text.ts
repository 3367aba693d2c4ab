/**
 * A picture of the page as a file of its own: what style sheets say of it is written into it, on paper's colours, so that it
 * looks the same in a word processor as here.
 */

/** What may be said of a part, and what holds where nothing is. Inherited: said again only where it changes. */
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
const OWN = { opacity: '1', display: 'inline', 'dominant-baseline': 'auto' } as const;

const SPACE = 'http://www.w3.org/2000/svg';
const FONTS = 'IBM Plex Sans, Arial, sans-serif';
/** Below the picture, for the line that says where it comes from. */
const FOOT = 24;
/** As wide as that line at least. */
const LEAST = 560;

interface Told {
  readonly title: string;
  /** Where it comes from, in a line below it. */
  readonly source: string;
}

/** `box`: what holds one picture or several, as the page's style sheets find them; each in a `figure` if any is. */
export function svgText(box: HTMLElement, told: Told): string {
  const paper = document.createElement('div');
  paper.dataset.theme = 'light';
  Object.assign(paper.style, { position: 'absolute', insetBlockStart: '0', insetInlineStart: '-10000px' });
  paper.style.color = 'var(--ink)';
  paper.style.setProperty('--own', document.documentElement.dataset.seat === 'iran' ? 'var(--ir)' : 'var(--us)');
  paper.style.inlineSize = `${box.clientWidth}px`;
  paper.append(box.cloneNode(true));
  document.body.append(paper);
  try {
    return written(paper, told);
  } finally {
    paper.remove();
  }
}

/** Above each picture of several stands what it is of: the nearest `data-picture` around it. */
const NAME = 22;

function written(paper: HTMLElement, { title, source }: Told): string {
  const inFigures = paper.querySelectorAll<SVGSVGElement>('figure svg');
  const pictures = [...(inFigures.length > 0 ? inFigures : paper.querySelectorAll('svg'))];
  const page = getComputedStyle(paper);
  const ink = { 'font-size': '12px', fill: plain(page.color) };
  const all = pictures.map((svg) => ({
    name: svg.closest<HTMLElement>('[data-picture]')?.dataset.picture ?? '',
    size: svg.getBoundingClientRect(),
    said: [svg, ...svg.querySelectorAll<SVGElement>('*')].map((part) => ({ part, style: styleOf(part, svg) })),
  }));
  // All is read before anything is written: what is written would be read as said.
  for (const { part, style } of all.flatMap(({ said }) => said)) dress(part, style);
  const sheet = made('svg', { xmlns: SPACE, 'font-family': FONTS });
  sheet.append(
    made('title', {}, title),
    made('rect', { width: '100%', height: '100%', fill: plain(page.getPropertyValue('--panel') || '#fff') }),
  );
  let top = 0;
  for (const [i, { name, size }] of all.entries()) {
    if (name) sheet.append(made('text', { ...ink, x: '4', y: String(top + 16), 'font-weight': '600' }, name));
    if (name) top += NAME;
    const svg = pictures[i]!;
    const place = { x: '0', y: String(top), width: String(size.width), height: String(size.height) };
    if (!svg.hasAttribute('viewBox')) svg.setAttribute('viewBox', `0 0 ${size.width} ${size.height}`);
    for (const [key, value] of Object.entries(place)) svg.setAttribute(key, value);
    sheet.append(svg);
    top += Math.ceil(size.height);
  }
  const wide = Math.ceil(Math.max(LEAST, ...all.map(({ size }) => size.width)));
  const size = { width: String(wide), height: String(top + FOOT), viewBox: `0 0 ${wide} ${top + FOOT}` };
  for (const [key, value] of Object.entries(size)) sheet.setAttribute(key, value);
  sheet.append(made('text', { ...ink, 'font-size': '11px', x: '4', y: String(top + FOOT - 8) }, source));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(sheet)}\n`;
}

function dress(part: SVGElement, style: Readonly<Record<string, string>>): void {
  for (const name of ['class', 'style', 'aria-hidden', 'role', 'aria-label']) part.removeAttribute(name);
  for (const name of Object.keys(part.dataset)) delete part.dataset[name];
  for (const [name, value] of Object.entries(style)) part.setAttribute(name, value);
}

function made(name: string, attributes: Readonly<Record<string, string>>, text = ''): SVGElement {
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
    if (value !== (above ? above.getPropertyValue(name) : usual)) out[name] = plain(value);
  }
  for (const [name, usual] of Object.entries(OWN)) {
    const value = own.getPropertyValue(name);
    if (value !== usual && part !== root) out[name] = value;
  }
  for (const paint of ['fill', 'stroke']) apart(out, paint);
  return out;
}

/** A colour that is partly clear is written as the colour and how clear it is: not every program knows both in one. */
function apart(style: Record<string, string>, paint: string): void {
  const found = /^rgba\((.+), ([\d.]+)\)$/.exec(style[paint] ?? '');
  if (!found) return;
  style[paint] = `rgb(${found[1]})`;
  style[`${paint}-opacity`] = found[2]!;
}

/** Mixed colours come as `color(srgb …)`, which hardly any other program reads. */
function plain(value: string): string {
  const found = /^color\(srgb ([\d.e-]+) ([\d.e-]+) ([\d.e-]+)(?: \/ ([\d.]+))?\)$/.exec(value.trim());
  if (!found) return value.trim();
  const [r, g, b] = found.slice(1, 4).map((x) => Math.round(Number(x) * 255));
  return found[4] ? `rgba(${r}, ${g}, ${b}, ${found[4]})` : `rgb(${r}, ${g}, ${b})`;
}

/** Narrowest letters of the labels, in pixels at their smallest size, on average. */
const LETTER = 5.9;

/** Attributes of an SVG text that must not be longer than its place. */
export const fittedText = (text: string, width: number) =>
  text.length * LETTER > width ? ({ textLength: width, lengthAdjust: 'spacingAndGlyphs' } as const) : {};

/** Words in lines that are no wider than their place; the first may have less of it. */
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
