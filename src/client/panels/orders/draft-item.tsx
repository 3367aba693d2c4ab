import ArrowDown from 'lucide-react/icons/arrow-down';
import ArrowUp from 'lucide-react/icons/arrow-up';
import Radio from 'lucide-react/icons/radio';
import X from 'lucide-react/icons/x';
import type { Order, OrderError, Signal } from '../../../engine/model/index.ts';
import { legalOf } from '../../store/cards.ts';
import { costLine, errorLine, orderLine, signalLine } from '../../store/say.ts';
import { useActions, useApp } from '../app.ts';
import { Button } from '../parts/controls.tsx';
import { useWords } from '../words.ts';
import css from './orders.module.css';

interface OrderProps {
  readonly order: Order;
  readonly at: number;
  readonly last: boolean;
  readonly errors: readonly OrderError[];
}

/** One order of the draft: its number is the same on the map. */
export function DraftOrder({ order, at, last, errors }: OrderProps) {
  const w = useWords();
  const legal = useApp((s) => s.legal);
  const { write } = useActions();
  const what = orderLine(w, order);
  const option = legalOf(legal, order);
  return (
    <li className={css.item}>
      <span className={css.number}>{at + 1}</span>
      <span className={css.what}>{what}</span>
      <span className={css.itemCost}>{option ? costLine(w, option.cost) : ''}</span>
      <span className={css.tools}>
        {at > 0 && (
          <Button
            look="bare"
            aria-label={w('orders.up', { what })}
            onClick={() => write({ do: 'moveOrder', from: at, to: at - 1 })}
          >
            <ArrowUp size={14} aria-hidden />
          </Button>
        )}
        {!last && at === 0 && (
          <Button
            look="bare"
            aria-label={w('orders.down', { what })}
            onClick={() => write({ do: 'moveOrder', from: at, to: at + 1 })}
          >
            <ArrowDown size={14} aria-hidden />
          </Button>
        )}
        <Button look="bare" aria-label={w('orders.remove', { what })} onClick={() => write({ do: 'removeOrder', at })}>
          <X size={16} aria-hidden />
        </Button>
      </span>
      <Problems errors={errors} />
    </li>
  );
}

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
      <span className={css.what}>
        {what}
        {signal.text ? ` “${signal.text}”` : ''}
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
