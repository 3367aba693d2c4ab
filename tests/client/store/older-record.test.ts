import { describe, expect, it, vi } from 'vitest';
import type { OlderRecord } from '../../../src/protocol/device-games.ts';
import type { SessionClient } from '../../../src/protocol/session-api.ts';
import { DEFAULT_OPTIONS } from '../../../src/engine/model/index.ts';
import { fakePage, fakeScreen } from '../../support/fake-client.ts';

const record: OlderRecord = {
  stored: null,
  message: 'This game was played under edition 1 of the rules.',
  scenario: 'oct-2023',
  texts: { 'scenario.title': 'Autumn' },
  options: DEFAULT_OPTIONS,
  seats: { us: 'human', iran: 'hold' },
  notes: {},
  turns: [{ us: null, iran: null, white: null }],
  withheld: [],
  playable: true,
};
const playingOn = () => vi.fn<SessionClient['playOlder']>(async () => fakeScreen());
const older = { importFile: async () => ({ older: record }), resume: async () => ({ older: record }) };

describe('a record of another edition of the rules', () => {
  it('is shown over the open page, and can be played on', async () => {
    const playOlder = playingOn();
    const { store } = fakePage({ answers: { ...older, playOlder } });
    await store.actions.show(fakeScreen());
    const { screen } = store.getState();
    await store.actions.importText('{}');
    expect(store.getState()).toMatchObject({ screen, older: { record, from: { text: '{}' } } });
    await store.actions.playOlderOn(2);
    expect(playOlder).toHaveBeenCalledWith({ text: '{}' }, 2);
  });

  it('in storage is shown instead of opened', async () => {
    const playOlder = playingOn();
    const { store } = fakePage({ answers: { ...older, playOlder } });
    await store.actions.resume('g7');
    expect(store.getState()).toMatchObject({ screen: null, older: { from: { stored: 'g7' } } });
    await store.actions.playOlderOn(1);
    expect(playOlder).toHaveBeenCalledWith({ stored: 'g7' }, 1);
    expect(store.getState()).toMatchObject({ older: null, screen: { phase: 'orders' } });
  });

  it('can be closed, and stays open when it cannot be played on', async () => {
    const { store } = fakePage({
      answers: { ...older, playOlder: () => Promise.reject(new Error('The scenario is not here.')) },
    });
    await store.actions.importText('{}');
    await store.actions.playOlderOn(1);
    expect(store.getState()).toMatchObject({ error: 'The scenario is not here.', older: { record } });
    store.actions.closeOlder();
    expect(store.getState().older).toBeNull();
  });

  it('from a link with a turn leaves an open finished game where it is', async () => {
    const { store } = fakePage({ answers: older, link: { unpack: async () => ({ text: '{}', turn: '4' }) } });
    await store.actions.show(fakeScreen('over'));
    await store.actions.importText('#afl1={}');
    expect(store.getState()).toMatchObject({ linkedTurn: null, older: { record } });
  });
});
