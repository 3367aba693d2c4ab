import { describe, expect, it } from 'vitest';
import { DEFAULT_OPTIONS } from '../../src/engine/model/index.ts';
import { shippedScenario, playOut } from '../support/games.ts';

const scenario = shippedScenario('dec-2019');
const words = scenario.texts['en']!;
const number = (name: string) => scenario.numbers?.find((one) => one.name === name)?.value;

describe('dec-2019', () => {
  it('lasts sixteen days from 27 December 2019, two days a turn', () => {
    const { start, turnDays, turns } = scenario;
    expect([start, turnDays, turns]).toEqual(['2019-12-27', 2, { full: 8, half: 6 }]);
  });

  it('has about 5,200 troops in Iraq and 800 in Syria', () => {
    const sum = (country: string) =>
      scenario.sites.filter((site) => site.country === country).reduce((n, site) => n + site.personnel, 0);
    expect([sum('Iraq'), sum('Syria')]).toEqual([5200, 800]);
  });

  it('takes its rates from the ten attacks of the three months before, and nothing after', () => {
    const days = (Date.parse('2019-12-27') - Date.parse('2019-09-27')) / 86_400_000;
    const rates = number('groups.rate') as readonly number[];
    expect(days).toBe(91);
    expect(rates.reduce((sum, rate) => sum + rate, 0)).toBeCloseTo(10 / days, 3);
  });

  it('opens after a death, without war in Gaza, with the commander whom the groups follow', () => {
    const { deathOnEve, gaza, leash, redSeaOpen, north } = scenario.opening;
    expect({ deathOnEve, gaza, leash, redSeaOpen, north }).toEqual({
      deathOnEve: 'kh',
      gaza: 'none',
      leash: true,
      redSeaOpen: false,
      north: 0,
    });
  });

  it('makes stepping up free once more oil is lost', () => {
    expect(scenario.opening.oil).toBeGreaterThan(number('groups.pressFreeOil') as number);
    const { state } = playOut(scenario, { us: 'hold', iran: 'press' }, 'oil');
    expect(state.tracks.oil).toBeLessThanOrEqual(number('groups.pressFreeOil') as number);
  });

  it('lets a wave find exactly the five known sites of Kata’ib Hezbollah', () => {
    const known = scenario.axisSites.filter(
      ({ owner, known: is }) => is === 'known' && ['kh', 'nujaba', 'factions', 'syrian'].includes(owner),
    );
    expect(known.map(({ owner, theatre }) => `${owner} ${theatre}`)).toEqual([
      'kh iraq',
      'kh iraq',
      'kh iraq',
      'kh syria',
      'kh syria',
    ]);
  });

  it('foretells nothing before the end', () => {
    const before = Object.entries(words).filter(([key]) => /^(scenario|brief|role)\./.test(key));
    for (const [, text] of before) expect(text).not.toMatch(/airliner|Soleimani|2020 (?!\.)|Ukrain/);
    expect(words['scenario.summary']).toMatch(/speak as of the night of 27 December 2019/);
  });

  it('is played to the end from both sides', () => {
    expect(DEFAULT_OPTIONS.length).toBe('half');
    for (const [us, iran] of [
      ['calibrated', 'restrain'],
      ['heavy', 'press'],
    ] as const)
      expect(playOut(scenario, { us, iran }, `${us}:${iran}`).state.ending).not.toBeNull();
  });
});
