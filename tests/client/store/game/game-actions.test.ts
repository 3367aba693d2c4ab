import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SeatScreen } from '../../../../src/protocol/seat-screen.ts';
import type { SessionClient } from '../../../../src/protocol/session-api.ts';
import { submissionOf } from '../../../../src/client/store/draft/draft.ts';
import { fakePage, fakeScreen } from '../../../support/fake-client.ts';

const kept = { turn: 4, signals: [], orders: [{ kind: 'talks' as const }] };

describe('a game in the store', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('opens with the stored draft and the legal orders', async () => {
    const { store } = fakePage();
    await store.actions.show(fakeScreen('orders', 'us', { draft: kept }));
    const { draft, legal, check } = store.getState();
    expect(submissionOf(draft!)).toEqual(kept);
    expect(legal.length).toBeGreaterThan(5);
    expect(check).toMatchObject({ ok: true, cost: { political: 1 } });
  });

  it('shows the last of several screens that arrive together', async () => {
    const { store } = fakePage();
    await store.actions.show(fakeScreen());
    const phases = ['orders', 'result', 'orders', 'waiting'] as const;
    await Promise.all(phases.map((phase) => store.actions.show(fakeScreen(phase))));
    expect(store.getState().screen?.phase).toBe('waiting');
  });

  it('does not bring back the draft of an earlier turn', async () => {
    const { store } = fakePage();
    await store.actions.show(fakeScreen('orders', 'us', { draft: { ...kept, turn: 3 } }));
    expect(submissionOf(store.getState().draft!).orders).toEqual([]);
  });

  it('keeps every change of the draft for the seat that wrote it', async () => {
    const { store, client } = fakePage();
    await store.actions.show(fakeScreen());
    store.actions.write({ do: 'addOrder', order: { kind: 'talks' } });
    store.actions.undo();
    store.actions.redo();
    await vi.advanceTimersByTimeAsync(1000);
    expect(client.calls.filter(([name]) => name === 'saveDraft').at(-1)?.[1]).toEqual(kept);
  });

  it('stores an order immediately, and a slider after a pause', async () => {
    const { store, client } = fakePage();
    await store.actions.show(fakeScreen());
    const saved = () => client.calls.filter(([name]) => name === 'saveDraft').length;
    store.actions.write({ do: 'addOrder', order: { kind: 'talks' } });
    expect(saved()).toBe(1);
    for (const killed of [20, 30, 40]) store.actions.write({ do: 'assess', patch: { killed } });
    expect(saved()).toBe(1);
    await vi.advanceTimersByTimeAsync(1000);
    expect(saved()).toBe(2);
  });

  it('continues the tab’s last game if it still exists', async () => {
    const begin = async (last: string | null) => {
      const { store, keep } = fakePage({ last });
      await store.actions.open();
      return { store, keep };
    };
    const { store, keep } = await begin('g1');
    expect(store.getState().screen?.game.id).toBe('g1');
    await store.actions.leave();
    expect(keep.mock.calls).toEqual([['g1'], [null]]);
    expect((await begin(null)).store.getState().screen).toBeNull();
    expect((await begin('gone')).store.getState().screen).toBeNull();
  });

  it('shows the scenarios even if the stored games cannot be listed', async () => {
    const catalog = { scenarios: [{ id: 'oct-2023' }], policies: [] } as unknown as Awaited<
      ReturnType<SessionClient['catalog']>
    >;
    const { store } = fakePage({
      answers: {
        catalog: () => Promise.resolve(catalog),
        list: () => Promise.reject(new Error('The game is open in another tab.')),
      },
    });
    await store.actions.open();
    expect(store.getState()).toMatchObject({ catalog, games: [], error: 'The game is open in another tab.' });
  });

  it('checks the draft immediately', async () => {
    const { store } = fakePage();
    await store.actions.show(fakeScreen());
    store.actions.write({ do: 'addOrder', order: { kind: 'strike', scale: 'wave', aim: 'materiel' } });
    store.actions.write({ do: 'addOrder', order: { kind: 'harden', site: 'al-tanf' } });
    expect(store.getState().check).toMatchObject({
      ok: false,
      errors: [{ code: 'tooDear', params: { pool: 'military' } }],
    });
    store.actions.undo();
    expect(store.getState().check).toMatchObject({ ok: true });
  });

  it('leaves nothing of one seat behind when the screen is handed over', async () => {
    const { store, texts } = fakePage();
    await store.actions.show(fakeScreen('orders', 'us', { texts: { 'brief.us.who': 'secret' } }));
    store.actions.write({ do: 'addOrder', order: { kind: 'talks' } });
    store.actions.openCard('strike');
    store.actions.select('abu-kamal');
    await store.actions.show(fakeScreen('handover', null));
    const state = store.getState();
    expect(state).toMatchObject({ draft: null, check: null, card: null, choices: {}, selected: null, legal: [] });
    expect(state.screen?.view).toBeNull();
    expect(texts.at(-1)).toEqual({});
  });

  it('keeps open panels when the same turn is shown again', async () => {
    const { store } = fakePage();
    await store.actions.show(fakeScreen());
    store.actions.openCard('strike');
    store.actions.write({ do: 'addOrder', order: { kind: 'talks' } });
    await store.actions.show(fakeScreen());
    expect(store.getState().card).toBe('strike');
    expect(submissionOf(store.getState().draft!).orders).toHaveLength(1);
  });

  it('shows why submitted orders were refused, and keeps them', async () => {
    const errors = [{ code: 'wrongTurn', path: '/turn', params: { turn: 5 } }];
    const { store } = fakePage({ answers: { seal: () => Promise.resolve({ errors }) } });
    await store.actions.show(fakeScreen('orders', 'us', { draft: kept }));
    await store.actions.seal();
    expect(store.getState().check).toEqual({ ok: false, errors });
    expect(submissionOf(store.getState().draft!)).toEqual(kept);
  });

  it('says what went wrong in a sentence and loses nothing', async () => {
    const { store } = fakePage({ answers: { seal: () => Promise.reject(new Error('The worker is gone.')) } });
    await store.actions.show(fakeScreen('orders', 'us', { draft: kept }));
    await store.actions.seal();
    expect(store.getState()).toMatchObject({ error: 'The worker is gone.', busy: null });
    expect(submissionOf(store.getState().draft!)).toEqual(kept);
    store.actions.dismiss();
    expect(store.getState().error).toBeNull();
  });

  it('runs one request at a time', async () => {
    let answer: (screen: SeatScreen) => void = () => {};
    const seal = vi.fn<() => Promise<SeatScreen>>(() => new Promise((resolve) => (answer = resolve)));
    const { store } = fakePage({ answers: { seal } });
    await store.actions.show(fakeScreen());
    const first = store.actions.seal();
    await store.actions.seal();
    answer(fakeScreen('result'));
    await first;
    expect(seal).toHaveBeenCalledTimes(1);
    expect(store.getState().screen?.phase).toBe('result');
  });
});
