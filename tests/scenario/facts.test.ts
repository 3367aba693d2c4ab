import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../src/engine/model/index.ts';
import { shippedScenario } from '../support/games.ts';

/**
 * Facts that once were wrong, as the history tables and the sources named in the scenarios have them. A text that
 * contradicts them is a fault, however it is worded.
 */
const oct = shippedScenario('oct-2023');
const jan = shippedScenario('jan-2024');
const words = (scenario: Scenario, key: string): string => scenario.texts['en']?.[key] ?? '';
const order = (scenario: Scenario, kind: string): number[] =>
  scenario.history.flatMap(({ us, iran }, i) =>
    [...us.orders, ...iran.orders].some((one) => one.kind === kind) ? [i + 1] : [],
  );

describe('facts of the shipped scenarios', () => {
  it('bring the Eisenhower to the Gulf of Oman in the week of 14 November 2023', () => {
    expect(oct.units.find(({ id }) => id === 'eisenhower')).toMatchObject({ at: 'gulf-of-oman', arrives: 5 });
  });

  it('have Qasrak on the M4 between Tal Tamr and Tal Baydar', () => {
    for (const scenario of [oct, jan])
      expect(scenario.sites.find(({ id }) => id === 'qasrak')).toMatchObject({ lat: 36.68, lon: 40.5 });
  });

  it('count the dead of 14 February 2024 in two places: seven at Nabatieh, three at Souaneh', () => {
    expect(words(jan, 'event.nabatieh')).toMatch(/Nabatieh seven .*Souaneh a mother and her two children/);
  });

  it('let Nasrallah name new weapons on 11 November 2023, which is no sign of calm', () => {
    const speech = oct.events.find(({ id }) => id === 'nasrallah-second');
    expect(speech?.effect).toMatchObject({ kind: 'speech', calm: false });
    expect(words(oct, 'event.nasrallah-second')).toMatch(/drones and Burkan rockets/);
  });

  it('place the bombs of Kerman on the road, and the claim a day later', () => {
    expect(words(oct, 'event.kerman')).toMatch(/700 metres and one kilometre/);
    expect(oct.events.find(({ id }) => id === 'kerman-claim')?.at).toMatch(/^2024-01-04/);
  });

  it('resume the talks with Baghdad on 11 February 2024, in turn 5', () => {
    expect(order(jan, 'talks')).toEqual([1, 5]);
  });

  it('name no future in the briefings', () => {
    const briefs = (scenario: Scenario): string =>
      Object.entries(scenario.texts['en'] ?? {})
        .filter(([key]) => key.startsWith('brief.'))
        .map(([, text]) => text)
        .join(' ');
    expect(briefs(oct)).not.toMatch(/ships on fire|without asking you/);
    expect(briefs(jan)).not.toMatch(/speaks of Rafah/);
  });

  it('number the dead of both sides in both briefings, in the same words', () => {
    for (const [scenario, israel, gaza] of [
      [oct, '1,400', '3,000'],
      [jan, '1,200', '25,000'],
    ] as const)
      for (const side of ['us', 'iran'] as const) {
        const text = words(scenario, `brief.${side}.who`);
        expect(text).toMatch(new RegExp(`Israeli authorities count about ${israel} people killed`));
        expect(text).toMatch(new RegExp(`The health ministry in Gaza counts (about|more than) ${gaza} killed since`));
      }
  });

  it('attribute strikes to Israel in one way, unless Israel said so', () => {
    const strikes = [oct, jan].flatMap((scenario) =>
      scenario.events
        .filter(({ effect }) => effect.kind === 'israelStrike')
        .map(({ id }) => words(scenario, `event.${id}`)),
    );
    expect(strikes.length).toBeGreaterThan(4);
    for (const text of strikes) expect(text).toMatch(/attributed to Israel/);
  });

  it('cite no outlet under sanctions and no aggregator', () => {
    for (const scenario of [oct, jan])
      for (const { url = '' } of scenario.sources)
        expect(url).not.toMatch(/southfront|zerohedge|humanevents|pledgetimes|worldreportnow|gisrael|usnn\.news/);
  });
});

describe('dated news of the shipped scenarios', () => {
  const condition = (scenario: Scenario, id: string) => scenario.events.find((event) => event.id === id)?.if;

  it('of attacks at sea is told only while the Red Sea front is open', () => {
    for (const [scenario, ids] of [
      [oct, ['galaxy-leader', 'houthi-threat', 'un-2722']],
      [jan, ['aspides', 'houthi-speech']],
    ] as const)
      for (const id of ids) expect({ id, if: condition(scenario, id) }).toEqual({ id, if: { redSea: 'open' } });
  });

  it('of fire across the Lebanese border is told only while there is fire', () => {
    for (const [scenario, ids] of [
      [oct, ['northern-salvo', 'nasrallah-second', 'meron', 'tawil']],
      [jan, ['nasrallah-gaza', 'nabatieh', 'nasrallah-civilians', 'baalbek']],
    ] as const)
      for (const id of ids) expect(condition(scenario, id)).toMatchObject({ north: { atLeast: 1 } });
  });
});
