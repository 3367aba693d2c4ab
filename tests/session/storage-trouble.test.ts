import { describe, expect, it } from 'vitest';
import type { SessionDeps } from '../../src/session/dependencies.ts';
import { memoryStore, NoRoom, type Store } from '../../src/session/store.ts';
import { device, empty, shown, solo } from '../support/session.ts';

/** A device that runs out of storage on request. */
function full(outside: Partial<SessionDeps> = {}) {
  const trouble: { error: Error | null } = { error: null };
  const memory = memoryStore();
  const store: Store = {
    ...memory,
    write: async (changes) => (trouble.error ? Promise.reject(trouble.error) : memory.write(changes)),
  };
  return { ...device({ store, ...outside }), trouble };
}

describe('trouble with storage', () => {
  it('is reported with a message that suggests a file, and nothing counts as saved', async () => {
    const { authority, said, trouble } = full();
    await shown(authority.start(solo('us')));
    await authority.ready();
    trouble.error = new NoRoom();
    await expect(authority.seal(empty(1))).rejects.toThrow('session.noRoom');
    expect(said.at(-1)).toMatch(/^session\.(?:noRoom|notSaved)/);
    expect(await authority.exportSave()).toContain('"turns": []');
  });

  it('is temporary: the same call works once there is room', async () => {
    const { authority, trouble } = full();
    await shown(authority.start(solo('us')));
    await authority.ready();
    trouble.error = new Error('disk on fire');
    await expect(authority.seal(empty(1))).rejects.toThrow('session.notSaved');
    trouble.error = null;
    expect(await shown(authority.seal(empty(1)))).toMatchObject({ phase: 'result' });
  });

  it('during the computer’s decision leaves the game waiting, and the next call tries again', async () => {
    let decided = (): void => {};
    const decide: SessionDeps['decide'] = () =>
      new Promise((resolve) => (decided = () => resolve({ submission: empty(1), thought: null })));
    const { authority, trouble, said } = full({ decide });
    await shown(authority.start(solo('us')));
    trouble.error = new NoRoom();
    decided();
    await expect.poll(() => said.at(-1)).toMatch(/^session\.(?:noRoom|notSaved)/);
    trouble.error = null;
    await authority.ready();
    decided();
    expect(await shown(authority.seal(empty(1)))).toMatchObject({ phase: 'result' });
  });
});
