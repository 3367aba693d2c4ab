import { spawn, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { folder, lab } from '../support/lab.ts';

describe('bad arguments on the command line', () => {
  it.each([
    [[], 'No command given.'],
    [['dance'], 'There is no command “dance”.'],
    [['toString'], 'There is no command “toString”.'],
    [['play', '--us', 'hold'], 'needs --us POLICY and --iran POLICY'],
    [['play', '--us', 'hold', '--iran', 'nobody'], 'There is no policy “nobody” for iran.'],
    [['play', '--us', 'hold', '--iran', 'hold', '--games', '0'], '--games takes a whole number from 1'],
    [['play', '--us', 'hold', '--iran', 'hold', '--frob'], '--frob'],
    [['play', '--us', 'hold', '--iran', 'hold', '--scenario', 'atlantis'], 'There is no scenario “atlantis”'],
    [['play', '--us', 'hold', '--iran', 'hold', '--options', 'no-such-file'], '“no-such-file” cannot be read.'],
    [
      ['play', '--us', 'hold', '--iran', 'hold', '--save', 'no/such/folder/x.json', '--games', '1'],
      'cannot be written',
    ],
    [['validate'], 'needs at least one file'],
    [['validate', 'no-such-file'], '“no-such-file” cannot be read.'],
    [['replay'], 'needs one file'],
    [['bench', 'what'], 'does not take a file'],
  ])('%j exits with 2 and a message', async (words, sentence) => {
    const { code, out, err } = await lab(...words);
    expect(code).toBe(2);
    expect(err).toContain(sentence);
    expect(out).toBe('');
    expect(err).not.toMatch(/\n\s+at |Error:|node:internal/);
  });

  it('refuses options out of bounds, with their place', async () => {
    const file = join(folder(), 'options.json');
    writeFileSync(file, '{"hazard":99}');
    const { code, err } = await lab('play', '--us', 'hold', '--iran', 'hold', '--options', file);
    expect(code).toBe(2);
    expect(err).toContain('/hazard');
  });

  it('behaves the same in a shell, by exit code and on standard error', () => {
    const main = fileURLToPath(new URL('../../src/lab/main.ts', import.meta.url));
    const { status, stdout, stderr } = spawnSync(process.execPath, [main, 'dance'], { encoding: 'utf8' });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('There is no command “dance”.');
  });

  it('ends quietly when its output is closed', async () => {
    const main = fileURLToPath(new URL('../../src/lab/main.ts', import.meta.url));
    const child = spawn(process.execPath, [main, '--help']);
    child.stdout.destroy();
    let err = '';
    child.stderr.on('data', (text) => (err += text));
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  it('prints its usage on request', async () => {
    for (const words of [['help'], ['--help'], ['play', '--us', 'hold', '-h']]) {
      const { code, out } = await lab(...words);
      expect(code).toBe(0);
      expect(out).toContain('play --us POLICY --iran POLICY');
    }
  });
});
