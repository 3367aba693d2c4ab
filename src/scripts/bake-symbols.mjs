// Converts NATO symbols (APP-6, from milsymbol) to SVG path data without colours: the map colours them by owner, not by
// friend or hostile. Run `node src/scripts/bake-symbols.mjs`; the result is committed. All paths are in a 200 × 200 box
// around (100, 100). A drawing is a list of parts [mode, data, scale]: s = stroke, f = fill, b = both, t = text; scale
// about the centre.
import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import ms from 'milsymbol'; // comes with every icon registered

const OUT = new URL('../client/map/data/symbols.json', import.meta.url);

const STANCES = { friend: '3', hostile: '6', neutral: '4' };
const SETS = { land: '10', installation: '20', air: '01', sea: '30' };
const symbol = (stance, set, entity) =>
  new ms.Symbol(`100${STANCES[stance]}${SETS[set]}0000${entity}0000`, { size: 100 });
const flat = (list) => list.flatMap((d) => (Array.isArray(d) ? flat(d) : d.draw ? flat(d.draw) : [d]));

// milsymbol's icons are drawn for large symbols; a counter is 30 pixels wide, so most are enlarged
const from = (set, entity, scale = 1) => ({ set, entity, scale });
const own = (...parts) => ({ parts });
const word = (text) => own(['t', text, 1]);

const GARRISON = own(['s', 'M78,85 L122,115 M122,85 L78,115', 1.15]);
const FLYING_WING = own([
  'f',
  'M100,80 L152,112 L134,116 L120,106 L109,118 L100,110 L91,118 L80,106 L66,116 L48,112 Z',
  1.1,
]);
const DRONE_STRUCK_OUT = ['s', 'M72,76 L100,92 L128,76 M80,112 L120,66', 1];
const ANCHOR = own([
  's',
  'M100,78 m-8,-7 a8,8 0 1 0 16,0 a8,8 0 1 0 -16,0 M100,79 L100,134 M82,92 L118,92 M70,110 C74,128 90,134 100,134 C110,134 126,128 130,110',
  1,
]);
const PERSON = own(['f', 'M86,76 a14,14 0 1 0 28,0 a14,14 0 1 0 -28,0 Z M70,134 C70,98 130,98 130,134 Z', 1]);
const STORE = own(['s', 'M72,128 L72,90 C72,62 128,62 128,90 L128,128 M60,128 L140,128', 1]);

/** Frame and icon of each kind of counter. */
const KINDS = {
  base: ['installation', GARRISON],
  embassy: ['installation', from('installation', '120600', 1.05)],
  airbase: ['installation', from('air', '110100', 1.35)],
  carrier: ['sea', from('sea', '120100', 1.15)],
  fighters: ['land', from('land', '120800', 1.15)],
  bombers: ['land', FLYING_WING],
  airdefence: ['land', from('land', '130102', 1)],
  counterdrone: ['land', from('land', '130100', 1), DRONE_STRUCK_OUT],
  destroyer: ['sea', word('DD')],
  orbit: ['air', from('air', '110300', 1)],
  amphib: ['sea', word('LA')],
  depot: ['land', STORE],
  headquarters: ['land', word('HQ')],
  launch: ['land', from('installation', '111400', 1)],
  quds: ['land', word('QF')],
  port: ['land', ANCHOR],
  cadre: ['land', PERSON],
  missile: ['land', from('land', '130700', 1.5)],
  group: ['land', from('land', '121100', 1)],
};

const tidy = (d) =>
  d
    .replace(/(\.\d)\d+/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
const circle = ({ cx, cy, r }) => `M${cx - r},${cy} a${r},${r} 0 1 0 ${2 * r},0 a${r},${r} 0 1 0 ${-2 * r},0 Z`;
const pathOf = (d) => (d.type === 'circle' ? circle(d) : tidy(d.d));

/** The frame, and the tab that means installation. */
function frameOf(stance, set) {
  const drawn = flat(symbol(stance, set, '000000').drawInstructions);
  return pathOf(drawn[0]);
}

const isPale = (d) => typeof d.fill === 'string' && /239/.test(d.fill); // light insides of two-tone icons
function iconOf(stance, { set, entity, scale }) {
  return flat(symbol(stance, set, entity).drawInstructions)
    .filter((d) => d.icon && !isPale(d))
    .map((d) => [d.fill && d.stroke !== false ? 'b' : d.fill ? 'f' : 's', pathOf(d), scale]);
}

const frames = {};
for (const stance of Object.keys(STANCES))
  for (const set of ['land', 'air', 'sea']) frames[`${stance}.${set}`] = frameOf(stance, set);

const icons = {};
for (const [kind, [set, ...layers]] of Object.entries(KINDS)) {
  icons[kind] = { frame: set === 'installation' ? 'land' : set, tab: set === 'installation' };
  for (const stance of Object.keys(STANCES)) {
    const parts = layers.flatMap((l) => (Array.isArray(l) ? [l] : (l.parts ?? iconOf(stance, l))));
    if (parts.length === 0) throw new Error(`no drawing for ${kind}`);
    icons[kind][stance] = parts;
  }
  // most icons are the same in every frame
  const text = JSON.stringify(icons[kind].friend);
  for (const stance of ['hostile', 'neutral'])
    if (JSON.stringify(icons[kind][stance]) === text) delete icons[kind][stance];
}

const text = `${JSON.stringify({ frames, icons })}\n`;
writeFileSync(OUT, text);
console.log(
  `${Object.keys(icons).length} symbols, ${text.length} bytes, ${gzipSync(text, { level: 9 }).length} compressed`,
);
