import { describe, expect, it } from 'vitest';
import { catalogOf } from '../../src/session/library.ts';
import { shippedScenario } from '../support/games.ts';

const shipped = ['jan-2024', 'oct-2023'].map((id) => shippedScenario(id));

describe('the list of scenarios', () => {
  it('begins with October 2023, whatever the order of files', async () => {
    for (const list of [shipped, shipped.toReversed()]) {
      const { scenarios } = await catalogOf({ list: async () => list });
      expect(scenarios.map(({ id, start }) => [id, start])).toEqual([
        ['oct-2023', '2023-10-17'],
        ['jan-2024', '2024-01-22'],
      ]);
    }
  });
});
