import { HURT, type Ledger } from '../../../engine/model/index.ts';
import { figure } from '../../store/format/numbers.ts';
import { useWords } from '../../hooks/use-words.ts';
import css from './result.module.css';

interface Props {
  readonly title: string;
  readonly ledger: Ledger;
  /** Count only what was added since; null: count from the start. */
  readonly before: Ledger | null;
  readonly whole?: boolean;
}

/** Casualties of all sides, in the same form: a number and what it counts. */
export function CasualtyTable({ title, ledger, before, whole }: Props) {
  const w = useWords();
  const lines = HURT.map((key) => ({ key, n: ledger[key] - (before?.[key] ?? 0) })).filter((x) => whole || x.n > 0);
  return (
    <section className={css.people} data-whole={whole || undefined}>
      <h2>{title}</h2>
      {lines.every((x) => x.n === 0) && <p className={css.quiet}>{w(whole ? 'ledger.none' : 'result.people.none')}</p>}
      <dl>
        {lines.map(({ key, n }) => (
          <div key={key} data-hurt={n > 0 || undefined}>
            <dd>{figure(n, 0)}</dd>
            <dt>{w(`ledger.${key}`)}</dt>
          </div>
        ))}
      </dl>
      {whole && ledger.americansWounded > 0 && <p className={css.quiet}>{w('ledger.note')}</p>}
    </section>
  );
}
