import type { Pool } from '../../../engine/model/index.ts';
import { POOLS } from '../../../engine/model/index.ts';
import { tablesFor } from '../../../engine/tables/index.ts';
import { addCosts, legalOf } from '../../store/draft/cards.ts';
import { submissionOf } from '../../store/draft/draft.ts';
import { figure } from '../../store/format/numbers.ts';
import { useApp, useView } from '../../hooks/store-hooks.ts';
import { useWords } from '../../hooks/use-words.ts';
import css from './pools.module.css';

/** What the draft spends of each pool. */
export function usePoolsUsed(): Readonly<Record<Pool, number>> {
  const legal = useApp((s) => s.legal);
  const signals = useApp((s) => s.signals);
  const draft = useApp((s) => s.draft);
  if (!draft) return addCosts([]);
  const { orders, signals: sent } = submissionOf(draft);
  return addCosts([
    ...orders.map((order) => legalOf(legal, order)?.cost ?? {}),
    ...sent.map((signal) => signals.find((x) => x.signal.kind === signal.kind)?.cost ?? {}),
  ]);
}

/** Resources as squares: full, spent by the draft (hatched), empty. */
export function Pools() {
  const w = useWords();
  const view = useView();
  const used = usePoolsUsed();
  const caps = tablesFor(view.overrides).pools;
  const pools = POOLS.filter((pool) => pool !== 'leverage' || view.seat === 'iran');
  return (
    <ul className={css.pools} data-guide="pools" data-many={pools.length > 3 || undefined}>
      {pools.map((pool) => {
        const have = Math.floor(view.pools[pool]);
        const left = view.pools[pool] - used[pool];
        return (
          <li key={pool} className={css.pool}>
            <span className="visually-hidden">
              {w('top.pool.label', { pool: w(`pool.${pool}`), left: figure(left), have, used: figure(used[pool]) })}
            </span>
            <span className={css.name} aria-hidden>
              {w(`pool.${pool}`)}
            </span>
            <span className={css.pips} aria-hidden>
              {Array.from({ length: Math.max(caps[`${pool}Cap`], have) }, (_, i) => (
                <span
                  key={i}
                  className={css.pip}
                  data-is={i < Math.floor(left) ? 'full' : i < have ? 'used' : 'empty'}
                />
              ))}
            </span>
            <span className={css.left} data-short={left < 0 || undefined} aria-hidden>
              {figure(left)}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
