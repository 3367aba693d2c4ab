import ArrowDown from 'lucide-react/icons/arrow-down';
import ArrowUp from 'lucide-react/icons/arrow-up';
import Radio from 'lucide-react/icons/radio';
import X from 'lucide-react/icons/x';
import { lazy, Suspense, useState } from 'react';
import { useActions, useApp, useView } from '../../hooks/store-hooks.ts';
import { useWords } from '../../hooks/use-words.ts';
import { placesLine } from '../../store/draft/card-lines.ts';
import { hasLiveWords } from '../../store/game/live-words.ts';
import { legalOf } from '../../store/draft/cards.ts';
import { shortDate, turnStart } from '../../store/format/dates.ts';
import { costLine, errorLine, orderLine, signalLine } from '../../store/format/format-text.ts';
import { cleanText } from '../../store/format/words.ts';
import { Button } from '../../ui/controls.tsx';
import { useReorder } from '../../ui/use-reorder.ts';
import { type Order, type OrderError, type Signal, UNIT_TYPES } from '../../../engine/model/index.ts';
import { tablesFor } from '../../../engine/tables/index.ts';
import css from './draft.module.css';
import sort from '../../ui/reorder.module.css';

const DraftWordEffects = lazy(() =>
  import('../../ui/game/words/word-effects.tsx').then((m) => ({ default: m.DraftWordEffects })),
);

interface Props {
  readonly orders: readonly Order[];
  readonly errorsAt: (at: number) => readonly OrderError[];
}

/** The orders of the draft, with the same numbers as on the map. They can be reordered. */
export function DraftOrders({ orders, errorsAt }: Props) {
  const w = useWords();
  const legal = useApp((s) => s.legal);
  const view = useView();
  const { seat } = view;
  const { write } = useActions();
  const [said, setSaid] = useState('');
  const move = (from: number, to: number) => {
    write({ do: 'moveOrder', from, to });
    setSaid(w('orders.moved', { what: orderLine(w, orders[from]!), n: to + 1, of: orders.length }));
  };
  const { list, row, handle, placeOf } = useReorder<HTMLOListElement>({ count: orders.length, move });
  const many = orders.length > 1;
  return (
    <>
      <ol ref={list}>
        {orders.map((order, i) => {
          const what = orderLine(w, order);
          const option = legalOf(legal, order);
          const number = <span className={sort.number}>{placeOf(i) + 1}</span>;
          return (
            <li key={i} className={`${css.item} ${sort.row}`} {...(many ? row(i) : {})}>
              {many ? (
                <button
                  type="button"
                  className={sort.handle}
                  title={w('orders.drag')}
                  aria-label={w('orders.move', { what, n: i + 1, of: orders.length })}
                  {...handle(i)}
                >
                  {number}
                </button>
              ) : (
                number
              )}
              <span className={css.itemText}>{what}</span>
              <span className={css.itemCost}>{option ? costLine(w, option.cost) : ''}</span>
              <span className={css.tools}>
                {i > 0 && (
                  <Button look="bare" aria-label={w('orders.up', { what })} onClick={() => move(i, i - 1)}>
                    <ArrowUp size={14} aria-hidden />
                  </Button>
                )}
                {many && i === 0 && (
                  <Button look="bare" aria-label={w('orders.down', { what })} onClick={() => move(i, i + 1)}>
                    <ArrowDown size={14} aria-hidden />
                  </Button>
                )}
                <Button
                  look="bare"
                  aria-label={w('orders.remove', { what })}
                  onClick={() => write({ do: 'removeOrder', at: i })}
                >
                  <X size={16} aria-hidden />
                </Button>
              </span>
              {hasLiveWords(view) && (
                <Suspense fallback={null}>
                  <DraftWordEffects order={order} />
                </Suspense>
              )}
              <OnTheRoad order={order} />
              <MorePlaces order={order} />
              <Problems errors={errorsAt(i)} />
            </li>
          );
        })}
      </ol>
      {many && <p className={css.orderNote}>{w(`orders.order.${seat}`)}</p>}
      <output className="visually-hidden">{said}</output>
    </>
  );
}

/** Sites hit in addition to the named one. */
function MorePlaces({ order }: { order: Order }) {
  const w = useWords();
  const line = placesLine(
    w,
    useApp((s) => s.legal),
    order,
  );
  return line && <p className={css.itemNote}>{line}</p>;
}

/** A unit on a long transfer: the turn until which it can do nothing. */
function OnTheRoad({ order }: { order: Order }) {
  const w = useWords();
  const view = useView();
  if (order.kind !== 'move') return null;
  const unit = view.units.find((x) => x.id === order.unit);
  const delay = unit ? tablesFor(view.overrides).units.delay[UNIT_TYPES.indexOf(unit.type)] : 0;
  if (!delay) return null;
  return <p className={css.itemNote}>{w('draft.road', { date: shortDate(turnStart(view, view.turn + delay)) })}</p>;
}

/** A signal of the draft with its errors. */
export function DraftSignal({ signal, at, errors }: { signal: Signal; at: number; errors: readonly OrderError[] }) {
  const w = useWords();
  const signals = useApp((s) => s.signals);
  const { write } = useActions();
  const what = signalLine(w, signal);
  const option = signals.find((x) => x.signal.kind === signal.kind);
  return (
    <li className={css.item}>
      <span className={css.signalMark}>
        <Radio size={16} aria-hidden />
      </span>
      <span className={css.itemText}>
        {what}
        {signal.text ? ` “${cleanText(signal.text)}”` : ''}
      </span>
      <span className={css.itemCost}>{option ? costLine(w, option.cost) : ''}</span>
      <span className={css.tools}>
        <Button look="bare" aria-label={w('orders.remove', { what })} onClick={() => write({ do: 'removeSignal', at })}>
          <X size={16} aria-hidden />
        </Button>
      </span>
      <Problems errors={errors} />
    </li>
  );
}

function Problems({ errors }: { errors: readonly OrderError[] }) {
  const w = useWords();
  return errors.map((error) => (
    <p key={error.code} className={css.itemNote}>
      {errorLine(w, error)}
    </p>
  ));
}
