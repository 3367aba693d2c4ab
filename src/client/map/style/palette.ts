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
  /** Ground of the page; halo of words at sea. */
  theme: 'dark' | 'light';
  sea: string;
  /** The sea in four depths, the shallowest first. */
  depths: readonly string[];
  /** Opacity of the white lines between two depths, and of the light water along coasts. */
  depthEdge: number;
  shore: number;
  relief: { light: string; shadow: string; lightAlpha: number; shadowAlpha: number };
  land: string;
  land2: string;
  coast: string;
  border: string;
  hotBorder: string;
  river: string;
  graticule: string;
  place: string;
  /** Opacity of the names of countries. */
  country: number;
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
  /** Strength of the hatch, 1 = as in the dark. */
  hatch: number;
  focus: string;
  ghost: string;
  font: string;
}

/** Reads the tokens that apply to `host`. The caller has set its data-theme. */
export function readPalette(host: HTMLElement): Palette {
  const style = getComputedStyle(host);
  const raw = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  const get = (name: string): string => sixDigits(raw(name));
  const number = (name: string): number => Number(raw(name)) || 0;
  const side = (s: 'us' | 'ir'): SidePalette => ({
    line: get(s),
    fill: get(`${s}-fill`),
    ink: get(`${s}-ink`),
    badge: get(`${s}-btn`),
    badgeInk: get(`${s}-btn-ink`),
  });
  return {
    theme: host.dataset.theme === 'light' ? 'light' : 'dark',
    sea: get('sea'),
    depths: [1, 2, 3, 4].map((depth) => get(`sea-${depth}`)),
    depthEdge: number('sea-edge'),
    shore: number('shore'),
    relief: {
      light: get('relief-light'),
      shadow: get('relief-shadow'),
      lightAlpha: number('relief-light-a'),
      shadowAlpha: number('relief-shadow-a'),
    },
    land: get('land'),
    land2: get('land-2'),
    coast: get('coast'),
    border: get('border'),
    hotBorder: get('border-hot'),
    river: get('river'),
    graticule: get('grat'),
    place: get('place'),
    country: number('country') || 1,
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
    tint: [1, 2, 3, 4, 5].map((rung) => number(`heat-${rung}`)),
    hatch: number('hatch') || 1,
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
