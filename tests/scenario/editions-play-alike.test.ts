import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadScenario } from '../../src/scenario/index.ts';
import { playOut, shippedScenario } from '../support/games.ts';
import { textOf } from '../support/random-play.ts';

const folder = new URL('../../scenarios/editions/', import.meta.url);
const editions = readdirSync(folder).filter((name) => name.endsWith('.json'));

describe('a former edition of a scenario', () => {
  it.each(editions)('%s plays as today, so that stored results stay true', (name) => {
    const read = loadScenario(readFileSync(new URL(name, folder), 'utf8'));
    if (!read.ok) throw new Error(JSON.stringify(read.errors));
    for (const seed of ['one', 'two']) {
      const then = playOut(read.value, { us: 'cadet', iran: 'restrain' }, seed);
      const now = playOut(shippedScenario(read.value.id), { us: 'cadet', iran: 'restrain' }, seed);
      expect(textOf(then.state)).toBe(textOf(now.state));
      expect(then.events).toEqual(now.events);
    }
  });
});
