import { describe, expect, it } from 'vitest';
import { lab, labJson } from '../support/lab.ts';

interface Player {
  readonly policy: string;
  readonly by: number;
  readonly ci: readonly [number, number] | null;
  readonly least: number;
  readonly most: number;
}

describe('lab decisions', () => {
  it('compares players with the first in the same positions and worlds, reproducibly', async () => {
    const words = [
      'decisions',
      '--side',
      'iran',
      '--policies',
      'cadet/20,cadet/20,cadet/2',
      '--against',
      'hold,heavy',
      '--games',
      '1',
    ];
    const { code, json } = await labJson(...words, '--worlds', '40');
    expect(code).toBe(0);
    const [first, same, more] = json.players as Player[];
    expect(json.positions).toBeGreaterThan(8);
    for (const player of [first, same]) expect(player).toMatchObject({ by: 0, ci: null, least: 0, most: 0 });
    expect(more!.least).toBeLessThan(more!.most);
    expect(more!.by).toBeGreaterThan(more!.least);
    expect(more!.by).toBeLessThan(more!.most);
    expect((await labJson(...words, '--worlds', '40')).json.players).toEqual(json.players);
  });

  it('gives an interval around the mean from five seeds on', async () => {
    const words = ['decisions', '--side', 'us', '--policies', 'cadet,cadet', '--budget', '8', '--against', 'hold'];
    const { json } = await labJson(...words, '--worlds', '2', '--games', '5');
    expect((json.players as Player[]).map(({ by, ci }) => ({ by, ci }))).toEqual([
      { by: 0, ci: [0, 0] },
      { by: 0, ci: [0, 0] },
    ]);
  });

  it.each([
    [['--policies', 'analyst'], '--side'],
    [['--side', 'us', '--policies', 'calibrated'], '“calibrated” does not search'],
    [['--side', 'us', '--against', 'heavy'], 'None of “heavy” can play iran'],
    [['--side', 'us', '--against', 'nobody'], 'no policy “nobody”'],
    [['--side', 'us', '--worlds', 'many'], '--worlds'],
  ])('%j is refused with a message', async (words, sentence) => {
    const { code, err } = await lab('decisions', ...words);
    expect(code).toBe(2);
    expect(err).toContain(sentence);
  });
});
