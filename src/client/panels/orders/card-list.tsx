import { useMemo } from 'react';
import type { Verb } from '../../../engine/model/index.ts';
import { cardsOf } from '../../store/cards.ts';
import { refusals } from '../../store/not-now.ts';
import { errorLine } from '../../store/say.ts';
import { useApp, useView } from '../app.ts';
import { useWords } from '../words.ts';
import css from './orders.module.css';
import { OrderCard } from './order-card.tsx';

/** The cards of one verb: what is legal first, then what is not, each with its reason. */
export function CardList({ verb }: { verb: Verb }) {
  const w = useWords();
  const view = useView();
  const legal = useApp((s) => s.legal);
  const rules = useApp((s) => s.rules);
  const cards = useMemo(() => cardsOf(legal).filter((card) => card.verb === verb), [legal, verb]);
  const refused = useMemo(
    () => (rules ? refusals(rules, view, legal).filter((x) => x.verb === verb) : []),
    [rules, view, legal, verb],
  );
  return (
    <>
      {cards.length === 0 && refused.length === 0 && <p className={css.empty}>{w('card.notNow.text')}</p>}
      {cards.map((card) => (
        <OrderCard key={card.id} card={card} />
      ))}
      {refused.map((x) => (
        <article key={x.kind} className={css.card} data-off>
          <div className={css.head}>
            <h3 className={css.title}>{w(`order.${x.kind}`)}</h3>
          </div>
          <p className={css.line}>{errorLine(w, { params: {}, ...x.reason })}</p>
        </article>
      ))}
    </>
  );
}
