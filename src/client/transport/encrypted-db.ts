import { createStore, promisifyRequest, type UseStore } from 'idb-keyval';
import { DATABASE_NAME, withTimeout } from './browser-access.ts';
import type { SingleTabLock } from './single-tab-lock.ts';
import { memoryStore, NoRoom, type Store } from '../../session/store.ts';

/**
 * The session's IndexedDB. Values are gzipped and, if the browser has `crypto.subtle`, encrypted with a key that cannot
 * be exported: reading the page's storage shows no orders of the other side.
 */

/** Milliseconds after which a database that does not answer counts as unavailable. */
const PATIENCE = 4_000;

interface Kept {
  /** Absent: not encrypted, since the browser has no `crypto.subtle` (plain http). */
  readonly iv?: Uint8Array<ArrayBuffer>;
  readonly gzip: boolean;
  readonly bytes: ArrayBuffer;
}

const text = new TextEncoder();

async function through(bytes: BlobPart, stream: CompressionStream | DecompressionStream): Promise<ArrayBuffer> {
  return new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer();
}

const canZip = typeof CompressionStream !== 'undefined' && typeof DecompressionStream !== 'undefined';

/** The key's name is authenticated too, so that values cannot be swapped. */
const sealing = (iv: Uint8Array<ArrayBuffer>, name: string) => ({
  name: 'AES-GCM',
  iv,
  additionalData: text.encode(name),
});

async function pack(key: CryptoKey | null, name: string, value: string): Promise<Kept> {
  const plain = text.encode(value);
  const bytes = canZip ? await through(plain, new CompressionStream('gzip')) : plain.buffer;
  if (!key) return { gzip: canZip, bytes };
  const iv = crypto.getRandomValues(new Uint8Array(12));
  return { iv, gzip: canZip, bytes: await crypto.subtle.encrypt(sealing(iv, name), key, bytes) };
}

async function unpack(key: CryptoKey | null, name: string, kept: Kept): Promise<string> {
  let { bytes } = kept;
  if (kept.iv) {
    if (!key) throw new Error('sealed with a key that is not here');
    bytes = await crypto.subtle.decrypt(sealing(kept.iv, name), key, bytes);
  }
  if (kept.gzip) bytes = await through(bytes, new DecompressionStream('gzip'));
  return new TextDecoder().decode(bytes);
}

/** The encryption key is in the same store as the values, so that both are cleared together. */
const KEY = '!key';

/** This browser's key, made once and not exportable. Null: the browser cannot make or store one. */
async function keyOfDevice(database: UseStore): Promise<CryptoKey | null> {
  const known = await database('readonly', (s) => promisifyRequest<CryptoKey | undefined>(s.get(KEY)));
  if (known || !globalThis.crypto?.subtle) return known ?? null;
  try {
    const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
    await put(database, made, []);
    return made;
  } catch {
    return null;
  }
}

function put(
  database: UseStore,
  key: CryptoKey | null,
  packed: readonly (readonly [string, Kept | null])[],
): Promise<void> {
  return database('readwrite', (s) => {
    if (key) s.put(key, KEY);
    for (const [name, kept] of packed) {
      if (kept) s.put(kept, name);
      else s.delete(name);
    }
    return promisifyRequest(s.transaction);
  });
}

const quota = (error: unknown): boolean => error instanceof DOMException && error.name === 'QuotaExceededError';

/** Rejects if the browser allows no database, or does not answer in time. */
async function openDatabase(): Promise<UseStore> {
  const opened = createStore(DATABASE_NAME, 'authority');
  const database: UseStore = async (mode, work) => withTimeout(PATIENCE, opened(mode, work));
  await database('readonly', () => {});
  return database;
}

/** The database as a `Store`. Only the tab that holds the games may open it, since it may make the key. */
async function openVault(database: UseStore): Promise<Store> {
  const key = await keyOfDevice(database);
  return {
    async read(name) {
      const kept = await database('readonly', (s) => promisifyRequest<Kept | undefined>(s.get(name)));
      return kept ? unpack(key, name, kept) : null;
    },
    async readAll(prefix) {
      const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
      const [names, all] = await database('readonly', (s) =>
        Promise.all([promisifyRequest(s.getAllKeys(range)), promisifyRequest<Kept[]>(s.getAll(range))]),
      );
      const read = await Promise.allSettled(all.map((kept, i) => unpack(key, names[i] as string, kept)));
      return read.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    },
    async write(changes) {
      const packed = await Promise.all(
        Object.entries(changes).map(
          async ([name, value]) => [name, value === null ? null : await pack(key, name, value)] as const,
        ),
      );
      try {
        await put(database, key, packed);
      } catch (error) {
        throw quota(error) ? new NoRoom() : error;
      }
    },
  };
}

/** The games of this browser: in its database, which one tab holds; or in memory, then each tab has its own. */
export interface DeviceStore {
  /** False while another tab holds the games. */
  readonly hold: () => Promise<boolean>;
  /** Call it once `hold` is true. */
  readonly open: () => Promise<Store>;
}

/** `keepsNothing` is called once if games are only in memory. */
export function deviceStore(tab: Pick<SingleTabLock, 'hold'>, keepsNothing: () => void): DeviceStore {
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
