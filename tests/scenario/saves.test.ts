import { beforeAll, describe, expect, it } from 'vitest';
import type { Scenario } from '../../src/engine/model/index.ts';
import { hashJson, replay, type Save, toSave } from '../../src/engine/record/index.ts';
import { TABLES } from '../../src/engine/tables/index.ts';
import { parseSave } from '../../src/scenario/index.ts';
import { withMember } from '../support/edited-json.ts';
import { playOut, shippedScenario } from '../support/games.ts';
import { inEnglish } from '../../src/lab/print.ts';

let save: Save;
let embedded: Save;

beforeAll(() => {
  const run = playOut(shippedScenario(), { us: 'historical', iran: 'historical' }, 'kept', 3);
  save = toSave(run, { notes: { 'seat.us': 'human' } });
  embedded = toSave(run, { embed: true });
});

type Step = string | number;
const errorsOf = (value: unknown) => {
  const read = parseSave(typeof value === 'string' ? value : JSON.stringify(value));
  return read.ok ? [] : inEnglish(read.errors);
};

describe('saved games', () => {
  it('are read back unchanged, with or without their scenario', () => {
    expect(parseSave(JSON.stringify(save, null, 2))).toEqual({ ok: true, value: save });
    expect(parseSave(JSON.stringify(embedded))).toEqual({ ok: true, value: embedded });
  });

  it('of a newer version are refused with one message', () => {
    expect(errorsOf(withMember(save, ['format'], 3))).toEqual([
      { pointer: '/format', message: 'This game was saved by a newer version (format 3, this one reads up to 2).' },
    ]);
  });

  it('of format 1 are read, and marked as not fully covered by a hash', () => {
    const { opening: _, ...older } = save;
    const read = parseSave(JSON.stringify({ ...older, format: 1 }));
    expect(read).toEqual({ ok: true, value: { ...save, opening: null } });
    expect(read.ok && replay(read.value, shippedScenario())).toMatchObject({ firstBadTurn: 0, reason: 'opening' });
  });

  it('without a format are refused', () => {
    expect(errorsOf(withMember(save, ['format'], undefined))).toEqual([
      { pointer: '/format', message: '“format” is missing.' },
    ]);
  });

  it('that were truncated are refused, wherever the cut is', () => {
    const text = JSON.stringify(save);
    for (let at = 1; at < text.length; at += 97)
      expect(errorsOf(text.slice(0, at))[0]?.message).toMatch(/^The file ends too early, at line 1, column \d+/);
  });

  const damaged: readonly (readonly [string, readonly Step[], unknown, string, string])[] = [
    ['an unknown key', ['checksum'], 1, '/checksum', '“checksum” is not a key known here.'],
    ['an unknown key in a turn', ['turns', 0, 'red'], null, '/turns/0/red', '“red” is not a key known here.'],
    ['a seat that is missing', ['turns', 1, 'white'], undefined, '/turns/1/white', '“white” is missing.'],
    [
      'an order that is none',
      ['turns', 0, 'us', 'orders', 0, 'kind'],
      'nuke',
      '/turns/0/us/orders/0/kind',
      'It is “nuke”.',
    ],
    [
      'a turn out of place',
      ['turns', 2, 'us', 'turn'],
      7,
      '/turns/2/us/turn',
      'This is entry 3 of the turns, so its turn is 3.',
    ],
    ['a hash too few', ['hashes'], [], '/hashes', 'The record has 3 turns, but 0 hashes.'],
    ['a hash that is none', ['hashes', 0], 'abc', '/hashes/0', '“abc”'],
    ['options out of bounds', ['options', 'hazard'], 50, '/options/hazard', '“hazard” should be at most 5.'],
    [
      'a hidden aim of the other side',
      ['options', 'hiddenAims'],
      { us: 'expel', iran: 'expel' },
      '/options/hiddenAims',
      'none of the forms allowed',
    ],
    [
      'a table value that is no number',
      ['rules', 'tables'],
      { 'attack.fatal': 'high' },
      '/rules/tables/attack.fatal',
      'none of the forms allowed',
    ],
  ];
  it.each(damaged)('with %s are refused at that place', (_, path, member, pointer, sentence) => {
    expect(errorsOf(withMember(save, path, member))).toContainEqual({
      pointer,
      message: expect.stringContaining(sentence),
    });
  });

  it('with an embedded scenario are checked against its schema and hash', () => {
    expect(errorsOf(withMember(embedded, ['scenario', 'file', 'sites', 0, 'lat'], 'x'))).toEqual([
      { pointer: '/scenario/file/sites/0/lat', message: '“lat” should be a number, not “x”.' },
    ]);
    expect(errorsOf(withMember(embedded, ['scenario', 'file', 'sites', 0, 'personnel'], 1))).toEqual([
      { pointer: '/scenario/hash', message: 'The scenario inside is not the one that was played: its hash differs.' },
    ]);
    expect(errorsOf(withMember(embedded, ['scenario', 'id'], 'dec-2019'))).toEqual([
      { pointer: '/scenario/id', message: 'The scenario inside is “oct-2023”, not “dec-2019”.' },
    ]);
  });

  it('of older rules with openings outside today’s tracks are read, and clamped', () => {
    const file = withMember(embedded.scenario.file, ['opening', 'oil'], 5) as Scenario;
    const scenario = { ...embedded.scenario, hash: hashJson(file), file };
    const older = { ...embedded, scenario, rules: { ...embedded.rules, version: '1' } };
    const read = parseSave(JSON.stringify(older));
    expect(read.ok && read.value.scenario.file?.opening.oil).toBe(TABLES.tracks.oilMax.value);
    expect(read.ok && read.value.turns).toEqual(embedded.turns);
    expect(errorsOf({ ...older, rules: embedded.rules })[0]?.pointer).toBe('/scenario/file/opening/oil');
  });
});
