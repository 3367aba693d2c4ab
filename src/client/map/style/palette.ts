/** The design tokens of the map, read from the page, so that one file serves both. */

/** Colours of one side. */
export interface SidePalette {
  line: string;
  fill: string;
  ink: string;
  /** Background and digits of number badges. */
  badge: string;
  badgeInk: string;
}

/** All colours of the map, as '#rrggbb'. */
export interface Palette {
  sea: string;
  sea2: string;
  sea3: string;
  land: string;
  land2: string;
  coast: string;
  border: string;
  river: string;
  graticule: string;
  place: string;
  theatre: string;
  halo: string;
  panel: string;
  rule: string;
  ink: string;
  ink2: string;
  ink3: string;
  us: SidePalette;
  iran: SidePalette;
  heat: string;
  red: string;
  /** Tint opacity by rung, 0–4. */
  tint: readonly number[];
  focus: string;
  ghost: string;
  font: string;
}

/** Reads the tokens that apply to `host`. The caller has set its data-theme. */
export function readPalette(host: HTMLElement): Palette {
  const style = getComputedStyle(host);
  const raw = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  const get = (name: string): string => sixDigits(raw(name));
  const side = (s: 'us' | 'ir'): SidePalette => ({
    line: get(s),
    fill: get(`${s}-fill`),
    ink: get(`${s}-ink`),
    badge: get(`${s}-btn`),
    badgeInk: get(`${s}-btn-ink`),
  });
  return {
    sea: get('sea'),
    sea2: get('sea-2'),
    sea3: get('sea-3'),
    land: get('land'),
    land2: get('land-2'),
    coast: get('coast'),
    border: get('border'),
    river: get('river'),
    graticule: get('grat'),
    place: get('place'),
    theatre: get('theatre'),
    halo: get('halo'),
    panel: get('panel'),
    rule: get('rule-2'),
    ink: get('ink'),
    ink2: get('ink-2'),
    ink3: get('ink-3'),
    us: side('us'),
    iran: side('ir'),
    heat: get('heat'),
    red: get('red'),
    tint: [1, 2, 3, 4, 5].map((rung) => Number(raw(`heat-${rung}`)) || 0),
    focus: get('focus'),
    ghost: get('ghost'),
    font: raw('font') || 'sans-serif',
  };
}

let parser: CanvasRenderingContext2D | null = null;

/** Any CSS colour as '#rrggbb'; the build may shorten '#FFFFFF' to '#fff'. */
function sixDigits(colour: string): string {
  parser ??= document.createElement('canvas').getContext('2d');
  if (!parser || colour === '') return '#808080';
  parser.fillStyle = colour;
  return String(parser.fillStyle);
}

/** '#rrggbb' as a number for Phaser's graphics. */
export const asNumber = (hex: string): number => Number.parseInt(hex.replace('#', ''), 16) || 0;
