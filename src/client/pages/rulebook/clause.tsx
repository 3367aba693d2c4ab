import { Table } from '../../ui/table.tsx';
import cells from '../../ui/table.module.css';
import { useAllWords } from '../../hooks/use-words.ts';
import { Basis } from './number-source.tsx';
import css from './rulebook.module.css';
import type { Clause, Line } from './rulebook-numbers.ts';
import { Marked } from './highlight.tsx';
import { valueText } from './number-format.ts';

interface SectionProps {
  readonly clause: Clause;
  readonly lines: readonly Line[];
  /** Without: the numbers alone. */
  readonly prose: boolean;
  /** Words searched for. */
  readonly words: readonly string[];
  /** What brought the reader here: the name of the rule that spoke. */
  readonly from: string | null;
}

/** One clause: what the rule says, what was decided where it was silent, and every number it uses. */
export function ClauseSection({ clause, lines, prose, words, from }: SectionProps) {
  const w = useAllWords();
  const paragraphs = (key: string): string[] => (prose && w.has(key) ? w(key).split('\n').filter(Boolean) : []);
  const ours = paragraphs(`clause.${clause}.ours`);
  return (
    <section className={css.section} data-clause={clause}>
      <h3 tabIndex={-1}>
        {clause} <Marked text={w(`clause.${clause}.title`)} words={words} />
      </h3>
      {from && <p className={css.from}>{w('rule.from', { rule: from })}</p>}
      {paragraphs(`clause.${clause}.body`).map((text) => (
        <p key={text} className={css.prose}>
          <Marked text={text} words={words} />
        </p>
      ))}
      {ours.length > 0 && (
        <>
          <h4 className={css.ours}>{w('rule.ours')}</h4>
          <ul className={css.prose}>
            {ours.map((text) => (
              <li key={text}>
                <Marked text={text} words={words} />
              </li>
            ))}
          </ul>
        </>
      )}
      {lines.length > 0 && <Numbers lines={lines} words={words} />}
    </section>
  );
}

function Numbers({ lines, words }: Pick<SectionProps, 'lines' | 'words'>) {
  const w = useAllWords();
  return (
    <Table columns={[w('rule.name'), w('rule.value'), w('rule.source')]} className={css.numbers} stacked>
      {lines.map(({ key, name, num, changed }) => (
        <tr key={`${key.section}.${key.name}`}>
          <th scope="row">
            <Marked text={name} words={words} />
            {num.note && (
              <span className={cells.note}>
                <Marked text={num.note} words={words} />
              </span>
            )}
          </th>
          <td className={cells.value}>
            {valueText(changed ?? num.value)} <span className={css.unit}>{num.unit}</span>
            {changed !== undefined && <span className={cells.note}>{w('rule.changed')}</span>}
          </td>
          <td>
            <Basis {...key} tag={num.source} />
          </td>
        </tr>
      ))}
    </Table>
  );
}
