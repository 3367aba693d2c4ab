import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, lab, labJson } from '../support/lab.ts';

async function saved(): Promise<string> {
  const file = join(folder(), 'game.json');
  await lab('play', '--us', 'calibrated', '--iran', 'mixed', '--games', '1', '--save', file);
  return file;
}

const rewrite = (
  file: string,
  change: (save: { hashes: string[]; turns: { us: { orders: unknown[] } }[] }) => void,
): void => {
  const save = JSON.parse(readFileSync(file, 'utf8'));
  change(save);
  writeFileSync(file, JSON.stringify(save));
};

describe('lab replay', () => {
  it('follows a saved game to its outcome', async () => {
    const file = await saved();
    const { code, json } = await labJson('replay', file);
    expect(code).toBe(0);
    expect(json).toMatchObject({ ok: true, outcome: { points: { us: expect.any(Number), iran: expect.any(Number) } } });
    expect(json.turns).toBe((JSON.parse(readFileSync(file, 'utf8')) as { turns: unknown[] }).turns.length);
    expect((await lab('replay', file)).out).toContain('turns, all as recorded.');
  });

  it('names the first bad turn and exits with 1', async () => {
    const file = await saved();
    rewrite(file, (save) => void (save.turns[3]!.us.orders = [{ kind: 'talks' }]));
    const { code, json } = await labJson('replay', file);
    expect(code).toBe(1);
    expect(json).toMatchObject({ ok: false, firstBadTurn: 4, turns: 3 });
    expect((await lab('replay', file)).out).toContain('turn 4 does not lead where the record says');
  });

  it.each(['', '{"format":', '[1,2]', '{"format":1}', '{"format":7}'])(
    'says of %j that it is no saved game',
    async (text) => {
      const file = join(folder(), 'bad.json');
      writeFileSync(file, text);
      const { code, json } = await labJson('replay', file);
      expect(code).toBe(1);
      expect(json).toMatchObject({ ok: false, turns: 0, outcome: null });
    },
  );
});
