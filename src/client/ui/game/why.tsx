import type { Modifier, Odds } from '../../../engine/model/index.ts';
import { figure } from '../../store/format/numbers.ts';
import {
  clauseName,
  modifierName,
  modifierValue,
  oddsName,
  resultValue,
  rolled,
} from '../../store/format/format-text.ts';
import { useActions } from '../../hooks/store-hooks.ts';
import { useWords } from '../../hooks/use-words.ts';
import css from './why.module.css';

/** The terms of a sum or product, one per line. */
export function Terms({ mods, unit }: { mods: readonly Modifier[]; unit?: string }) {
  const w = useWords();
  return (
    <dl className={css.terms}>
      {mods.map((mod, i) => (
        <div key={`${mod.key}${i}`} className={css.term}>
          <dt>{modifierName(w, mod.key)}</dt>
          <dd>
            {modifierValue(w, mod, i === 0)}
            {i === 0 && unit === '%' ? '%' : ''}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Everything behind an event: each result with its terms, then the dice. */
export function WhyList({ why, clause }: { why: readonly Odds[] | undefined; clause?: string }) {
  const w = useWords();
  return (
    <div className={css.why}>
      {(why ?? []).map((odds, i) => (
        <OneWhy key={`${odds.label}${i}`} odds={odds} />
      ))}
      {(!why || why.length === 0) && <p className={css.none}>{w('why.none')}</p>}
      {clause && <RuleLink clause={clause} />}
    </div>
  );
}

function OneWhy({ odds: { label, why }, odds }: { odds: Odds }) {
  const w = useWords();
  const outcome = rolled(why);
  return (
    <section aria-label={oddsName(w, odds)}>
      {label !== 'track' && <h4 className={css.name}>{w(`odds.${label}`)}</h4>}
      <Terms mods={why.mods} unit={why.unit} />
      <dl className={css.terms}>
        {(why.mods.length > 1 || why.result === null) && (
          <div className={`${css.term} ${css.result}`}>
            <dt>{w('why.result')}</dt>
            <dd>{resultValue(w, why)}</dd>
          </div>
        )}
        {why.roll !== undefined && (
          <div className={`${css.term} ${css.result}`}>
            <dt>{w('why.roll')}</dt>
            <dd>
              {why.roll === null ? w('why.withheld') : figure(why.roll, 2)}
              {outcome ? `, ${w(`outcome.${outcome}`)}` : ''}
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}

/** Link to the rulebook clause that applied. */
export function RuleLink({ clause }: { clause: string }) {
  const w = useWords();
  const { openRule } = useActions();
  return (
    <button type="button" className={css.rule} onClick={() => openRule(clause)}>
      {w('why.clause', { clause: clauseName(w, clause) })}
    </button>
  );
}
