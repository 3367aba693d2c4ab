import { describe, expect, it } from 'vitest';
import { readScenario } from '../../src/scenario/index.ts';
import { withMember } from '../support/edited-json.ts';
import { shippedScenario } from '../support/games.ts';

const good = shippedScenario();

const places: readonly (readonly (string | number)[])[] = [
  [],
  ['turns'],
  ['opening'],
  ['opening', 'theatreHeat'],
  ['opening', 'directives'],
  ['sites', 0],
  ['axisSites', 0],
  ['stations', 0],
  ['units', 0],
  ['events', 0],
  ['events', 0, 'effect'],
  ['history', 0],
  ['history', 0, 'us'],
  ['history', 0, 'us', 'orders', 0],
  ['history', 0, 'us', 'signals', 0],
  ['history', 1, 'us', 'orders', 0, 'statement'],
  ['roles'],
  ['roles', 'us', 0],
  ['sources', 0],
];

describe('unknown keys', () => {
  it.each(places.map((place) => [`/${place.join('/')}`, place] as const))('are refused at %s', (_, place) => {
    const read = readScenario(withMember(good, [...place, 'surprise'], 1));
    expect(read).toEqual({
      ok: false,
      errors: [
        {
          pointer: `/${[...place, 'surprise'].join('/')}`,
          message: 'problem.unknownKey',
          params: { name: 'surprise' },
        },
      ],
    });
  });

  it('are refused in the texts of a language', () => {
    const read = readScenario(withMember(good, ['texts', 'en', 'site.atlantis'], 'Atlantis'));
    expect(read).toEqual({
      ok: false,
      errors: [
        {
          pointer: '/texts/en/site.atlantis',
          message: 'problem.textUnknown',
          params: { key: 'site.atlantis' },
        },
      ],
    });
  });
});
