import { describe, expect, it } from 'vitest';
import { openWords } from '../../../../src/client/app/load-words.ts';
import { turnMapModel } from '../../../../src/client/store/map/turn-map-model.ts';
import { fakePage, fakeScreen } from '../../../support/fake-client.ts';
import { fakeView } from '../../../support/fake-view.ts';

const book = openWords();
await book.all();

describe('the lights as a game opens', () => {
  const lightsWith = async (who: string): Promise<readonly string[]> => {
    const { store } = fakePage();
    await store.actions.show(
      fakeScreen('orders', 'us', { view: fakeView('us', 1), texts: { ...fakeScreen().texts, 'brief.us.who': who } }),
    );
    return turnMapModel(store.getState(), book.words).flashes.map(({ id }) => id);
  };

  it('are at the bases with the most people', async () => {
    expect(await lightsWith('Around your bases are militias.')).toEqual(['tower-22', 'erbil', 'al-asad']);
  });

  it('are first of all where the briefing says that something happened', async () => {
    const lit = await lightsWith('This evening more than thirty rockets hit Tower 22, a base near the border.');
    expect(lit).toEqual(['erbil', 'al-asad', 'tower-22']);
  });
});
