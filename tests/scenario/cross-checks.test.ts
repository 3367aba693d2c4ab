import { describe, expect, it } from 'vitest';
import { readScenario } from '../../src/scenario/index.ts';
import { withMember } from '../support/edited-json.ts';
import { shippedScenario } from '../support/games.ts';
import { inEnglish } from '../../src/lab/print.ts';

const good = shippedScenario();
const here = { id: 'unlisted', lat: 33, lon: 44, src: ['geonames'] };

type Step = string | number;
const wrong: readonly (readonly [string, readonly Step[], unknown, string, string])[] = [
  [
    'two places of one id',
    ['axisSites', 0, 'id'],
    'al-asad',
    '/axisSites/0/id',
    'The id “al-asad” is already used at /sites/0.',
  ],
  ['two units of one id', ['units', 1, 'id'], 'ford', '/units/1/id', 'The id “ford” is already used at /units/0.'],
  ['a source that is not listed', ['sites', 2, 'src', 0], 'hearsay', '/sites/2/src/0', 'There is no source “hearsay”.'],
  ['a site off the map', ['sites', 0, 'lon'], 10, '/sites/0', '“al-asad” lies off the map: 33.786 north, 10 east.'],
  [
    'a sea station without a theatre',
    ['stations', 0, 'theatre'],
    null,
    '/stations/0/theatre',
    'A station of kind “home” belongs to no area',
  ],
  ['a unit nowhere', ['units', 0, 'at'], 'atlantis', '/units/0/at', 'There is no US site or station “atlantis”.'],
  [
    'a carrier on land',
    ['units', 0, 'at'],
    'erbil',
    '/units/0/at',
    'A unit of type “carrier” cannot be based at “erbil”.',
  ],
  ['a unit after the end', ['units', 1, 'arrives'], 20, '/units/1/arrives', 'Turn 20 is after the last turn, 16.'],
  [
    'a short game longer than the long one',
    ['turns', 'half'],
    20,
    '/turns/half',
    'The short game has 20 turns, the long one only 16.',
  ],
  ['a day that does not exist', ['start'], '2023-02-30', '/start', 'There is no such day as “2023-02-30”.'],
  [
    'an hour that does not exist',
    ['events', 0, 'at'],
    '2023-10-17T31',
    '/events/0/at',
    'There is no such day or hour as “2023-10-17T31”.',
  ],
  [
    'an event before the start',
    ['events', 0, 'at'],
    '2023-10-07T04',
    '/events/0/at',
    '“2023-10-07T04” lies outside the game',
  ],
  [
    'an event after the end',
    ['events', 18, 'at'],
    '2024-02-14T04',
    '/events/18/at',
    '“2024-02-14T04” lies outside the game',
  ],
  ['events out of order', ['events', 1, 'at'], '2023-10-17T02', '/events/1/at', 'Events should be in order of time'],
  [
    'a ruling as an event',
    ['events', 0, 'effect'],
    { kind: 'ruling', track: 'oil', change: 1 },
    '/events/0/effect/kind',
    'Only the host can make a ruling.',
  ],
  ['an empty condition', ['events', 0, 'if'], {}, '/events/0/if', 'A condition should have at least one member.'],
  [
    'a condition without bounds',
    ['events', 0, 'if'],
    { north: {} },
    '/events/0/if/north',
    'A range needs “atLeast”, “atMost” or both.',
  ],
  [
    'a condition that nothing can meet',
    ['events', 0, 'unless'],
    { heat: { atLeast: 3, atMost: 2 } },
    '/events/0/unless/heat',
    '“atLeast” should be at most “atMost”, which is 2.',
  ],
  [
    'a condition on an event that comes later',
    ['events', 0, 'if'],
    { came: 'kerman' },
    '/events/0/if/came',
    'There is no earlier event “kerman”.',
  ],
  [
    'a condition on a unit that is not listed',
    ['events', 0, 'if'],
    { unit: { id: 'nimitz' } },
    '/events/0/if/unit/id',
    'There is no unit “nimitz”.',
  ],
  [
    'a power of the other side',
    ['roles', 'us', 0, 'powers', 0],
    'seize',
    '/roles/us/0/powers/0',
    '“seize” is no order or signal of this side.',
  ],
  [
    'nobody who seals',
    ['roles', 'iran', 0, 'seals'],
    undefined,
    '/roles/iran',
    'Exactly one role of a side should seal its orders.',
  ],
  [
    'a text that is missing',
    ['texts', 'en', 'site.erbil'],
    undefined,
    '/texts/en',
    'The text “site.erbil” is missing.',
  ],
  [
    'a second language that is incomplete',
    ['texts', 'de'],
    { 'scenario.title': 'Oktober 2023' },
    '/texts/de',
    'The text “scenario.summary” is missing.',
  ],
  ['no language at all', ['texts'], {}, '/texts', 'Texts are needed in at least one language.'],
  [
    'a site without a name',
    ['axisSites', '-'],
    { ...here, owner: 'kh', kind: 'depot', theatre: 'iraq', country: 'Iraq', defence: 0, known: 'known' },
    '/texts/en',
    'The text “site.unlisted” is missing.',
  ],
  ['a history that is too short', ['history'], [], '/history', 'History covers 0 turns of 16.'],
  [
    'a submission of another turn',
    ['history', 4, 'iran', 'turn'],
    6,
    '/history/4/iran/turn',
    'This is entry 5 of the history, so its turn is 5.',
  ],
  [
    'a strike on a place that is not there',
    ['history', 1, 'us', 'orders', 0, 'site'],
    'atlantis',
    '/history/1/us/orders/0/site',
    'There is no group or Iranian site “atlantis”.',
  ],
  [
    'a move of a unit that is not there',
    ['history', 0, 'us', 'orders', 0, 'unit'],
    'nautilus',
    '/history/0/us/orders/0/unit',
    'There is no unit “nautilus”.',
  ],
  [
    'a move to a place that is not there',
    ['history', 0, 'us', 'orders', 0, 'to'],
    'atlantis',
    '/history/0/us/orders/0/to',
    'There is no US site or station “atlantis”.',
  ],
];

describe('consistency of a scenario', () => {
  it.each(wrong)('is checked for %s', (_, path, member, pointer, sentence) => {
    const read = readScenario(withMember(good, path, member));
    expect(read.ok ? [] : inEnglish(read.errors)).toContainEqual({
      pointer,
      message: expect.stringContaining(sentence),
    });
  });

  it('is checked for troops to be attacked in Iraq and in Syria', () => {
    const empty = structuredClone(good.sites).map((site) =>
      site.theatre === 'iraq' ? { ...site, personnel: 0 } : site,
    );
    const read = readScenario(withMember(good, ['sites'], empty));
    expect(read.ok ? [] : inEnglish(read.errors)).toEqual([
      {
        pointer: '/sites',
        message: 'No site in “iraq” has personnel: attacks there would find no target.',
      },
    ]);
  });
});
