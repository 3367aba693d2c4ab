import { describe, expect, it } from 'vitest';
import type { InjectDef, Scenario } from '../../src/engine/model/index.ts';
import { readScenario } from '../../src/scenario/index.ts';
import { shippedScenario } from '../support/games.ts';

const MAIN = ['dec-2019', 'jan-2024', 'oct-2023'];

const faults = (inject: Partial<InjectDef>): string[] => {
  const scenario: Scenario = shippedScenario('tutorial');
  const src = [scenario.sources[0]!.id];
  const texts = {
    ...scenario.texts.en!,
    'inject.one': 'Words.',
    ...(inject.false ? { 'inject.one.correction': 'No.' } : {}),
  };
  const read = readScenario({
    ...scenario,
    injects: [{ id: 'one', say: 'both', src, ...inject }],
    texts: { en: texts },
  });
  return read.ok ? [] : read.errors.map(({ pointer, message }) => `${pointer} ${message}`);
};

describe('news that are ready for a class', () => {
  it.each(MAIN)('are at least six in %s, for each side and both, some of them false', (id) => {
    const { injects = [] } = shippedScenario(id);
    expect(injects.length).toBeGreaterThanOrEqual(6);
    expect(new Set(injects.map((x) => x.say))).toEqual(new Set(['us', 'iran', 'both']));
    expect(injects.some((x) => x.false)).toBe(true);
  });

  it.each(MAIN)('say in %s that they are made up, or name a source that is evidence', (id) => {
    const { injects = [], sources, texts } = shippedScenario(id);
    const kinds = new Map(sources.map((source) => [source.id, source.kind]));
    for (const inject of injects) {
      const madeUp = inject.src.some((source) => kinds.get(source) === 'assumption');
      expect(texts.en![`inject.${inject.id}`]!.startsWith('Exercise:')).toBe(madeUp);
      expect(madeUp || (!inject.false && !inject.effect)).toBe(true);
    }
  });

  it('are checked: events are public and true, their watch is one of the turn, ids and sources are known', () => {
    expect(faults({})).toEqual([]);
    expect(faults({ false: true })).toEqual([]);
    expect(faults({ say: 'us', effect: { kind: 'news' } })).toEqual(['/injects/0/say problem.injectPublic']);
    expect(faults({ false: true, effect: { kind: 'news' } })).toEqual(['/injects/0/false problem.injectFalse']);
    expect(faults({ watch: 28, effect: { kind: 'news' } })).toEqual(['/injects/0/watch problem.injectWatch']);
    expect(faults({ src: ['nowhere'] })).toEqual(['/injects/0/src/0 problem.source']);
  });
});
