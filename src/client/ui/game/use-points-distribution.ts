import type { Spread } from '../../../analysis/balance/index.ts';
import { useApp } from '../../hooks/store-hooks.ts';
import { useKept } from '../use-static-result.ts';

const FILES = import.meta.glob<Spread>('../../../analysis/results/spread/*.json', { import: 'default' });

/**
 * How points come out in the scenario of the game that is open. Null: not fetched yet, or nothing to compare with: a
 * scenario from a file, or numbers that were changed for this game.
 */
export function useSpread(): Spread | null {
  const view = useApp((s) => s.screen?.view ?? null);
  const changed = Object.keys(view?.overrides ?? {}).length > 0;
  const name = changed ? '' : `${view?.scenario}-${view?.options.length}`;
  const spread = useKept(FILES, `../../../analysis/results/spread/${name}.json`);
  return spread === 'lost' ? null : spread;
}
