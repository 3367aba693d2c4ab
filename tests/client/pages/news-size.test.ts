import { describe, expect, it } from 'vitest';
import { newsThatFits } from '../../../src/client/pages/wall/news-size.ts';
import { shippedScenario } from '../../support/games.ts';

describe('news on the wall', () => {
  it('is in the largest words that fit, and never loses its end', () => {
    expect(newsThatFits([], 2)).toMatchObject({ count: 0 });
    expect(newsThatFits(['26 Jan A short line.'], 2)).toEqual({ count: 1, size: 48 });
    const long = 'x'.repeat(190);
    expect(newsThatFits([long, 'y'.repeat(95)], 2)).toMatchObject({ count: 2 });
    expect(newsThatFits([long, long], 2)).toMatchObject({ count: 1 });
  });

  it('fits for every dated event of every scenario', () => {
    const events = ['dec-2019', 'oct-2023', 'jan-2024'].flatMap((id) =>
      Object.entries(shippedScenario(id).texts.en!).filter(([key]) => key.startsWith('event.')),
    );
    const small = events.filter(([, text]) => newsThatFits([`26 Jan ${text}`], 2).size < 38);
    expect(small.map(([key]) => key)).toEqual([]);
  });
});
