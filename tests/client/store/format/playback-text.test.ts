import { describe, expect, it } from 'vitest';
import { openWords } from '../../../../src/client/app/load-words.ts';
import { launchLine, resultLine } from '../../../../src/client/store/format/playback-text.ts';
import type { Place } from '../../../../src/client/store/map/launch-sites.ts';

const book = openWords();
await book.all();

describe('what is on its way', () => {
  const strike = { kind: 'strike', turn: 1, watch: 6, theatre: 'redsea' as const, clause: '§6 strike', data: {} };
  const from = (kind: string): Place => ({ id: 'x', name: 'USS Carney', lon: 47, lat: 12, theatre: 'redsea', kind });

  it('is missiles, not aircraft, if a destroyer launches it', () => {
    expect(launchLine(book.words, strike, from('destroyer'), [])).toMatch(/^Missiles from USS Carney/);
    expect(launchLine(book.words, strike, from('carrier'), [])).toMatch(/^US aircraft head for .*\(USS Carney/);
  });

  it('names partners in Yemen once the escorts have sailed, and not in the turn of their announcement', () => {
    const coalition = (turn: number) => ({ ...strike, kind: 'coalition', turn });
    const joint = { ...strike, turn: 3 };
    const lines = (at: number) => [
      launchLine(book.words, joint, from('carrier'), [coalition(at)]),
      resultLine(book.words, joint, [coalition(at)]),
    ];
    for (const line of lines(2)) expect(line).toContain('Partners of the coalition take part.');
    for (const line of lines(3)) expect(line).not.toContain('Partners');
    expect(resultLine(book.words, { ...joint, theatre: 'iraq' }, [coalition(1)])).not.toContain('Partners');
  });
});
