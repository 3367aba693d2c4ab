import type { Pool } from '../../../engine/model/index.ts';
import { POOLS } from '../../../engine/model/index.ts';
import { tablesFor } from '../../../engine/tables/index.ts';
import { addCosts, legalOf } from '../../store/draft/cards.ts';
import { submissionOf } from '../../store/draft/draft.ts';
import { named } from '../../store/format/format-text.ts';
import { figure } from '../../store/format/numbers.ts';
import { useApp, useView } from '../../hooks/store-hooks.ts';
import { useWords } from '../../hooks/use-words.ts';
import { Popover } from '../popover.tsx';
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

/** Resources as squares: full, spent by the draft (hatched), empty. `row`: side by side, in a wide panel. */
export function Pools({ row = false }: { row?: boolean }) {
  const w = useWords();
  const view = useView();
  const used = usePoolsUsed();
  const caps = tablesFor(view.overrides).pools;
  const pools = POOLS.filter((pool) => pool !== 'leverage' || view.seat === 'iran');
  const rows = pools.map((pool) => {
    const have = Math.floor(view.pools[pool]);
    return { pool, have, left: view.pools[pool] - used[pool] };
  });
  return (
    <div data-guide="pools">
      <ul className="visually-hidden">
        {rows.map(({ pool, have, left }) => (
          <li key={pool}>
            {w('top.pool.label', { pool: w(`pool.${pool}`), left: figure(left), have, used: figure(used[pool]) })}
          </li>
        ))}
      </ul>
      {/* one button for all: a row is too low to be pressed */}
      <Popover
        label={w('top.pools')}
        className={css.button}
        button={
          <span className={css.pools} data-many={pools.length > 3 || undefined} data-row={row || undefined}>
            {rows.map(({ pool, have, left }) => (
              <span key={pool} className={css.pool}>
                <span className={css.name}>{w(`pool.${pool}`)}</span>
                <span className={css.pips}>
                  {Array.from({ length: Math.max(caps[`${pool}Cap`], have) }, (_, i) => (
                    <span
                      key={i}
                      className={css.pip}
                      data-is={i < Math.floor(left) ? 'full' : i < have ? 'used' : 'empty'}
                    />
                  ))}
                </span>
                <span className={css.left} data-short={left < 0 || undefined}>
                  {figure(left)}
                </span>
              </span>
            ))}
          </span>
        }
      >
        {() => pools.map((pool) => <PoolFacts key={pool} pool={pool} />)}
      </Popover>
    </div>
  );
}

/** What comes in, and what it buys this turn. */
function PoolFacts({ pool }: { pool: Pool }) {
  const w = useWords();
  const view = useView();
  const legal = useApp((s) => s.legal);
  const { pools } = tablesFor(view.overrides);
  const income = pool === 'military' ? pools[view.seat === 'iran' ? 'militaryIran' : 'militaryUs'] : pools[pool];
  const kinds = new Set(legal.filter(({ cost }) => (cost[pool] ?? 0) > 0).map(({ order }) => order));
  const names = [...new Set([...kinds].map((order) => w(`order.${order.kind}`, named(w, order as never))))];
  return (
    <>
      <h2>{w(`pool.${pool}`)}</h2>
      <p>{w('pool.income', { n: figure(income), most: figure(pools[`${pool}Cap`]) })}</p>
      <h3>{w('pool.buys')}</h3>
      {names.length === 0 ? (
        <p>{w('pool.buys.none')}</p>
      ) : (
        <ul>
          {names.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      )}
    </>
  );
}
