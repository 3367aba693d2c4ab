import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillInAll } from '../../src/client/app/older-browsers.ts';
import { byStops, sentencesOf } from '../../src/client/store/format/sentences.ts';
import { BUILD_TARGET, OLDEST } from '../../src/scripts/browsers.ts';
import { shippedScenario } from '../support/games.ts';
import { NEWER, WITH_FALLBACK } from '../support/newer-interfaces.ts';

const read = (file: string): string => readFileSync(file, 'utf8');
/** Everything that may run in a browser. */
const sources = globSync('src/{ai,analysis,client,engine,protocol,scenario,session,words}/**/*.{ts,tsx}').map(read);
const styles = globSync('src/client/**/*.css').map((file) => ({ file, text: read(file) }));

/** Names that other things also have are left to `lib` in tsconfig.json and to the browser tests. */
const isTelling = (name: string): boolean =>
  !/^(Iterator|Set|Map|WeakMap|Promise|RegExp|FontFaceSet)\./.test(name) &&
  !/\.(bytes|estimate|name|read|resize|share|size|values|when|write)$/.test(name);

const STATIC = /^(AbortSignal|Array\.from|CSS|Error|Intl|JSON|Math|Object|URL)/;

/** Pattern of code that uses it. */
function usesOf(name: string): RegExp {
  const [member, owner] = name.split('.').reverse() as [string, string?];
  if (!owner) return new RegExp(`(?<![.\\w'])${member}(?!\\w)`);
  if (owner === 'Window') return new RegExp(`(?<![.\\w'])${member}\\(|(window|self|globalThis)\\.${member}\\b`);
  const before = STATIC.test(name) ? owner : '';
  return new RegExp(`${before}\\??\\.${member}\\b|'${member}' in `);
}

/** Values that some browsers do not know; the line before must set the same property to another value. */
const VALUES = /color-mix\(|light-dark\(|\bsubgrid\b|\b(round|mod|rem|sibling-index)\(/;
/** Features without a fallback. */
const NEVER =
  /@(scope|starting-style|view-transition|position-try)|:(popover-open|user-valid|user-invalid|open)\b|^\s*(anchor-name|field-sizing|interpolate-size|position-anchor|text-box|view-transition-name)\b/;

function isUnderstood(line: string, before: string): boolean {
  const property = /^\s*[\w-]+:/.exec(line)?.[0];
  if (VALUES.test(line)) return property !== undefined && before.startsWith(property);
  // `:has()` must be alone: browsers without it drop every rule that contains it.
  if (line.includes(':has(') && !line.includes('@supports')) return line.endsWith('{') && !before.endsWith(',');
  return !NEVER.test(line);
}

describe('the oldest browsers', () => {
  it('are the same in the build, in the README and in what the types allow', () => {
    expect(read('vite.config.ts')).toContain('target: BUILD_TARGET');
    for (const { name, version, target } of OLDEST) {
      expect(read('README.md')).toContain(`${name} ${version}`);
      expect(BUILD_TARGET).toContain(target);
    }
    const { target, lib } = (
      JSON.parse(read('tsconfig.json')) as { compilerOptions: { target: string; lib: string[] } }
    ).compilerOptions;
    expect([target, ...lib]).toEqual(['ES2022', 'ES2022', 'ES2023.Array', 'DOM', 'DOM.Iterable']);
  });

  it('support everything that the game uses without a fallback', () => {
    const code = sources.join('\n').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
    const used = NEWER.filter((name) => isTelling(name) && usesOf(name).test(code));
    expect(used.filter((name) => !(name in WITH_FALLBACK))).toEqual([]);
  });

  it('support every style sheet: unknown values have a simpler one before them, or only add', () => {
    const unknown = styles.flatMap(({ file, text }) => {
      const lines = text.replace(/\/\*[\s\S]*?\*\//g, '').split('\n');
      return lines
        .filter((line, i) => !isUnderstood(line, lines[i - 1] ?? ''))
        .map((line) => `${file}: ${line.trim()}`);
    });
    expect(styles.length).toBeGreaterThan(30);
    expect(unknown).toEqual([]);
  });

  it('get array polyfills that behave like the real methods', () => {
    const lists = Object.create(null) as Record<string, (...args: unknown[]) => unknown>;
    const numbers = Object.create(null) as typeof lists;
    fillInAll(lists, numbers);
    expect(Object.keys(lists)).toEqual([]); // not enumerable
    const ask = fc.constantFrom('findLast', 'findLastIndex', 'toReversed', 'toSorted', 'toSpliced', 'with');
    const result = (work: () => unknown): unknown => {
      try {
        return work();
      } catch (error) {
        return (error as Error).name;
      }
    };
    fc.assert(
      fc.property(
        ask,
        fc.array(fc.integer({ min: -9, max: 9 })),
        fc.integer({ min: -5, max: 5 }),
        fc.boolean(),
        (name, list, n, typed) => {
          if (typed && name === 'toSpliced') return;
          const args: Record<string, unknown[]> = {
            findLast: [(x: number) => x < n],
            findLastIndex: [(x: number) => x < n],
            toReversed: [],
            toSorted: n > 0 ? [] : [(a: number, b: number) => b - a],
            toSpliced: n > 3 ? [n] : [n, 2, 7, 8],
            with: [n, 5],
          };
          const subject = typed ? Int8Array.from(list) : list;
          const before = [...subject];
          const real = (subject as unknown as typeof lists)[name]!;
          const filled = (typed ? numbers : lists)[name]!;
          expect(result(() => filled.apply(subject, args[name]!))).toEqual(
            result(() => real.apply(subject, args[name]!)),
          );
          expect([...subject]).toEqual(before);
        },
      ),
    );
  });

  it('split sentences like newer ones, without losing a character', () => {
    for (const id of ['oct-2023', 'jan-2024']) {
      const summary = shippedScenario(id).texts['en']!['scenario.summary']!;
      expect(byStops(summary)).toEqual(sentencesOf(summary));
    }
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(byStops(text).join('')).toBe(text);
      }),
    );
  });
});
