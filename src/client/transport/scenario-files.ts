import type { Library } from '../../session/library.ts';
import { loadScenario } from '../../scenario/index.ts';

/** Addresses of the shipped scenarios; the build names each by its content. */
const ADDRESSES = import.meta.glob<string>(['../../../scenarios/*.json', '!../../../scenarios/*.schema.json'], {
  query: '?url',
  import: 'default',
  eager: true,
});

type Scenarios = Awaited<ReturnType<Library['list']>>;

/** Fetches the shipped scenarios once. One that cannot be had is left out: the others can still be played. */
export function shippedScenarios(): Library {
  let all: Promise<Scenarios> | null = null;
  return { list: () => (all ??= fetchAll()) };
}

async function fetchAll(): Promise<Scenarios> {
  const read = await Promise.all(Object.values(ADDRESSES).map(fetchOne));
  return read.filter((one) => one !== null);
}

async function fetchOne(address: string): Promise<Scenarios[number] | null> {
  try {
    const read = loadScenario(await (await fetch(address)).text());
    return read.ok ? read.value : null;
  } catch {
    return null;
  }
}
