/** Vite plugin: a file with the licences of everything in the built game. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/** File name; the page links to it. */
const NOTICES = 'licences.txt';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Packages contained in committed data: outlines and symbols of the map (`bake-*.mjs`). */
const BAKED = ['world-atlas', 'milsymbol'];
/** Helpers that the bundlers add to the page. */
const HELPERS = { vite: /^\0vite\//, rolldown: /^\0?rolldown[:/]/ };
const LICENCE = /^(licen[cs]e|copying|notice)/i;

/** Package folder of a module or file; null: our own code. */
export function packageFolder(id: string): string | null {
  const path = id.replaceAll('\\', '/').replace(/[?#].*$/, '');
  const found = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path);
  return found ? found[1]! : null;
}

/** Name, version, licence and licence text from a package's own files. Throws if there is no text. */
export function noticeOf(folder: string, modules: readonly string[] = []): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Package;
  const files = readdirSync(folder).filter((file) => LICENCE.test(file));
  if (files.length === 0) throw new Error(`${name} has no file that says its licence.`);
  const text = files.map((file) => readFileSync(join(folder, file), 'utf8').replace(BUNDLED, '').trim()).join('\n\n');
  const others = [...new Set(modules.flatMap((file) => holdersIn(readFileSync(file, 'utf8'))))].filter(
    (notice) => !notice.split('\n').every((line) => text.includes(line)),
  );
  const parts = others.length > 0 ? [`Notices in its files:\n\n${others.join('\n\n')}`] : [];
  return [`${name} ${version} (${license ?? 'see below'})`, text, ...parts].join('\n\n');
}

interface Package {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
}

/** Of a bundler only its helpers are in the game, not its bundled dependencies. */
const BUNDLED = /^# Licenses of bundled dependencies[^]*/m;
const COMMENT = /\/\*[^]*?\*\/|(?:^[ \t]*\/\/.*\n?)+/gm;
const HOLDER = /copyright|licen[cs]e/i;

/** Comments that name an author or licence. */
function holdersIn(code: string): string[] {
  return (code.match(COMMENT) ?? [])
    .filter((comment) => HOLDER.test(comment))
    .flatMap((comment) => {
      const lines = comment
        .split('\n')
        .map((line) => line.replace(/^[\s/*!]+|[\s/*]+$/g, ''))
        .filter(Boolean);
      const tag = lines.find((line) => line.startsWith('@copyright'));
      if (tag) return [tag.replace(/^@copyright\s*/, 'Copyright ')];
      return lines.some((line) => /^@(param|property|return)/.test(line)) ? [] : [lines.join('\n')];
    });
}

/** Notices of everything in the game, its own licence first. */
export function notices(modules: Iterable<string>): string {
  const folders = new Map<string, string[]>(BAKED.map((name) => [join(ROOT, 'node_modules', name), []]));
  for (const id of modules) {
    const helper = Object.entries(HELPERS).find(([, pattern]) => pattern.test(id))?.[0];
    const folder = helper ? join(ROOT, 'node_modules', helper) : packageFolder(id);
    if (folder === null) continue;
    const file = id.replace(/[?#].*$/, '');
    const isCode = /\.[cm]?js$/.test(file) && existsSync(file);
    folders.set(folder, [...(folders.get(folder) ?? []), ...(isCode ? [file] : [])]);
  }
  const others = [...folders].sort(([a], [b]) => (a < b ? -1 : 1)).map(([folder, files]) => noticeOf(folder, files));
  const rule = `\n\n${'='.repeat(80)}\n\n`;
  return `${[OWN, noticeOf(ROOT), ...others].join(rule)}\n`;
}

const OWN = `A Fine Line is made with the works of others. Their notices follow its own.

The outlines of the map are from Natural Earth, which is in the public domain, by way of world-atlas.
The symbols on the map are drawn by milsymbol.`;

/** Collects the chunks' contents; the page's plugin, which runs last, writes the file. */
export function collectsNotices() {
  const modules = new Set<string>();
  const collecting = (writes: boolean): Plugin => ({
    name: 'notices',
    apply: 'build',
    generateBundle(_, bundle) {
      for (const part of Object.values(bundle))
        if (part.type === 'chunk') for (const id of part.moduleIds) modules.add(id);
        else for (const file of part.originalFileNames) modules.add(join(ROOT, 'src/client', file));
      if (writes) this.emitFile({ type: 'asset', fileName: NOTICES, source: notices(modules) });
    },
  });
  return { page: collecting(true), worker: collecting(false) };
}
