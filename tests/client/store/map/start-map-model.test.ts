import { describe, expect, it } from 'vitest';
import { startMapModel } from '../../../../src/client/store/map/start-map-model.ts';
import { openWords } from '../../../../src/client/app/load-words.ts';
import { catalogOf } from '../../../../src/session/library.ts';
import { fakePage } from '../../../support/fake-client.ts';
import { shippedScenario } from '../../../support/games.ts';

const scenarios = ['tutorial', 'jan-2024', 'oct-2023'].map((id) => shippedScenario(id));
const catalog = await catalogOf({ list: async () => scenarios });

const { words } = openWords();

function shown(looking: string | null) {
  const { store } = fakePage();
  store.setState({ catalog });
  store.actions.previewScenario(looking);
  return startMapModel(store.getState(), words);
}

const heatOf = (id: string) => Object.values(scenarios.find((x) => x.id === id)!.opening.theatreHeat);

describe('the map behind the start screen', () => {
  it('shows the chosen scenario, by default the first', () => {
    expect(shown(null).theatres.map((x) => x.heat)).toEqual(heatOf('oct-2023'));
    expect(shown('jan-2024').theatres.map((x) => x.heat)).toEqual(heatOf('jan-2024'));
    expect(shown('jan-2024').counters.map((x) => x.id)).not.toEqual(shown(null).counters.map((x) => x.id));
  });

  it('has the whole window, whatever panels were open before', () => {
    const { store } = fakePage();
    store.actions.setCovered({ left: 0, top: 68, right: 376, bottom: 34 });
    expect(startMapModel(store.getState(), words).covered).toEqual({
      left: 0,
      top: 0,
      right: 0,
      bottom: 0,
    });
  });

  it('shows the first for an unknown one, such as a file', () => {
    expect(shown('file:')).toEqual(shown(null));
  });
});
