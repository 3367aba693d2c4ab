import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { folder, lab, labJson } from '../support/lab.ts';

const shipped = fileURLToPath(new URL('../../scenarios/oct-2023.json', import.meta.url));

describe('lab validate', () => {
  it('accepts a shipped scenario', async () => {
    const { code, json } = await labJson('validate', shipped);
    expect({ code, json }).toEqual({ code: 0, json: { files: [{ file: shipped, ok: true, errors: [] }] } });
  });

  it('prints every error with its place, file by file, and exits with 1', async () => {
    const bad = join(folder(), 'bad.json');
    writeFileSync(bad, JSON.stringify({ ...JSON.parse(readFileSync(shipped, 'utf8')), turnDays: 'seven', extra: 1 }));
    const { code, json } = await labJson('validate', shipped, bad);
    expect(code).toBe(1);
    const [first, second] = json.files as { ok: boolean; errors: { pointer: string; message: string }[] }[];
    expect(first!.ok).toBe(true);
    expect(second!.ok).toBe(false);
    expect(second!.errors.map((error) => error.pointer)).toEqual(expect.arrayContaining(['/turnDays', '/extra']));
    const { out } = await lab('validate', bad);
    expect(out).toMatch(/\/turnDays: .+\./);
  });

  it('detects UTF-16, and refuses invalid UTF-8 with its place', async () => {
    const text = readFileSync(shipped, 'utf8');
    const inside = folder();
    const write = (name: string, bytes: Buffer): string => {
      writeFileSync(join(inside, name), bytes);
      return join(inside, name);
    };
    const utf16 = write('utf16.json', Buffer.from(`\uFEFF${text}`, 'utf16le'));
    const latin = write('latin.json', Buffer.from(text.replace('October', 'Octobr\u00e9'), 'latin1'));
    const { json } = await labJson('validate', utf16, latin);
    const [first, second] = json.files as { ok: boolean; errors: { pointer: string; message: string }[] }[];
    expect(first).toMatchObject({ ok: true });
    expect(second!.errors).toEqual([{ pointer: '', message: expect.stringMatching(/byte \d+, 0xE9 on line \d+/) }]);
    expect((await lab('play', '--scenario', latin, '--us', 'hold', '--iran', 'hold', '--games', '1')).err).toContain(
      'is not UTF-8',
    );
  });
});
