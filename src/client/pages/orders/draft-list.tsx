import { submissionOf } from '../../store/draft/draft.ts';
import { errorLine } from '../../store/format/format-text.ts';
import { useApp, useView } from '../../hooks/store-hooks.ts';
import { useWords } from '../../hooks/use-words.ts';
import { DraftOrders, DraftSignal } from './draft-orders.tsx';
import css from './draft.module.css';

/** Orders and signals of the draft, each with its errors. */
export function DraftList() {
  const w = useWords();
  const view = useView();
  const draft = useApp((s) => s.draft)!;
  const check = useApp((s) => s.check);
  const { orders, signals } = submissionOf(draft);
  const errors = check && !check.ok ? check.errors : [];
  const at = (path: string) => errors.filter((e) => e.path.startsWith(path));
  const general = errors.filter((e) => !/^\/(orders|signals)\/\d/.test(e.path));
  return (
    <div className={css.items} data-scrolls>
      {orders.length + signals.length === 0 && (
        <p className={css.nothing}>{w(view.turn === 1 ? 'orders.empty.first' : 'orders.empty')}</p>
      )}
      <DraftOrders orders={orders} errorsAt={(i) => at(`/orders/${i}`)} />
      <ul>
        {signals.map((signal, i) => (
          <DraftSignal key={i} signal={signal} at={i} errors={at(`/signals/${i}`)} />
        ))}
      </ul>
      {view.us?.standing && (
        <p className={css.nothing}>
          {w('orders.standing', {
            scaleMid: w(`scale.${view.us.standing.scale}.inline`),
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
  );
}
