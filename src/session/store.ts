/**
 * Where an authority keeps its games. Values are text; who implements it decides how they lie on the device.
 * A write that resolves is durable, and is done whole or not at all.
 */
export interface Store {
  read(key: string): Promise<string | null>;
  /** Sets each key to its text; null removes it. */
  write(changes: Readonly<Record<string, string | null>>): Promise<void>;
  /** Every value whose key begins so. */
  readAll(prefix: string): Promise<string[]>;
}

/** Thrown by a store when the device has no room left. */
export class NoRoom extends Error {
  constructor() {
    super('no room left in storage');
    this.name = 'NoRoom';
  }
}

/** Keeps everything in memory: for tests, and where a browser allows no storage. */
export function memoryStore(kept = new Map<string, string>()): Store {
  return {
    read: async (key) => kept.get(key) ?? null,
    readAll: async (prefix) => [...kept].filter(([key]) => key.startsWith(prefix)).map(([, value]) => value),
    write: async (changes) => {
      for (const [key, value] of Object.entries(changes)) {
        if (value === null) kept.delete(key);
        else kept.set(key, value);
      }
    },
  };
}
