import { loadScenario } from '../../scenario/index.ts';
import type { Library } from '../../session/library.ts';

/** Addresses of the shipped scenarios; the build names each by its content, its file is named as the scenario is. */
const ADDRESSES = import.meta.glob<string>(['../../../scenarios/*.json', '!../../../scenarios/*.schema.json'], {
  query: '?url',
  import: 'default',
  eager: true,
});
type Scenario = NonNullable<Awaited<ReturnType<Library['get']>>>;

const addressOf = (id: string): string | undefined => ADDRESSES[`../../../scenarios/${id}.json`];

/** Fetches a shipped scenario when it is first asked for: who plays one need not load them all. */
export function shippedScenarios(): Library {
  const known = new Map<string, Promise<Scenario | null>>();
  return {
    get(id) {
      const address = addressOf(id);
      if (!address) return Promise.resolve(null);
      const asked = known.get(id) ?? fetchOne(address);
      known.set(id, asked);
      void asked.then((read) => read ?? known.delete(id)); // a lost connection may come back
      return asked;
    },
  };
}

async function fetchOne(address: string): Promise<Scenario | null> {
  try {
    const read = loadScenario(await (await fetch(address)).text());
    return read.ok ? read.value : null;
  } catch {
    return null;
  }
}
