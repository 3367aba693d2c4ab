import { describe, expect, it } from 'vitest';
import { LAND_GROUPS, THEATRES, UNIT_TYPES } from '../../src/engine/model/index.ts';
import { shippedScenario } from '../support/games.ts';

const AT = {
  'oct-2023': { clock: ['2023-10-17', 7, 16, 8], heat: 25 },
  'jan-2024': { clock: ['2024-01-22', 5, 8, 6], heat: 45 },
};

describe.each(['oct-2023', 'jan-2024'] as const)('%s', (id) => {
  const scenario = shippedScenario(id);
  const words = scenario.texts['en']!;
  const sum = (country: string) =>
    scenario.sites.filter((site) => site.country === country).reduce((total, site) => total + site.personnel, 0);

  it('has the rules’ clock, Heat and oil', () => {
    const { start, turnDays, turns, opening } = scenario;
    expect([start, turnDays, turns.full, turns.half]).toEqual(AT[id].clock);
    expect([opening.heat, opening.oil, opening.gaza]).toEqual([AT[id].heat, 1.5, 'war']);
  });

  it('has 2,500 troops in Iraq, 900 in Syria and 3,190 in Jordan, 350 of them at Tower 22', () => {
    expect([sum('Iraq'), sum('Syria'), sum('Jordan')]).toEqual([2500, 900, 3190]);
    expect(scenario.sites.find((site) => site.id === 'tower-22')?.personnel).toBe(350);
  });

  it('defends the troops in Iraq and Syria by one level on average', () => {
    const mean = (theatre: string) => {
      const there = scenario.sites.filter((site) => site.theatre === theatre && !site.unattacked);
      const people = there.reduce((total, site) => total + site.personnel, 0);
      return there.reduce((total, site) => total + site.personnel * site.defence, 0) / people;
    };
    // 66 of 165 attacks were in Iraq, the rest in Syria and Jordan (Pentagon, 29 January 2024).
    expect(mean('iraq') * 0.4 + mean('syria') * 0.6).toBeCloseTo(1, 0);
  });

  it.each([...LAND_GROUPS, 'houthi'] as const)(
    'gives %s three sites, one known and one suspected among them',
    (group) => {
      const known = scenario.axisSites.filter((site) => site.owner === group).map((site) => site.known);
      expect(known.length).toBeGreaterThanOrEqual(3);
      expect(known).toContain('known');
      expect(known).toContain('suspected');
    },
  );

  it('has one orbit station per theatre, one cover and one home', () => {
    const orbits = scenario.stations.filter((station) => station.kind === 'orbit').map((station) => station.theatre);
    expect(orbits).toHaveLength(THEATRES.length);
    expect(new Set(orbits)).toEqual(new Set(THEATRES));
    expect(scenario.stations.filter((station) => station.kind === 'cover')).toHaveLength(1);
    expect(scenario.stations.filter((station) => station.kind === 'home')).toHaveLength(1);
  });

  it('has exactly the rules’ units; the second carrier leaves by January', () => {
    const count = (type: string) => scenario.units.filter((unit) => unit.type === type).length;
    expect(Object.fromEntries(UNIT_TYPES.map((type) => [type, count(type)]))).toEqual({
      carrier: id === 'oct-2023' ? 2 : 1,
      fighters: 2,
      bombers: 1,
      patriot: 4,
      counterdrone: 2,
      destroyer: 1,
      orbit: 2,
      amphib: 1,
    });
    expect(scenario.units.filter((unit) => unit.at === 'israel-cover')).toHaveLength(2);
  });

  it('has news without player decisions', () => {
    const events = Object.entries(words).filter(([key]) => key.startsWith('event.'));
    expect(events).toHaveLength(scenario.events.length);
    for (const [, text] of events)
      expect(text).not.toMatch(/\bUS\b|American|United States strike|suspend|Kata’ib|Nujaba/);
  });

  it('has discussion questions that end with a question mark', () => {
    expect(scenario.questions.length).toBeGreaterThanOrEqual(6);
    for (const question of scenario.questions) expect(words[`question.${question}`]).toMatch(/\?$/);
  });

  it('marks recalled and assumed facts, and links official ones', () => {
    const kinds = new Map(scenario.sources.map((source) => [source.id, source.kind]));
    const cited = scenario.sites.flatMap((site) => site.src.map((source) => kinds.get(source)));
    expect(cited).toContain('assumption');
    expect(cited).toContain('recalled');
    expect(scenario.sources.filter((source) => source.kind === 'official' && !source.url)).toEqual([]);
  });

  it('names sources by publisher, without names of tools or files', () => {
    for (const { title } of scenario.sources) expect(title).not.toMatch(/npm|package|file \d|read 20\d\d|\/|\bseed\b/);
  });
});
