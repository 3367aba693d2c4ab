import { describe, expect, it } from 'vitest';
import { openWords } from '../../../../src/client/app/load-words.ts';
import { launchLine } from '../../../../src/client/store/format/playback-text.ts';
import type { Place } from '../../../../src/client/store/map/launch-sites.ts';

const book = openWords();
await book.all();

describe('what is on its way', () => {
  const strike = { kind: 'strike', turn: 1, watch: 6, theatre: 'redsea' as const, clause: '§6 strike', data: {} };
  const from = (kind: string): Place => ({ id: 'x', name: 'USS Carney', lon: 47, lat: 12, theatre: 'redsea', kind });

  it('is missiles, not aircraft, if a destroyer launches it', () => {
    expect(launchLine(book.words, strike, from('destroyer'))).toMatch(/^Missiles from USS Carney/);
    expect(launchLine(book.words, strike, from('carrier'))).toMatch(/^US aircraft from USS Carney/);
  });
});
