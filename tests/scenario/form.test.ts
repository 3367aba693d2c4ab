import { describe, expect, it } from 'vitest';
import { readScenario } from '../../src/scenario/index.ts';
import { withMember } from '../support/edited-json.ts';
import { shippedScenario } from '../support/games.ts';

const good = shippedScenario();

type Step = string | number;
const wrong: readonly (readonly [string, readonly Step[], unknown, string, string])[] = [
  ['a missing member', ['sites', 3, 'lat'], undefined, '/sites/3/lat', '“lat” is missing.'],
  ['text for a number', ['sites', 0, 'lat'], '33', '/sites/0/lat', '“lat” should be a number, but it is text.'],
  [
    'a broken number',
    ['sites', 0, 'personnel'],
    1.5,
    '/sites/0/personnel',
    '“personnel” should be a whole number, but it is the number 1.5.',
  ],
  ['a number out of bounds', ['sites', 0, 'defence'], 5, '/sites/0/defence', '“defence” should be at most 4.'],
  ['a list for an object', ['opening'], [], '/opening', '“opening” should be an object, but it is a list.'],
  ['null for text', ['id'], null, '/id', '“id” should be text, but it is null.'],
  [
    'an unknown word',
    ['axisSites', 0, 'owner'],
    'hamas',
    '/axisSites/0/owner',
    '“owner” should be “kh”, “nujaba”, “factions”, “syrian”, “hezbollah”, “houthi” or “iran”, but it is “hamas”.',
  ],
  [
    'an unknown effect',
    ['events', 0, 'effect', 'kind'],
    'quake',
    '/events/0/effect/kind',
    '“kind” should be “news”, “gaza”, “israelStrike”, “north”, “speech” or “ruling”, but it is “quake”.',
  ],
  [
    'an order of the other side',
    ['history', 0, 'us', 'orders', '-'],
    { kind: 'seize' },
    '/history/0/us/orders/1/kind',
    'but it is “seize”.',
  ],
  [
    'an id with capitals',
    ['units', 0, 'id'],
    'USS',
    '/units/0/id',
    '“id” should look like /^[a-z][a-z0-9-]{0,47}$/, but it is “USS”.',
  ],
  ['a fact without a source', ['sites', 0, 'src'], [], '/sites/0/src', '“src” should have at least 1 entry.'],
  [
    'a source with a script for an address',
    ['sources', 0, 'url'],
    'javascript:alert(1)',
    '/sources/0/url',
    '“url” should look like',
  ],
  [
    'a text that is empty',
    ['texts', 'en', 'scenario.title'],
    '',
    '/texts/en/scenario.title',
    '“scenario.title” should have at least 1 character.',
  ],
  [
    'two cadres for three',
    ['opening', 'cadres'],
    ['home', 'home'],
    '/opening/cadres',
    '“cadres” should have at least 3 entries.',
  ],
];

describe('form of a scenario', () => {
  it('accepts the shipped scenario, and gives it back unchanged', () => {
    expect(readScenario(structuredClone(good))).toEqual({ ok: true, value: good });
  });

  it.each(wrong)('says where and what, for %s', (_, path, member, pointer, sentence) => {
    const read = readScenario(withMember(good, path, member));
    const errors = read.ok ? [] : read.errors;
    expect(errors).toContainEqual({ pointer, message: expect.stringContaining(sentence) });
  });

  it('names every error of a file, not only the first', () => {
    const read = readScenario(withMember(withMember(good, ['turnDays'], 0), ['sites', 1, 'lon'], 500));
    expect(read.ok ? [] : read.errors.map(({ pointer }) => pointer)).toEqual(['/turnDays', '/sites/1/lon']);
  });

  it('escapes a key with a slash in its pointer', () => {
    const read = readScenario(withMember(good, ['a/b~c'], 1));
    expect(read.ok ? '' : read.errors[0]?.pointer).toBe('/a~1b~0c');
  });

  it('refuses a format it does not know yet with one sentence', () => {
    const read = readScenario(withMember(good, ['format'], 2));
    expect(read).toEqual({
      ok: false,
      errors: [
        { pointer: '/format', message: 'This scenario has format 2; this version of the game reads up to format 1.' },
      ],
    });
  });
});
