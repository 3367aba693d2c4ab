/**
 * Storage of a session: texts by key. A write is atomic, and durable once it resolves.
 */
export interface Store {
  read(key: string): Promise<string | null>;
  /** Sets each key to its text; null removes it. */
  write(changes: Readonly<Record<string, string | null>>): Promise<void>;
  /** Every value whose key begins with `prefix`. */
  readAll(prefix: string): Promise<string[]>;
}

/** Thrown by a store when the device has no room left. */
export class NoRoom extends Error {
  constructor() {
    super('no room left in storage');
    this.name = 'NoRoom';
  }
}

/** Storage in memory: for tests, and for browsers that allow no other. */
export function memoryStore(values = new Map<string, string>()): Store {
  return {
    read: async (key) => values.get(key) ?? null,
    readAll: async (prefix) => [...values].filter(([key]) => key.startsWith(prefix)).map(([, value]) => value),
    write: async (changes) => {
      for (const [key, value] of Object.entries(changes)) {
        if (value === null) values.delete(key);
        else values.set(key, value);
      }
    },
  };
}
