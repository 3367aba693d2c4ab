import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { worldOf } from '../../src/analysis/scenario-fingerprint.ts';
import { loadScenario } from '../../src/scenario/index.ts';
import { playOut, shippedScenario } from '../support/games.ts';
import { textOf } from '../support/random-play.ts';

const folder = new URL('../../scenarios/editions/', import.meta.url);
const read = (name: string) => {
  const file = loadScenario(readFileSync(new URL(name, folder), 'utf8'));
  if (!file.ok) throw new Error(JSON.stringify(file.errors));
  return file.value;
};
const editions = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => [name, read(name)] as const);
/** The same world in other words. */
const alike = editions.filter(
  ([, then]) => JSON.stringify(worldOf(then)) === JSON.stringify(worldOf(shippedScenario(then.id))),
);

describe('a former edition of a scenario', () => {
  it.each(alike)('%s differs in words only and plays as today, so that stored results stay true', (_, then) => {
    for (const seed of ['one', 'two']) {
      const former = playOut(then, { us: 'cadet', iran: 'restrain' }, seed);
      const now = playOut(shippedScenario(then.id), { us: 'cadet', iran: 'restrain' }, seed);
      expect(textOf(former.state)).toBe(textOf(now.state));
      expect(former.events).toEqual(now.events);
    }
  });

  it.each(editions)('%s can be played to its end', (name, then) => {
    expect(playOut(then, { us: 'calibrated', iran: 'restrain' }, name).state.ending).not.toBeNull();
  });
});
