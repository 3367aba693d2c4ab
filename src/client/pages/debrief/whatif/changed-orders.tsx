import { useEffect, useEffectEvent } from 'react';
import { useApp, useHost } from '../../../hooks/store-hooks.ts';
import { useWords } from '../../../hooks/use-words.ts';
import frame from '../debrief.module.css';
import type { ChoiceProps } from './choices.tsx';
import { AtDesk, OrderAnew } from './order-editor.tsx';
import { headline } from './finding.tsx';
import type { Summed } from './rerun-summary.ts';
import { type Desk, tried } from './use-question.ts';
import css from './whatif.module.css';

/** The orders of the turn on a desk of their own; what may be given there is what is run. */
export function Orders({ chosen, desk, sum, onChoose }: ChoiceProps & { desk: Desk | null; sum: Summed | null }) {
  const w = useWords();
  const side = w(`side.${chosen.side}.of`);
  return (
    <section className={css.orders}>
      <h2>{w('whatif.orders', { side, turn: chosen.turn })}</h2>
      <p className={frame.quiet}>{w('whatif.orders.text')}</p>
      {desk ? (
        <AtDesk desk={desk}>
          <Trying desk={desk} onChoose={onChoose} />
          <OrderAnew sealed={desk.look.sealed} />
        </AtDesk>
      ) : (
        <p className={frame.quiet}>{w('common.loading')}</p>
      )}
      {/* On a phone the answer is far below. */}
      {sum && chosen.instead && (
        <p className={css.short} aria-hidden>
          {headline(w, sum, chosen)}
        </p>
      )}
    </section>
  );
}

/** A few clicks in a row are one question. */
const PAUSE = 300;

/** Takes what lies on the desk to be run, once it may be given. */
function Trying({ desk, onChoose }: Pick<ChoiceProps, 'onChoose'> & { desk: Desk }) {
  const w = useWords();
  const { store } = useHost();
  const draft = useApp((s) => s.draft);
  const check = useApp((s) => s.check);
  const may = check === null || check.ok;
  const ask = useEffectEvent(() => onChoose({ instead: tried(store, desk.look.sealed) }));
  useEffect(() => {
    if (!may || !draft || draft.recipes.length === 0) return;
    const later = setTimeout(ask, PAUSE);
    return () => clearTimeout(later);
  }, [draft, may]);
  return may ? null : <output className={css.broken}>{w('whatif.broken')}</output>;
}
