import { describe, expect, it } from 'vitest';
import { DEFAULT_OPTIONS } from '../../src/engine/model/index.ts';
import { begin } from '../../src/engine/record/index.ts';
import { view } from '../../src/engine/view/view.ts';
import { textsFor } from '../../src/session/scenario-texts.ts';
import { shippedScenario } from '../support/games.ts';

const scenario = shippedScenario();
const { state } = begin(scenario, DEFAULT_OPTIONS, 'countries');
const texts = textsFor(scenario, view(state, 'us'), []);

describe('what a seat reads of places', () => {
  it('says in which country each is: Tower 22 is in Jordan, though its attacks count for Syria', () => {
    expect(scenario.sites.find(({ id }) => id === 'tower-22')!.theatre).toBe('syria');
    expect(texts['site.tower-22.country']).toBe('Jordan');
  });

  it('tells neither name nor country of a site that it does not know', () => {
    const unknown = scenario.axisSites.filter(({ known }) => known === 'unknown').map(({ id }) => id);
    expect(unknown.length).toBeGreaterThan(0);
    for (const id of unknown) expect(Object.keys(texts).filter((key) => key.includes(id))).toEqual([]);
  });
});
