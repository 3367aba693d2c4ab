import Radio from 'lucide-react/icons/radio';
import X from 'lucide-react/icons/x';
import type { OrderError, Signal } from '../../../engine/model/index.ts';
import { costLine, errorLine, signalLine } from '../../store/format/format-text.ts';
import { useActions, useApp } from '../../hooks/store-hooks.ts';
import { Button } from '../../ui/controls.tsx';
import { steadyText } from '../../store/format/words.ts';
import { useWords } from '../../hooks/use-words.ts';
import css from './orders.module.css';

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
        {signal.text ? ` “${steadyText(signal.text)}”` : ''}
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

export function Problems({ errors }: { errors: readonly OrderError[] }) {
  const w = useWords();
  return errors.map((error) => (
    <p key={error.code} className={css.itemNote}>
      {errorLine(w, error)}
    </p>
  ));
}
