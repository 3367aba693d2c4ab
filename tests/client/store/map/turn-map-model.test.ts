import { describe, expect, it } from 'vitest';
import { openWords } from '../../../../src/client/app/load-words.ts';
import { turnMapModel } from '../../../../src/client/store/map/turn-map-model.ts';
import { eventsOf, fakePage, fakeScreen } from '../../../support/fake-client.ts';
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

describe('the map of a turn', () => {
  it('marks no death where a strike on several places missed', async () => {
    const event = eventsOf('syria', '§7 strike');
    const [one, two] = fakeView('us', 4).axis.map(({ def }) => def.id);
    const events = [
      event('strike', { scale: 'strong', aim: 'materiel', sites: `${one} ${two}`, killed: 5 }),
      event('strikeSite', { site: one!, result: 'missed' }),
      event('strikeSite', { site: two!, result: 'hit' }),
    ];
    const { store } = fakePage();
    await store.actions.show(fakeScreen('result', 'us', { events, view: fakeView('us', 4) }));
    expect(turnMapModel(store.getState(), book.words).flashes.map(({ kind }) => kind)).toEqual(['miss', 'killed']);
  });

  it('marks an airliner, and the base where injuries are found', async () => {
    const event = eventsOf('iraq', '§6');
    const events = [
      event('airliner', { killed: 176 }),
      event('brainInjuries', { site: 'al-asad', wounded: 7, turn: 1 }),
    ];
    const { store } = fakePage();
    await store.actions.show(fakeScreen('result', 'us', { events, view: fakeView('us', 4) }));
    expect(turnMapModel(store.getState(), book.words).flashes.map(({ kind, lon }) => [kind, lon])).toEqual([
      ['hurt', 42.44],
      ['killed', 51.1],
    ]);
  });
});
