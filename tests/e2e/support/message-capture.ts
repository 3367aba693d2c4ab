import type { BrowserContext, Page } from '@playwright/test';

declare global {
  interface Window {
    /** Messages from workers and ports to the page as JSON; cleared when a test reads it. */
    overheard: string[];
    asText(value: unknown): Promise<string>;
  }
}

/** Everything that a script in the page could read at one moment: place → text. */
export interface PageSnapshot {
  readonly places: Readonly<Record<string, string>>;
  /** Messages since the last look, parsed. */
  readonly messages: readonly unknown[];
}

/** Records every message to the page. Call before the page is opened. */
export async function captureMessages(where: Page | BrowserContext): Promise<void> {
  await where.addInitScript(noteMessages);
}

/** Runs in the page, before its own scripts. */
function noteMessages(): void {
  const known = new WeakSet<EventTarget>();
  window.overheard = [];

  const plain = (_key: string, value: unknown): unknown => {
    if (value instanceof Map || value instanceof Set) return [...value];
    if (value instanceof Error) return { error: value.message, stack: value.stack };
    if (value instanceof ArrayBuffer) return new TextDecoder().decode(value);
    if (ArrayBuffer.isView(value)) return new TextDecoder().decode(value as Uint8Array<ArrayBuffer>);
    return typeof value === 'bigint' ? String(value) : value;
  };

  function listenTo(target: EventTarget): void {
    if (known.has(target)) return;
    known.add(target);
    target.addEventListener('message', (event) => {
      const { data, ports } = event as MessageEvent;
      window.overheard.push(JSON.stringify(data ?? null, plain));
      for (const port of ports ?? []) listenTo(port);
    });
  }

  // Subscribes to everything that can send to a page from its first message on.
  const speakers = ['Worker', 'BroadcastChannel', 'EventSource', 'WebSocket'] as const;
  for (const name of speakers) {
    const Native = window[name] as unknown as new (...args: unknown[]) => EventTarget;
    const Heard = class extends Native {
      constructor(...args: unknown[]) {
        super(...args);
        listenTo(this);
      }
    };
    Object.assign(window, { [name]: Heard });
  }
  const Channel = window.MessageChannel;
  window.MessageChannel = class extends Channel {
    constructor() {
      super();
      listenTo(this.port1);
      listenTo(this.port2);
    }
  };
  listenTo(window);

  /** Any value as text; bytes are decoded, and decompressed if needed. */
  window.asText = async (value) => {
    if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) {
      const bytes = value as Uint8Array<ArrayBuffer>;
      const unpacked = await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')))
        .text()
        .catch(() => '');
      return `${new TextDecoder().decode(bytes)} ${unpacked}`;
    }
    if (value instanceof Blob) return window.asText(await value.arrayBuffer());
    if (typeof value !== 'object' || value === null) return String(value);
    const parts = await Promise.all(Object.entries(value).map(async ([key, x]) => `${key}: ${await window.asText(x)}`));
    return `${JSON.stringify(value)} ${parts.join(' ')}`;
  };
}

/** Everything the page shows or holds now, and its messages since the last call. */
export async function snapshotPage(page: Page): Promise<PageSnapshot> {
  const { places, heard } = await page.evaluate(async () => {
    const request = <T>(r: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        r.onsuccess = () => resolve(r.result);
        r.onerror = () => reject(r.error);
      });
    const databases = async (): Promise<string> => {
      const out: string[] = [];
      for (const { name } of await indexedDB.databases()) {
        const database = await request(indexedDB.open(name!));
        for (const store of database.objectStoreNames) {
          const objects = database.transaction(store).objectStore(store);
          const [keys, values] = [request(objects.getAllKeys()), request(objects.getAll())];
          out.push(`${name}/${store}`, JSON.stringify(await keys), await window.asText(await values));
        }
        database.close();
      }
      return out.join('\n');
    };
    const fields = [...document.querySelectorAll('input, textarea, select')].map((x) => (x as HTMLInputElement).value);
    const heard = window.overheard.splice(0);
    return {
      heard,
      places: {
        document: `${document.documentElement.textContent}\n${document.documentElement.outerHTML}\n${fields.join('\n')}`,
        address: `${location.href} ${document.cookie} ${window.name} ${JSON.stringify(history.state)}`,
        storage: JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]),
        databases: await databases(),
        messages: heard.join('\n'),
        resources: performance
          .getEntriesByType('resource')
          .map((entry) => entry.name)
          .join('\n'),
      },
    };
  });
  return { places, messages: heard.map((text) => JSON.parse(text) as unknown) };
}

/** Every string on the page's heap; workers have their own. */
export async function heapStrings(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await session.send('HeapProfiler.takeHeapSnapshot');
  await session.detach();
  return chunks.join('');
}
