import { useMemo } from 'react';
import type { Verb } from '../../../engine/model/index.ts';
import { cardsOf } from '../../store/draft/cards.ts';
import { refusals } from '../../store/draft/unavailable-orders.ts';
import { errorLine } from '../../store/format/format-text.ts';
import { asBasic, isFirst, isBeginner } from '../../store/settings/beginner-mode.ts';
import { useActions, useApp, useView } from '../../hooks/store-hooks.ts';
import { LinkButton } from '../../ui/controls.tsx';
import { useWords } from '../../hooks/use-words.ts';
import css from './orders.module.css';
import { OrderCard } from './order-card.tsx';

/** The cards of one tab: legal ones first, then the others with the reason. */
export function CardList({ verb }: { verb: Verb }) {
  const w = useWords();
  const view = useView();
  const legal = useApp((s) => s.legal);
  const rules = useApp((s) => s.rules);
  const basic = useApp((s) => (isBeginner(s) ? s.basic : null));
  const cards = useMemo(() => {
    const shown = basic ? legal.filter((x) => basic.has(x.id)) : legal;
    return cardsOf(shown).filter((card) => card.verb === verb);
  }, [legal, basic, verb]);
  const refused = useMemo(
    () => (rules ? refusals(rules, basic ? asBasic(view) : view, legal).filter((x) => x.verb === verb) : []),
    [rules, view, legal, basic, verb],
  );
  return (
    <>
      {cards.length === 0 && refused.length === 0 && (
        <p className={css.empty}>{w(`card.notNow.${verb}.${view.seat}`)}</p>
      )}
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
      <MoreToCome />
    </>
  );
}

/** In a first game: switches between the basic orders and all of them. */
function MoreToCome() {
  const w = useWords();
  const first = useApp(isFirst);
  const small = useApp(isBeginner);
  const { showAll } = useActions();
  return (
    first && (
      <p className={css.more}>
        {w(small ? 'small.more' : 'small.all')}{' '}
        <LinkButton onClick={() => showAll(small)}>{w(small ? 'small.open' : 'small.few')}</LinkButton>
      </p>
    )
  );
}
