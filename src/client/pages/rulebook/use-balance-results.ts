import type { KeptBalance } from '../../../analysis/balance/index.ts';
import { useKept } from '../../ui/use-static-result.ts';

const FILES = import.meta.glob<KeptBalance>('../../../analysis/results/balance/*.json', { import: 'default' });
const FOLDER = '../../../analysis/results/balance/';

export function scenarioOf(id: string): string {
  return id.slice(0, id.lastIndexOf('-'));
}

/** Ids of the payoff tables that come with the game: `<scenario>-<half|full>`, the shorter game first. */
export const balanceIds: readonly string[] = Object.keys(FILES)
  .map((path) => path.slice(FOLDER.length, -'.json'.length))
  .sort((a, b) => scenarioOf(a).localeCompare(scenarioOf(b)) || (a < b ? 1 : -1));

export const useBalance = (id: string) => useKept(FILES, `${FOLDER}${id}.json`);
