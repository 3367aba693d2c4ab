import { loadScenario } from '../../scenario/index.ts';
import type { Library } from '../../session/library.ts';

/** Addresses of the shipped scenarios. The build adds a hash of the content; the file's name is the scenario's id. */
const SHIPPED = import.meta.glob<string>(['../../../scenarios/*.json', '!../../../scenarios/*.schema.json'], {
  query: '?url',
  import: 'default',
  eager: true,
});
/** Addresses of earlier editions, for records that name them. */
const FORMER = import.meta.glob<string>('../../../scenarios/editions/*.json', {
  query: '?url',
  import: 'default',
  eager: true,
});
type Scenario = NonNullable<Awaited<ReturnType<Library['get']>>>;
type Addresses = Readonly<Record<string, string>>;

/** Loads each scenario when it is first needed. */
export function shippedScenarios(shipped: Addresses = SHIPPED, former: Addresses = FORMER): Library {
  const known = new Map<string, Promise<Scenario | null>>();
  const at = (address: string | undefined): Promise<Scenario | null> => {
    if (!address) return Promise.resolve(null);
    const asked = known.get(address) ?? fetchOne(address);
    known.set(address, asked);
    void asked.then((read) => read ?? known.delete(address)); // a lost connection may come back
    return asked;
  };
  return {
    get: (id) => at(shipped[`../../../scenarios/${id}.json`]),
    edition: (name) => at(former[`../../../scenarios/editions/${name}.json`]),
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
