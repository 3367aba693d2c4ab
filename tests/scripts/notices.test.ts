import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { noticeOf, notices, packageFolder } from '../../src/scripts/licence-notices.ts';
import { folder } from '../support/lab.ts';

/** A package as npm installs it; returns its folder. */
function installed(name: string, files: Readonly<Record<string, string>>): string {
  const path = join(folder(), 'node_modules', name);
  mkdirSync(path, { recursive: true });
  writeFileSync(join(path, 'package.json'), JSON.stringify({ name, version: '1.2.3', license: 'MIT' }));
  for (const [file, text] of Object.entries(files)) writeFileSync(join(path, file), text);
  return path;
}

describe('licence notices', () => {
  it('name every package in the build once, and those in the map’s data', () => {
    const one = installed('one', { LICENSE: 'One’s terms', 'index.js': 'export const a = 1;' });
    const two = installed('@who/two', { 'licence.md': 'Two’s terms' });
    const text = notices([
      `${one}/index.js?v=3`,
      `${one}/other.js`,
      `${two}/font.woff2`,
      '/src/ours.ts',
      '\0vite/preload',
    ]);
    expect(text.match(/^one 1\.2\.3 \(MIT\)$/gm)).toHaveLength(1);
    for (const said of [
      'One’s terms',
      '@who/two 1.2.3 (MIT)',
      'Two’s terms',
      'a-fine-line',
      'milsymbol',
      'Natural Earth',
    ])
      expect(text).toContain(said);
    expect(text).toMatch(/^vite \d/m);
  });

  it('include what a package says about others', () => {
    const path = installed('one', {
      LICENSE: 'Copyright (c) One',
      'a.js': '/* Copyright (c) Another\n * ISC licence */ let x;\n// Copyright (c) One\n/** @param c the licence */',
    });
    const text = noticeOf(path, [join(path, 'a.js')]);
    expect(text).toContain('Notices in its files:\n\nCopyright (c) Another\nISC licence');
    expect(text.match(/Copyright \(c\) One/g)).toHaveLength(1);
  });

  it('fail if a package has no licence', () => {
    expect(() => noticeOf(installed('silent', { 'index.js': '' }))).toThrow(
      'silent has no file that says its licence.',
    );
  });

  it('find the package of a path on every system', () => {
    expect(packageFolder('C:\\x\\node_modules\\a\\node_modules\\@b\\c\\d.js')).toBe(
      'C:/x/node_modules/a/node_modules/@b/c',
    );
    expect(packageFolder('/x/src/a.ts')).toBeNull();
  });
});
