import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from './support/test.ts';

const inRoot = (path: string): URL => new URL(`../../${path}`, import.meta.url);

test('every package in the built game is named with its licence', () => {
  const contents = JSON.parse(readFileSync(inRoot('dist/.contents'), 'utf8')) as Record<string, { of: string[] }>;
  const parts = new Set(Object.values(contents).flatMap(({ of }) => of));
  const packages = [...parts].filter((part) => existsSync(inRoot(`node_modules/${part}/package.json`)));
  const told = readFileSync(inRoot('dist/licences.txt'), 'utf8');
  expect(packages).toContain('react-dom');
  expect(packages.filter((name) => !told.includes(`\n${name} `))).toEqual([]);
});
