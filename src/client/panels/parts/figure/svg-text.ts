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

interface Told {
  readonly title: string;
  /** Where it comes from, in a line below it. */
  readonly source: string;
}

/** `box`: what holds the picture, as the page's style sheets find it. */
export function svgText(box: HTMLElement, told: Told): string {
  const paper = document.createElement('div');
  paper.dataset.theme = 'light';
  Object.assign(paper.style, { position: 'absolute', insetBlockStart: '0', insetInlineStart: '-10000px' });
  paper.style.color = 'var(--ink)';
  paper.style.inlineSize = `${box.clientWidth}px`;
  paper.append(box.cloneNode(true));
  document.body.append(paper);
  try {
    return written(paper.querySelector('svg')!, getComputedStyle(paper), told);
  } finally {
    paper.remove();
  }
}

function written(svg: SVGSVGElement, page: CSSStyleDeclaration, { title, source }: Told): string {
  const { width, height } = svg.getBoundingClientRect();
  const parts = [...svg.querySelectorAll<SVGElement>('*')].filter((part) => !part.closest('foreignObject'));
  // All is read before anything is written: what is written would be read as said.
  const said = [svg, ...parts].map((part) => ({ part, style: styleOf(part, svg) }));
  for (const { part, style } of said) {
    for (const name of ['class', 'style', 'aria-hidden', 'role', 'aria-label']) part.removeAttribute(name);
    for (const name of Object.keys((part as SVGElement).dataset)) delete (part as SVGElement).dataset[name];
    for (const [name, value] of Object.entries(style)) part.setAttribute(name, value);
  }
  const tall = Math.ceil(height) + FOOT;
  for (const [name, value] of Object.entries({ xmlns: SPACE, width, height: tall, 'font-family': FONTS }))
    svg.setAttribute(name, String(value));
  svg.setAttribute('viewBox', `0 0 ${Math.ceil(width)} ${tall}`);
  svg.prepend(
    made('title', {}, title),
    made('rect', { width: '100%', height: '100%', fill: plain(page.getPropertyValue('--panel') || '#fff') }),
  );
  const line = { x: '4', y: String(tall - 8), 'font-size': '11px', fill: plain(page.color) };
  svg.append(made('text', line, source));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(svg)}\n`;
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
