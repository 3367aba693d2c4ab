import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ALL_CLAUSES, ORDER_KINDS, ORDERS } from '../../../src/engine/orders/index.ts';

const engine = fileURLToPath(new URL('../../../src/engine/', import.meta.url));
const sources = readdirSync(engine, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(join(engine, name), 'utf8'));

const kebab = (kind: string): string => kind.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

describe('every kind of order', () => {
  it.each(ORDER_KINDS)('%s is in a file of its own name, in the folder of its side', (kind) => {
    expect(existsSync(join(engine, 'orders', ORDERS[kind].side, `${kebab(kind)}.ts`))).toBe(true);
  });

  it.each(ORDER_KINDS)('%s has card fields that are members of it', (kind) => {
    const { fields, members } = ORDERS[kind];
    const names = fields.flatMap(({ name, within, resets }) => [name, ...(within ? [within] : []), ...(resets ?? [])]);
    expect(names.filter((name) => !Object.hasOwn(members, name))).toEqual([]);
  });

  it.each(ORDER_KINDS)('%s is marked on the map only if it names a place', (kind) => {
    const { mark, members } = ORDERS[kind];
    expect(mark === null || Object.hasOwn(members, mark === 'move' ? 'to' : 'site')).toBe(true);
  });
});

it('a clause that an event names is one of the rulebook’s', () => {
  const used = sources.flatMap((text) => [...text.matchAll(/'(§\d+ [^']+)'/g)].map((match) => match[1]!));
  expect(used.length).toBeGreaterThan(80);
  expect([...new Set(used)].filter((clause) => !(ALL_CLAUSES as readonly string[]).includes(clause))).toEqual([]);
});
