import { describe, expect, it } from 'vitest';
import { lab, labJson } from '../support/lab.ts';

const tally = { games: expect.any(Number), averted: expect.any(Number), fewerAfter: expect.any(Number) };

describe('lab deterrence', () => {
  it('prints the claims and the outcome for both worlds', async () => {
    const { code, json } = await labJson('deterrence', '--games', '8', '--runs', '20');
    expect(json).toMatchObject({
      games: 8,
      runs: 20,
      worlds: [
        { theta: 'nothing', parts: { all: tally, often: tally, oftenUnrestrained: tally, oftenRestrained: tally } },
        { theta: 'suppress', byIran: { press: tally, hold: tally } },
      ],
    });
    expect(code).toBe(json.ok ? 0 : 1);
  });

  it('accepts no file', async () => {
    const { code, err } = await lab('deterrence', 'game.json');
    expect(code).toBe(2);
    expect(err).toContain('“deterrence” does not take a file');
  });
});
