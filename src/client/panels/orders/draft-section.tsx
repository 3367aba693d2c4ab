import { submissionOf } from '../../store/draft.ts';
import { costLine, errorLine } from '../../store/say.ts';
import { POOLS } from '../../../engine/model/index.ts';
import { useApp, useView } from '../app.ts';
import { useUsed } from '../table/pools.tsx';
import { useWords } from '../words.ts';
import { DraftSignal } from './draft-item.tsx';
import { DraftOrders } from './draft-orders.tsx';
import css from './orders.module.css';
import { SealBar } from './seal-bar.tsx';

/** What is drafted, what speaks against it, and Seal. Never scrolls out of sight. `alone`: in a dialog of its own. */
export function DraftSection({ alone }: { alone?: boolean }) {
  const w = useWords();
  const view = useView();
  const draft = useApp((s) => s.draft);
  const check = useApp((s) => s.check);
  const used = useUsed();
  const unkept = useApp((s) => s.unkept);
  if (!draft) return null;
  const { orders, signals } = submissionOf(draft);
  const errors = check && !check.ok ? check.errors : [];
  const at = (path: string) => errors.filter((e) => e.path.startsWith(path));
  const general = errors.filter((e) => !/^\/(orders|signals)\/\d/.test(e.path));
  const spends = POOLS.some((pool) => used[pool] > 0);
  return (
    <section className={css.draft} data-alone={alone || undefined} aria-label={w('orders.draft')}>
      <div className={css.draftHead}>
        {!alone && <h2>{w('orders.draft')}</h2>}
        <p aria-live="polite">
          {[
            ...(spends ? [w('orders.uses', { cost: costLine(w, used) })] : []),
            w(unkept ? 'orders.unkept' : 'orders.kept'),
          ].join(', ')}
        </p>
      </div>
      <div className={css.items} data-scrolls>
        {orders.length + signals.length === 0 && <p className={css.nothing}>{w('orders.empty')}</p>}
        <DraftOrders orders={orders} errorsAt={(i) => at(`/orders/${i}`)} />
        <ul>
          {signals.map((signal, i) => (
            <DraftSignal key={i} signal={signal} at={i} errors={at(`/signals/${i}`)} />
          ))}
        </ul>
        {view.us?.standing && (
          <p className={css.nothing}>
            {w('orders.standing', {
              scale: w(`scale.${view.us.standing.scale}`).toLowerCase(),
              trigger: w(`trigger.${view.us.standing.trigger}`),
            })}
          </p>
        )}
        <div aria-live="polite">
          {general.map((error) => (
            <p key={error.code + error.path} className={css.problem}>
              {errorLine(w, error)}
            </p>
          ))}
        </div>
      </div>
      <SealBar alone={alone ?? false} />
    </section>
  );
}
