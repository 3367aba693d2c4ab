import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
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
  it('replays a saved game to its outcome', async () => {
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

  it('shows a record of older rules with a message, and exits with 1', async () => {
    const file = fileURLToPath(new URL('../golden/edition-1/finished.save.json', import.meta.url));
    const { code, json } = await labJson('replay', file);
    expect(code).toBe(1);
    const record = { options: { theta: 'unknown' }, notes: { 'seat.us': 'human' }, scenario: { id: 'oct-2023' } };
    expect(json).toMatchObject({ ok: false, turns: 0, message: expect.stringContaining('edition 1'), record });
    const { out } = await lab('replay', file);
    expect(out).toContain('played under edition 1 of the rules');
    expect(out).toContain('turn 2: US harden erbil; Iran directive kh halt, directive syrian halt');
    expect(out).toContain('Nobody expected the truce to hold.');
  });

  it.each(['', '{"format":', '[1,2]', '{"format":1}', '{"format":7}'])(
    'reports that %j is not a saved game',
    async (text) => {
      const file = join(folder(), 'bad.json');
      writeFileSync(file, text);
      const { code, json } = await labJson('replay', file);
      expect(code).toBe(1);
      expect(json).toMatchObject({ ok: false, turns: 0, outcome: null });
    },
  );
});
