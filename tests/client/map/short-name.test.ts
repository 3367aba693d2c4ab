import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortName } from '../../../src/client/map/counters/label-art.ts';
import { shippedScenario } from '../../support/games.ts';

describe('a name on the map', () => {
  it.each([
    ['Muwaffaq Salti Air Base', 'Muwaffaq Salti'],
    ['Joint Operations Base of the International Contingent at Ain al-Asad West', 'Joint Operations Base of…'],
    ['Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch', 'Llanfairpwllgwyngyllgogeryc…'],
    ['保護施設コノコ天然ガス田基地第一分遣隊', '保護施設コノコ天然ガス田基…'],
    ['(unnamed)', '(unnamed)'],
    [', east', ', east'],
  ])('of %s is %s', (name, short) => expect(shortName(name)).toBe(short));

  it('exists and fits, whatever the scenario’s name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 4000 }), (name) => {
        fc.pre(name.trim() !== '');
        const short = shortName(name);
        expect(short.trim()).not.toBe('');
        expect(Array.from(short.replace(/[\p{M}\u200c-\u200f]/gu, '')).length).toBeLessThanOrEqual(29);
      }),
      { numRuns: 200 },
    );
  });

  it('is whole for every place of a shipped scenario', () => {
    const { en = {} } = shippedScenario().texts;
    const names = Object.entries(en).flatMap(([key, text]) => (/^(site|unit)\./.test(key) ? [text] : []));
    expect(names.filter((name) => shortName(name).endsWith('…'))).toEqual([]);
  });
});
