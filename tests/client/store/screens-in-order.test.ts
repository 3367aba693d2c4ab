import { expect, it } from 'vitest';
import { fakeScreen, fakePage } from '../../support/fake-client.ts';

it('shows the newest screen last, though the rules of an older one were still loading', async () => {
  const { store } = fakePage();
  const older = store.actions.show(fakeScreen('orders'));
  const newest = store.actions.show(fakeScreen('over', 'us', { view: null }));
  await Promise.all([older, newest]);
  expect(store.getState().screen?.phase).toBe('over');
});
