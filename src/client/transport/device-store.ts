import type { UseStore } from 'idb-keyval';
import { memoryStore, type Store } from '../../session/store.ts';
import type { OnlyTab } from './single-tab-lock.ts';
import { openDatabase, openVault } from './encrypted-db.ts';

/**
 * Where the games of this browser lie: in its database, which one tab holds, or in memory where the browser allows none.
 * Nothing in memory is shared, so that every tab then plays for itself.
 */
export interface DeviceStore {
  /** False while another tab holds the games. */
  readonly hold: () => Promise<boolean>;
  /** To be called once they are held. */
  readonly open: () => Promise<Store>;
}

/** `keepsNothing` is called once, as soon as it is known that there is only memory. */
export function deviceStore(tab: Pick<OnlyTab, 'hold'>, keepsNothing: () => void): DeviceStore {
  let opening: Promise<UseStore | null> | null = null;
  let memory: Store | null = null;

  function inMemory(): Store {
    if (!memory) keepsNothing();
    return (memory ??= memoryStore());
  }

  const database = (): Promise<UseStore | null> => (opening ??= openDatabase().catch(() => null));

  return {
    hold: async () => (await database()) === null || tab.hold(),
    open: async () => {
      const found = await database();
      if (!found || memory) return inMemory();
      return openVault(found).catch(inMemory);
    },
  };
}
