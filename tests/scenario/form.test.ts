import { describe, expect, it } from 'vitest';
import { readScenario } from '../../src/scenario/index.ts';
import { withMember } from '../support/edited-json.ts';
import { shippedScenario } from '../support/games.ts';
import { inEnglish } from '../../src/lab/print.ts';

const good = shippedScenario();

type Step = string | number;
const wrong: readonly (readonly [string, readonly Step[], unknown, string, string])[] = [
  ['a missing member', ['sites', 3, 'lat'], undefined, '/sites/3/lat', '“lat” is missing.'],
  ['text for a number', ['sites', 0, 'lat'], '33', '/sites/0/lat', '“lat” should be a number, not “33”.'],
  [
    'a broken number',
    ['sites', 0, 'personnel'],
    1.5,
    '/sites/0/personnel',
    '“personnel” should be a whole number, not 1.5.',
  ],
  ['a number out of bounds', ['sites', 0, 'defence'], 5, '/sites/0/defence', '“defence” should be at most 4.'],
  ['a list for an object', ['opening'], [], '/opening', '“opening” should be an object, not […].'],
  ['null for text', ['id'], null, '/id', '“id” should be text, not null.'],
  [
    'an unknown word',
    ['axisSites', 0, 'owner'],
    'hamas',
    '/axisSites/0/owner',
    '“owner” should be one of these: “kh”, “nujaba”, “factions”, “syrian”, “hezbollah”, “houthi”, “iran”. It is “hamas”.',
  ],
  [
    'an unknown effect',
    ['events', 0, 'effect', 'kind'],
    'quake',
    '/events/0/effect/kind',
    '“kind” should be one of these: “news”, “gaza”, “israelStrike”, “north”, “speech”, “ruling”. It is “quake”.',
  ],
  [
    'an order of the other side',
    ['history', 0, 'us', 'orders', '-'],
    { kind: 'seize' },
    '/history/0/us/orders/1/kind',
    'It is “seize”.',
  ],
  [
    'an id with capitals',
    ['units', 0, 'id'],
    'USS',
    '/units/0/id',
    '“id” should match /^[a-z][a-z0-9-]{0,47}$/, but it is “USS”.',
  ],
  ['a fact without a source', ['sites', 0, 'src'], [], '/sites/0/src', 'Entries in “src”: at least 1.'],
  [
    'a source with a script for an address',
    ['sources', 0, 'url'],
    'javascript:alert(1)',
    '/sources/0/url',
    '“url” should match',
  ],
  [
    'a text that is empty',
    ['texts', 'en', 'scenario.title'],
    '',
    '/texts/en/scenario.title',
    'Characters in “scenario.title”: at least 1.',
  ],
  [
    'two cadres for three',
    ['opening', 'cadres'],
    ['home', 'home'],
    '/opening/cadres',
    'Entries in “cadres”: at least 3.',
  ],
];

describe('the format of a scenario', () => {
  it('accepts the shipped scenario, and gives it back unchanged', () => {
    expect(readScenario(structuredClone(good))).toEqual({ ok: true, value: good });
  });

  it.each(wrong)('reports place and error, for %s', (_, path, member, pointer, sentence) => {
    const read = readScenario(withMember(good, path, member));
    const errors = read.ok ? [] : inEnglish(read.errors);
    expect(errors).toContainEqual({ pointer, message: expect.stringContaining(sentence) });
  });

  it('names every error of a file, not only the first', () => {
    const read = readScenario(withMember(withMember(good, ['turnDays'], 0), ['sites', 1, 'lon'], 500));
    expect(read.ok ? [] : read.errors.map(({ pointer }) => pointer)).toEqual(['/turnDays', '/sites/1/lon']);
  });

  it('escapes slashes in pointers', () => {
    const read = readScenario(withMember(good, ['a/b~c'], 1));
    expect(read.ok ? '' : read.errors[0]?.pointer).toBe('/a~1b~0c');
  });

  it('refuses a newer format with one message', () => {
    const read = readScenario(withMember(good, ['format'], 2));
    expect(read).toEqual({
      ok: false,
      errors: [{ pointer: '/format', message: 'problem.newerScenario', params: { format: 2, known: 1 } }],
    });
  });
});
