import { useMemo, useState } from 'react';
import type { SideView } from '../../../engine/model/index.ts';
import { TABLES, type Num } from '../../../engine/tables/index.ts';
import { clauseName } from '../../store/say.ts';
import { useActions, useApp } from '../app.ts';
import { LinkButton } from '../parts/controls.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { useAllWords } from '../words.ts';
import { Basis } from './basis.tsx';
import css from './book.module.css';
import { plainNumber, valueText } from './numbers.ts';
import { OpenQuestions } from './open-questions.tsx';
import { Payoffs } from './payoffs.tsx';

/** Clauses in the book's order; numbers of a clause that has no prose come at the end. */
const CLAUSES = ['§1', '§2', '§3', '§4', '§5', '§6', '§7', '§8', '§9', '§10', '§11', '§12', '§13', '§14'] as const;

interface Line {
  readonly key: { readonly section: string; readonly name: string };
  readonly name: string;
  readonly num: Num;
  /** The value in this game, where a facilitator changed it. */
  readonly changed: number | readonly number[] | undefined;
  readonly text: string;
}

function allLines(view: SideView | null): readonly Line[] {
  return Object.entries(TABLES).flatMap(([section, rows]) =>
    Object.entries(rows as Record<string, Num>).map(([name, num]) => ({
      key: { section, name },
      name: plainNumber(name),
      num,
      changed: view?.overrides[`${section}.${name}`],
      text: `${section} ${plainNumber(name)} ${num.unit} ${num.clause} ${num.note ?? ''}`.toLowerCase(),
    })),
  );
}

/** The rules in prose with every number beside its clause, printed from the tables that the engine reads. */
export function Rulebook() {
  const w = useAllWords();
  const view = useApp((s) => s.screen?.view ?? null);
  const rule = useApp((s) => s.rule);
  const { overlay } = useActions();
  const [query, setQuery] = useState(rule ? (rule.split(' ')[0] ?? '') : '');
  const lines = useMemo(() => allLines(view), [view]);
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const found = lines.filter((line) => words.every((word) => line.text.includes(word)));
  const prose = (clause: string): string =>
    `${clause} ${w(`clause.${clause}.title`)} ${w(`clause.${clause}.body`)} ${w(`clause.${clause}.ours`)}`.toLowerCase();
  const clauses = CLAUSES.filter(
    (c) => found.some((line) => line.num.clause === c) || words.every((word) => ` ${prose(c)}`.includes(word)),
  );
  const about = (part: string): boolean =>
    words.every((word) => ` ${w(`${part}.title`)} ${w(`${part}.lead`)}`.toLowerCase().includes(word));
  const exact = CLAUSES.find((c) => c === query.trim());
  return (
    <Dialog title={w('rule.title')} wide onClose={() => overlay(null)}>
      <p className={css.lead}>
        {w('rule.lead')}{' '}
        <LinkButton className={css.more} onClick={() => overlay('evidence')}>
          {w('start.evidence')}
        </LinkButton>
      </p>
      {rule && <p className={css.clause}>{clauseName(w, rule)}</p>}
      <div className={css.search}>
        <input
          type="search"
          aria-label={w('rule.search')}
          placeholder={w('rule.search')}
          value={query}
          onChange={(e) => setQuery(e.target.value)}
        />
        <p aria-live="polite">{w('rule.found', { count: found.length })}</p>
      </div>
      {clauses.length === 0 && !about('payoff') && !about('open') && (
        <p className={css.lead}>{w('rule.none', { query })}</p>
      )}
      {(exact ? [exact] : clauses).map((clause) => (
        <Clause
          key={clause}
          clause={clause}
          lines={(exact ? lines : found).filter((line) => line.num.clause === clause)}
        />
      ))}
      {about('payoff') && <Payoffs />}
      {about('open') && <OpenQuestions />}
    </Dialog>
  );
}

function Clause({ clause, lines }: { clause: string; lines: readonly Line[] }) {
  const w = useAllWords();
  const paragraphs = (key: string): string[] => (w.has(key) ? w(key).split('\n').filter(Boolean) : []);
  const ours = paragraphs(`clause.${clause}.ours`);
  return (
    <section className={css.section}>
      <h3>
        {clause} {w(`clause.${clause}.title`)}
      </h3>
      {paragraphs(`clause.${clause}.body`).map((text) => (
        <p key={text} className={css.prose}>
          {text}
        </p>
      ))}
      {ours.length > 0 && (
        <>
          <h4 className={css.ours}>{w('rule.ours')}</h4>
          <ul className={css.prose}>
            {ours.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      )}
      {lines.length > 0 && <Lines lines={lines} />}
    </section>
  );
}

function Lines({ lines }: { lines: readonly Line[] }) {
  const w = useAllWords();
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th scope="col">{w('rule.name')}</th>
          <th scope="col">{w('rule.value')}</th>
          <th scope="col">{w('rule.unit')}</th>
          <th scope="col">{w('rule.source')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ key, name, num, changed }) => (
          <tr key={`${key.section}.${key.name}`}>
            <th scope="row">
              {name}
              {num.note && <span className={css.note}>{num.note}</span>}
            </th>
            <td className={css.value}>
              {valueText(changed ?? num.value)}
              {changed !== undefined && <span className={css.note}>{w('rule.changed')}</span>}
            </td>
            <td>{num.unit}</td>
            <td>
              <Basis {...key} tag={num.source} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
