import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules, createRequire } from 'node:module';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

// Which folder of src may import which. An entry covers everything below it; the longest match counts. Only ever remove
// entries.
const mayImport: Record<string, string[]> = {
  'engine/model': [],
  'engine/tables': ['engine/model'],
  'engine/dice': [],
  'engine/rules': ['engine/model', 'engine/tables', 'engine/dice'],
  'engine/orders': ['engine/model', 'engine/tables', 'engine/dice', 'engine/rules'],
  'engine/view': ['engine/model', 'engine/tables', 'engine/dice', 'engine/rules', 'engine/orders'],
  'engine/turn': ['engine/model', 'engine/tables', 'engine/dice', 'engine/rules', 'engine/orders', 'engine/view'],
  'engine/record': ['engine'],
  'engine/index.ts': ['engine'],
  scenario: ['engine'],
  course: ['engine/model', 'scenario', 'protocol'],
  ai: ['engine'],
  analysis: ['engine', 'scenario', 'ai'],
  protocol: ['engine/model'],
  session: ['engine', 'scenario', 'ai', 'protocol'],
  i18n: [],
  'client/store': ['engine/model', 'protocol', 'i18n'],
  'client/transport': ['session', 'protocol', 'scenario', 'client/store'],
  'client/map': ['client/store', 'engine/model', 'engine/tables'],
  'client/hooks': ['client/store', 'engine/model', 'protocol', 'course'],
  'client/ui': ['client/hooks', 'client/store', 'engine/model', 'engine/tables', 'analysis', 'protocol'],
  'client/pages': [
    'client/ui',
    'client/hooks',
    'client/store',
    'engine/model',
    'engine/tables',
    'analysis',
    'protocol',
    'course',
  ],
  'client/app': ['client', 'engine', 'scenario', 'protocol', 'i18n'], // main.tsx wires everything
  lab: ['engine', 'scenario', 'course', 'ai', 'analysis', 'protocol', 'session', 'i18n'],
  server: ['engine', 'scenario', 'ai', 'analysis', 'protocol', 'session', 'i18n'],
  scripts: [],
  'scripts/bench-peer-games.mjs': ['engine', 'scenario', 'ai', 'scripts'],
};

// npm packages and Node modules that a folder may use; folders not listed may use any.
const mayUse: Record<string, string[]> = {
  engine: [],
  scenario: ['zod'],
  course: [],
  ai: [],
  analysis: [],
  protocol: ['zod'],
  session: [],
  i18n: [],
};

const root = fileURLToPath(new URL('..', import.meta.url));
const src = join(root, 'src');
const slashed = (path: string) => path.split(sep).join('/');
const nodeModules = new Set(builtinModules);

const files = readdirSync(src, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs|cjs)$/.test(entry.name))
  .map((entry) => {
    const path = join(entry.parentPath, entry.name);
    const text = readFileSync(path, 'utf8');
    return { path, name: slashed(relative(src, path)), code: withoutComments(text) };
  });
const engine = files.filter((file) => file.name.startsWith('engine/'));
const edges = files.flatMap((file) => importsOf(file.code).map((target) => edge(file, target)));

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}

function importsOf(code: string): string[] {
  const statements = /^\s*(?:import|export)\b[^'"`;=]*?\bfrom\s*['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]/gm;
  const calls = /\b(?:import|require)\(\s*['"]([^'"]+)['"]|new URL\(\s*['"](\.[^'"]+\.ts)['"],\s*import\.meta\.url/g;
  return [...code.matchAll(statements), ...code.matchAll(calls)].map((match) => (match[1] ?? match[2])!);
}

function edge(file: { path: string; name: string }, target: string) {
  const own = target.startsWith('.');
  const path = resolve(dirname(file.path), target.replace(/[?#].*$/, ''));
  return { from: file.name, target, own, to: own ? slashed(relative(src, path)) : target };
}

const within = (name: string, folder: string) => name === folder || name.startsWith(`${folder}/`);

function longest<T>(table: Record<string, T>, name: string): string | undefined {
  const folders = Object.keys(table).filter((folder) => within(name, folder));
  return folders.sort((a, b) => b.length - a.length)[0];
}

function forbidden({ from, to, own }: (typeof edges)[number]): boolean {
  if (!own) {
    const folder = longest(mayUse, from);
    return folder !== undefined && !mayUse[folder]!.some((name) => within(to, name));
  }
  const folder = longest(mayImport, from);
  if (folder === undefined) return true; // a new folder needs a row in the table
  if (!to.startsWith('../')) return ![folder, ...mayImport[folder]!].some((allowed) => within(to, allowed));
  return !to.startsWith('../scenarios/') && !to.startsWith('../courses/'); // outside src there is only data
}

function findCycle(): string[] {
  const next = new Map<string, string[]>();
  for (const { from, to, own } of edges) if (own) next.set(from, [...(next.get(from) ?? []), to]);
  const done = new Set<string>();
  const visit = (name: string, trail: string[]): string[] => {
    if (trail.includes(name)) return [...trail.slice(trail.indexOf(name)), name];
    if (done.has(name)) return [];
    for (const other of next.get(name) ?? []) {
      const cycle = visit(other, [...trail, name]);
      if (cycle.length > 0) return cycle;
    }
    done.add(name);
    return [];
  };
  for (const name of next.keys()) {
    const cycle = visit(name, []);
    if (cycle.length > 0) return cycle;
  }
  return [];
}

const matchesIn = (list: typeof files, pattern: RegExp) =>
  list.flatMap((file) => [...file.code.matchAll(pattern)].map((match) => `${file.name}: ${match[0]}`));

describe('architecture', () => {
  it('looks at the source files and their imports', () => {
    expect(files.length).toBeGreaterThan(5);
    expect(engine.length).toBeGreaterThan(0);
    expect(edges.length).toBeGreaterThan(0);
  });

  it('lets a folder import only what the table allows', () => {
    expect(edges.filter(forbidden).map(({ from, target }) => `${from} imports ${target}`)).toEqual([]);
  });

  it('lets no page import another, except for the order cards', () => {
    const page = (name: string) => /^client\/pages\/([^/]+)/.exec(name)?.[1];
    const across = edges.filter(({ from, to }) => page(from) && page(to) && page(from) !== page(to));
    expect(across.filter(({ to }) => page(to) !== 'orders').map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
    expect(across.length).toBeLessThanOrEqual(8);
  });

  it('has no circle of imports', () => {
    expect(findCycle()).toEqual([]);
  });

  it('keeps Node modules out of everything that runs in a browser', () => {
    const browser = edges.filter(({ from }) => !/^(lab|scripts|server)\//.test(from));
    const node = browser.filter(({ to }) => to.startsWith('node:') || nodeModules.has(to));
    expect(node.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
  });

  it('keeps clock and chance out of the engine', () => {
    const pattern = /\bMath\.random\b|\bDate\b|\bperformance\.|\bcrypto\.|\bsetTimeout\b|\bsetInterval\b/g;
    expect(matchesIn(engine, pattern)).toEqual([]);
  });

  it('keeps arithmetic that differs between machines out of the engine', () => {
    const exact = 'abs|ceil|clz32|floor|fround|imul|max|min|round|sign|sqrt|trunc';
    expect(matchesIn(engine, new RegExp(`\\bMath\\.(?!(?:${exact})\\b)\\w+|\\*\\*`, 'g'))).toEqual([]);
  });

  it('compiles the engine without types of the browser or of Node', () => {
    const tsc = createRequire(import.meta.url)
      .resolve('typescript/package.json')
      .replace('package.json', 'bin/tsc');
    const { stdout } = spawnSync(process.execPath, [tsc, '-p', join(src, 'engine')], { encoding: 'utf8' });
    expect(stdout).toBe('');
  }, 30_000);
});
