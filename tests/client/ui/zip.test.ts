import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 as nodeCrc } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crc32, zip } from '../../../src/client/ui/zip.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const hasPython = spawnSync('python3', ['--version']).status === 0;

describe('the archive of a class', () => {
  it('has the checksums that other programs compute', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(crc32(bytes)).toBe(nodeCrc(bytes));
      }),
    );
  });

  it('holds each file once at its place, and lists all at its end', async () => {
    const archive = new Uint8Array(
      await zip([
        { name: 'a.csv', bytes: bytesOf('x,y\r\n') },
        { name: 'Tisch-Ä.json', bytes: bytesOf('{}') },
      ]).arrayBuffer(),
    );
    const view = new DataView(archive.buffer);
    const end = archive.length - 22;
    expect(view.getUint32(end, true)).toBe(0x06054b50);
    expect(view.getUint16(end + 10, true)).toBe(2);
    const directory = view.getUint32(end + 16, true);
    expect(view.getUint32(directory, true)).toBe(0x02014b50);
    expect(directory + view.getUint32(end + 12, true)).toBe(end);
    const second = directory + 46 + 'a.csv'.length;
    expect(view.getUint32(view.getUint32(second + 42, true), true)).toBe(0x04034b50);
  });

  it.runIf(hasPython)('opens in another program with the same contents', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'archive-'));
    const path = join(folder, 'class.zip');
    const file = zip([{ name: 'Tisch-Ä.json', bytes: bytesOf('{"a":1}') }]);
    writeFileSync(path, new Uint8Array(await file.arrayBuffer()));
    const program = 'import sys,zipfile; zipfile.ZipFile(sys.argv[1]).extractall(sys.argv[2])';
    const { status, stderr } = spawnSync('python3', ['-c', program, path, folder], { encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(readFileSync(join(folder, 'Tisch-Ä.json'), 'utf8')).toBe('{"a":1}');
  });
});
