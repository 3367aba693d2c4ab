import { existsSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { MAX_BYTES } from '../../src/scenario/index.ts';
import { folder, lab } from '../support/lab.ts';

const play = (...words: string[]) => lab('play', '--us', 'hold', '--iran', 'hold', '--games', '1', ...words);

/** Every argument that names a file to read. */
const DOORS: readonly (readonly [string, (file: string) => ReturnType<typeof lab>])[] = [
  ['validate', (file) => lab('validate', file)],
  ['replay', (file) => lab('replay', file)],
  ['whatif', (file) => lab('whatif', file, '--turn', '1', '--side', 'us', '--orders', file)],
  ['--scenario', (file) => play('--scenario', file)],
  ['--options', (file) => play('--options', file)],
  ['--dates', (file) => lab('backtest', '--dates', file)],
  ['--tables', (file) => lab('backtest', '--tables', file)],
];

const oneSentence = ({ code, out, err }: Awaited<ReturnType<typeof lab>>): string => {
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).not.toMatch(/\n\s+at |Error:|node:/);
  return err;
};

describe.each(DOORS)('a file named after %s', (_, ask) => {
  it('is checked for size before it is read', async () => {
    const file = join(folder(), 'large.json');
    writeFileSync(file, '{');
    truncateSync(file, 40_000_000_000); // a sparse file larger than any disk
    expect(oneSentence(await ask(file))).toContain('larger than 2 MB');
  });

  it.skipIf(process.platform === 'win32')('is read up to the size limit, if it never ends', async () => {
    const before = process.memoryUsage().arrayBuffers;
    expect(oneSentence(await ask('/dev/zero'))).toContain('larger than 2 MB');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(10 * MAX_BYTES);
  });

  it('is reported as a workbook if it is one', async () => {
    const file = join(folder(), 'dates.xlsx');
    writeFileSync(file, Buffer.from([0x50, 0x4b, 0x03, 0x04, 0xff, 0, 1]));
    const { out, err } = await ask(file);
    expect(out + err).toContain('This is a workbook or another archive.');
  });

  it('is refused with a message if it is a folder or missing', async () => {
    const path = folder();
    expect(oneSentence(await ask(path))).toMatch(/cannot be read\./);
    expect(oneSentence(await ask(join(path, 'none.json')))).toMatch(
      /cannot be read\. There is no such file|no file of/,
    );
  });
});

describe('the folder of relative file names', () => {
  it('is where npm was called from, also for output files', async () => {
    const path = folder();
    mkdirSync(join(path, 'deeper'));
    vi.stubEnv('INIT_CWD', path);
    try {
      expect((await play('--save', join('deeper', 'game.json'))).code).toBe(0);
      expect(existsSync(join(path, 'deeper', 'game.json'))).toBe(true);
      expect((await lab('replay', join('deeper', 'game.json'))).code).toBe(0);
      writeFileSync(join(path, 'options.json'), '{ "length": "full" }');
      expect((await play('--options', 'options.json')).code).toBe(0);
      const { scenario } = JSON.parse(readFileSync(join(path, 'deeper', 'game.json'), 'utf8'));
      writeFileSync(join(path, 'mine.json'), JSON.stringify(scenario.file));
      expect((await play('--scenario', 'mine.json')).code).toBe(0);
    } finally {
      vi.unstubAllEnvs();
    }
  });

  it('does not matter for a record’s scenario, which is a shipped one', async () => {
    const path = folder();
    await play('--save', join(path, 'game.json'));
    const save = JSON.parse(readFileSync(join(path, 'game.json'), 'utf8'));
    writeFileSync(join(path, 'mine'), JSON.stringify(save.scenario.file));
    delete save.scenario.file;
    writeFileSync(join(path, 'bare.json'), JSON.stringify({ ...save, scenario: { ...save.scenario, id: 'mine' } }));
    vi.stubEnv('INIT_CWD', path);
    try {
      const { code, err } = await lab('replay', 'bare.json');
      expect({ code, err }).toEqual({ code: 2, err: 'The scenario “mine” does not come with this game.\n' });
    } finally {
      vi.unstubAllEnvs();
    }
  });
});

describe('a JSON file with other content', () => {
  it.each(['3', '"full"', '[]', 'null'])('is refused: %s', async (text) => {
    const file = join(folder(), 'odd.json');
    writeFileSync(file, text);
    expect(oneSentence(await play('--options', file))).toContain('is no JSON object. It holds game options');
    expect(oneSentence(await lab('backtest', '--tables', file))).toContain('It holds numbers of the tables');
  });
});
