import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const slashed = (path: string): string => path.split(sep).join('/');

/** Folders that are not written by hand. */
const GENERATED = new Set(['node_modules', 'dist', 'reports', 'test-results']);

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (!entry.isDirectory()) return [path];
    return GENERATED.has(entry.name) || entry.name.startsWith('.') ? [] : filesIn(path);
  });

const files = filesIn(root).map((path) => ({ path, name: slashed(relative(root, path)) }));
const papers = files
  .filter(({ name }) => name.endsWith('.md'))
  .map(({ path, name }) => ({ path, name, text: readFileSync(path, 'utf8') }));
const readme = papers.find(({ name }) => name === 'README.md')!.text;

const folders = readdirSync(join(root, 'src'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

const matches = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map((match) => match[1]!);

/** Targets of links and pictures that lie in the repository, without their fragment. */
const linksIn = (text: string): string[] =>
  matches(text, /\]\(([^)\s]+)\)/g)
    .filter((link) => !/^(?:[a-z]+:|#)/.test(link))
    .map((link) => link.replace(/#.*$/, ''));

/** What is written in backticks; blocks of code are read as one piece. */
const codeIn = (text: string): string[] => matches(text, /`+([^`]+)`+/g);

/** Whole paths from the root; a path with a placeholder (`…`, `*`, `<kind>`, capitals for a name) names no one file. */
const pathsIn = (text: string): string[] =>
  codeIn(text)
    .flatMap((code) => matches(code, /(?:^|[\s"'(])((?:src|tests|scenarios|docs)\/[^\s"'`,;:)]*)/g))
    .filter((path) => !/[…*<>{}]|\bNAME\b/.test(path));

/** Names of source files, with or without folders; capitals stand for a name. */
const sourcesIn = (text: string): string[] =>
  codeIn(text).flatMap((code) =>
    matches(code, /(?:^|[\s"'(])((?:[a-z][\w.-]*\/)*[a-z][\w.-]*\.(?:tsx?|mjs|css))(?=$|[\s"'`,;:)])/g),
  );

/** The anchors that GitHub gives to headings. */
const anchorsOf = (text: string): string[] =>
  matches(text, /^#{1,6} (.+)$/gm).map((heading) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

describe('papers', () => {
  it('are found in the root, in docs and in the folders of src', () => {
    const names = papers.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'docs/life-of-an-order.md']),
    );
  });

  it('link to files that exist', () => {
    const dead = papers.flatMap(({ path, name, text }) =>
      linksIn(text)
        .filter((link) => link !== '' && !existsSync(resolve(dirname(path), link)))
        .map((link) => `${name}: ${link}`),
    );
    expect(dead).toEqual([]);
  });

  it('link to headings that exist', () => {
    const dead = papers.flatMap(({ path, name, text }) =>
      matches(text, /\]\(([^)\s]*\.md#[^)\s]+|#[^)\s]+)\)/g)
        .filter((link) => {
          const [file, anchor] = link.split('#') as [string, string];
          const target = file === '' ? path : resolve(dirname(path), file);
          return existsSync(target) && !anchorsOf(readFileSync(target, 'utf8')).includes(anchor);
        })
        .map((link) => `${name}: ${link}`),
    );
    expect(dead).toEqual([]);
  });

  it('name paths that exist', () => {
    const dead = papers.flatMap(({ name, text }) =>
      pathsIn(text)
        .filter((path) => !existsSync(join(root, path)))
        .map((path) => `${name}: ${path}`),
    );
    expect(dead).toEqual([]);
  });

  it('name source files that exist', () => {
    const dead = papers.flatMap(({ name, text }) =>
      sourcesIn(text)
        .filter((source) => !files.some((file) => `/${file.name}`.endsWith(`/${source}`)))
        .map((source) => `${name}: ${source}`),
    );
    expect([...new Set(dead)]).toEqual([]);
  });

  it('are in every folder of src', () => {
    const bare = folders.filter((folder) => !papers.some(({ name }) => name === `src/${folder}/README.md`));
    expect(bare).toEqual([]);
  });

  it('list in the first README every folder of src, and no other', () => {
    const rows = readme.split('\n').filter((line) => line.startsWith('| `src/'));
    const named = rows.flatMap((row) => matches(row.split('|')[1]!, /`src\/([^/`]+)\/?`/g));
    expect(named.toSorted()).toEqual(folders.toSorted());
  });

  it('offer the two commands in the first lines', () => {
    const first = readme.split('\n').slice(0, 25).join('\n');
    expect(first).toContain('npm start');
    expect(first).toContain('npm test');
  });
});
