import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { TABLES } from '../../src/engine/tables/index.ts';

const root = fileURLToPath(new URL('../../src/', import.meta.url));

/** Source files below a folder with their text, comments and what is thrown at programmers left out. */
const sources = (folder: string): readonly (readonly [file: string, text: string])[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [
      path.slice(root.length),
      readFileSync(path, 'utf8')
        .replace(/\/\*[\s\S]*?\*\//g, '')
        .replace(/(^|[^:'"`])\/\/[^\n]*/g, '$1')
        .replace(/\b(?:Error|NoRoom|fail)\(\s*(['"`])(?:(?!\1)[\s\S])*\1/g, '')
        .replace(/^import [^;]*;/gm, ''),
    ]);

const literals = (text: string): string[] => [...text.matchAll(/(['"`])((?:(?!\1)[^\\\n]|\\.)*)\1/g)].map((m) => m[2]!);

/** Reads as a sentence or a phrase: words of small letters in a row, or a full stop after several words. */
const isPhrase = (literal: string): boolean =>
  !/\$\{|[<>=;{}]|^[.#/]|\bvar\(|\d+(?:px|ms|%)/.test(literal) &&
  (/^[A-Z“][a-z’]+ [a-z]+/.test(literal) || /(?:^| )[a-z]+ [a-z]+ [a-z]+ [a-z]+.*[.!?]$/.test(literal));

describe('what a reader meets', () => {
  it('is no text between the tags of the page, and no attribute in words', () => {
    const found = sources('client')
      .filter(([file]) => file.endsWith('.tsx'))
      .flatMap(([file, text]) => [
        ...[...text.matchAll(/[\w"'}]>\s*([A-Z][a-z]+(?: [\w’,.]+)+)\s*<\//g)].map((match) => `${file}: ${match[1]}`),
        ...[...text.matchAll(/\b(?:title|aria-label|placeholder|alt|label)="([^"]*[A-Za-z][^"]*)"/g)].map(
          (m) => `${file}: ${m[1]}`,
        ),
      ]);
    expect(found).toEqual([]);
  });

  it('is no sentence in the page, the session or the checks of files', () => {
    const found = ['client', 'session', 'scenario', 'protocol'].flatMap(sources).flatMap(([file, text]) =>
      literals(text)
        .filter(isPhrase)
        .map((literal) => `${file}: ${literal}`),
    );
    expect(found).toEqual([]);
  });

  it('is no note in the tables of the rules, and no title of the page', () => {
    const members = Object.values(TABLES).flatMap((rows) =>
      Object.values(rows).flatMap((number) => Object.keys(number)),
    );
    expect([...new Set(members)].sort()).toEqual(['clause', 'source', 'unit', 'value']); // a unit is a code of the catalogue
    const page = readFileSync(join(root, 'client/index.html'), 'utf8');
    expect(/<title>([^<]*)<\/title>/.exec(page)?.[1]).toBe('{{app.name}}');
  });

  it('is never made by changing the letters of a word', () => {
    const found = sources('client').flatMap(([file, text]) =>
      [
        ...text.matchAll(/\bw\([^()]*(?:\([^()]*\)[^()]*)*\)\s*\.(?:toLowerCase|toUpperCase|replace|charAt|slice)\(/g),
      ].map((match) => `${file}: ${match[0]}`),
    );
    expect(found).toEqual([]);
  });
});
