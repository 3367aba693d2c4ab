// Compressed size of what the start screen and the first game load, from the built files.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { inRoot } from './project.mjs';

const KB = 1000;
const scenarios = readdirSync(inRoot('scenarios')).flatMap((name) => name.match(/^(.+)\.json$/)?.[1] ?? []);
/** Kilobytes, gzipped as by a plain web server. */
export const LIMITS = { start: 200, game: 700, ground: 45, join: 200 };

/** Entry points: the start screen paints the region; everything else comes with a game. */
const START = ['client/app/main.tsx', 'client/map/index.ts'];
/** What a phone loads before it has joined a class. */
const JOIN = ['client/app/class-main.tsx', 'client/pages/join/join-page.tsx'];
const GAME = [
  'client/app/game-page.tsx',
  'client/pages/briefing/briefing-page.tsx',
  'client/pages/table/table-page.tsx',
  'client/pages/orders/orders-panel.tsx',
  'client/map/map-controller.ts',
  'client/store/game/table-state.ts',
  'client/store/map/map-model-builder.ts',
  'client/map/phaser-game.ts',
  'client/app/load-rules.ts',
  'i18n/game-words.ts',
  'client/transport/session.worker.ts',
];

/** Relief and sea depth: fetched after the map's first drawing, and counted apart. */
const GROUND = 'client/map/terrain/ground.ts';

const compressed = (path) => {
  const bytes = readFileSync(path);
  return /\.(woff2|webp)$/.test(path) ? bytes.length : gzipSync(bytes, { level: 9 }).length;
};

/** Files of the start screen, those added by the first game, the map's ground, and the page to join a class. */
export function sizes(dist = inRoot('dist')) {
  const contents = JSON.parse(readFileSync(`${dist}/.contents`, 'utf8'));
  const assets = readdirSync(`${dist}/assets`).map((name) => `assets/${name}`);
  const holding = (source) => Object.keys(contents).filter((file) => contents[file].sources.includes(source));
  const closure = (files, found = new Set()) => {
    for (const file of files) {
      if (found.has(file)) continue;
      found.add(file);
      closure(contents[file]?.needs ?? [], found);
    }
    return found;
  };
  const described = (file) => ({
    file,
    bytes: compressed(`${dist}/${file}`),
    of: contents[file]?.of ?? [],
  });
  const font = assets.filter((file) => /-latin-wdth.*\.woff2$/.test(file));
  // a game fetches only its own scenario; the largest is counted
  const scenario = assets
    .filter((file) => scenarios.some((id) => new RegExp(`/${id}-[^/]*\\.json$`).test(file)))
    .sort((a, b) => compressed(`${dist}/${b}`) - compressed(`${dist}/${a}`))
    .slice(0, 1);
  const start = [...closure(['index.html', 'favicon.svg', ...START.flatMap(holding), ...font])];
  const more = [...closure(GAME.flatMap(holding)), ...scenario].filter((file) => !start.includes(file));
  const ground = [...holding(GROUND), ...assets.filter((file) => file.endsWith('.webp'))];
  const join = [...closure(['class.html', 'favicon.svg', ...JOIN.flatMap(holding), ...font])];
  return {
    start: start.map(described),
    game: more.map(described),
    ground: ground.map(described),
    join: join.map(described),
  };
}

export const sumOf = (files) => files.reduce((sum, { bytes }) => sum + bytes, 0);
const kB = (bytes) => `${(bytes / KB).toFixed(1).padStart(6)} kB`;

/** Prints the sums with their limits, and every file with its contents; false if a limit is exceeded. */
export function tellSizes(dist = inRoot('dist')) {
  if (!existsSync(`${dist}/.contents`)) return true;
  const found = sizes(dist);
  const sums = {
    start: sumOf(found.start),
    game: sumOf(found.start) + sumOf(found.game),
    ground: sumOf(found.ground),
    join: sumOf(found.join),
  };
  const said = (name) => `${kB(sums[name]).trim()} of at most ${LIMITS[name]} kB`;
  tell(`Start screen: ${said('start')}, compressed`, found.start);
  tell(`First game: ${said('game')}, compressed: the above and`, found.game);
  tell(`Relief, after the first drawing: ${said('ground')}`, found.ground);
  tell(`Joining a class: ${said('join')}, compressed`, found.join);
  return Object.keys(sums).every((name) => sums[name] <= LIMITS[name] * KB);
}

function tell(title, files) {
  console.log(title);
  for (const { file, bytes, of } of files.toSorted((a, b) => b.bytes - a.bytes))
    console.log(
      `  ${kB(bytes)}  ${file.replace('assets/', '')}${of.length > 0 ? `: ${of.slice(0, 8).join(', ')}` : ''}`,
    );
}
