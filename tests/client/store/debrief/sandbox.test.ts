import { describe, expect, it } from 'vitest';
import { submissionOf } from '../../../../src/client/store/draft/draft.ts';
import { createSandbox } from '../../../../src/client/store/debrief/sandbox.ts';
import type { Order, Submission } from '../../../../src/engine/model/index.ts';
import { fakePage, fakeScreen } from '../../../support/fake-client.ts';
import { fakeView } from '../../../support/fake-view.ts';

const talks: Order = { kind: 'talks' };
const harden: Order = { kind: 'harden', site: 'al-tanf' };
const view = fakeView('us');
const sealed: Submission = { turn: view.turn, signals: [], orders: [talks] };

async function opened() {
  const page = fakePage();
  await page.store.actions.show(fakeScreen('over'));
  return page;
}

describe('orders in the sandbox', () => {
  it('start as submitted, and can be undone to that', async () => {
    const { store } = await opened();
    const { actions, getState } = await createSandbox(store.getState(), view, sealed);
    const orders = () => submissionOf(getState().draft!).orders;
    expect(orders()).toEqual([talks]);
    actions.write({ do: 'removeOrder', at: 0 });
    actions.write({ do: 'addOrder', order: harden });
    expect(orders()).toEqual([harden]);
    actions.undo();
    actions.undo();
    expect(orders()).toEqual([talks]);
  });

  it('can be set as a whole, in one step', async () => {
    const { store } = await opened();
    const { actions, getState } = await createSandbox(store.getState(), view, sealed);
    actions.write({ do: 'set', submission: { ...sealed, orders: [harden] } });
    expect(submissionOf(getState().draft!).orders).toEqual([harden]);
    actions.undo();
    expect(submissionOf(getState().draft!).orders).toEqual([talks]);
  });

  it('never reach the open game', async () => {
    const { store, client } = await opened();
    const before = store.getState();
    const calls = client.calls.length;
    const { actions } = await createSandbox(before, view, sealed);
    actions.write({ do: 'addOrder', order: harden });
    expect(store.getState()).toBe(before);
    expect(client.calls.length).toBe(calls);
  });
});
