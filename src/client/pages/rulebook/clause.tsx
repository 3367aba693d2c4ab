import { useActions } from '../../hooks/store-hooks.ts';
import { useAllWords, useWords } from '../../hooks/use-words.ts';
import { type Clause, type Line, valueText } from './rulebook-numbers.ts';
import { LinkButton } from '../../ui/controls.tsx';
import { Table } from '../../ui/data-table.tsx';
import type { SourceTag } from '../../../engine/tables/index.ts';
import { basisOf, type Reference } from '../../../engine/tables/references.ts';
import css from './rulebook.module.css';
import cells from '../../ui/table.module.css';

interface SectionProps {
  readonly clause: Clause;
  readonly lines: readonly Line[];
  /** False: numbers only. */
  readonly prose: boolean;
  /** Search terms to highlight. */
  readonly words: readonly string[];
  /** The rule that the reader came from, to be highlighted. */
  readonly from: string | null;
}

/** One clause: the rule in prose, our decisions where sources are silent, and all numbers it uses. */
export function ClauseSection({ clause, lines, prose, words, from }: SectionProps) {
  const w = useAllWords();
  const paragraphs = (key: string): string[] => (prose && w.has(key) ? w(key).split('\n').filter(Boolean) : []);
  const ourDecisions = paragraphs(`clause.${clause}.ours`);
  return (
    <section className={css.section} data-clause={clause}>
      <h3 tabIndex={-1}>
        {clause} <MatchHighlight text={w(`clause.${clause}.title`)} words={words} />
      </h3>
      {from && <p className={css.fromRule}>{w('rule.from', { rule: from })}</p>}
      {paragraphs(`clause.${clause}.body`).map((text) => (
        <p key={text} className={css.prose}>
          <MatchHighlight text={text} words={words} />
        </p>
      ))}
      {ourDecisions.length > 0 && (
        <>
          <h4 className={css.subheading}>{w('rule.ours')}</h4>
          <ul className={css.prose}>
            {ourDecisions.map((text) => (
              <li key={text}>
                <MatchHighlight text={text} words={words} />
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
      {lines.map(({ key, name, note, unit, num, changed }) => (
        <tr key={`${key.section}.${key.name}`}>
          <th scope="row">
            <MatchHighlight text={name} words={words} />
            {note && (
              <span className={cells.note}>
                <MatchHighlight text={note} words={words} />
              </span>
            )}
          </th>
          <td className={cells.value}>
            {valueText(changed ?? num.value)} <span className={css.unit}>{unit}</span>
            {changed !== undefined && <span className={cells.note}>{w('rule.changed')}</span>}
          </td>
          <td>
            <NumberSource {...key} tag={num.source} />
          </td>
        </tr>
      ))}
    </Table>
  );
}

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Highlights search terms in a text. */
function MatchHighlight({ text, words }: { text: string; words: readonly string[] }) {
  if (words.length === 0) return text;
  const parts = text.split(new RegExp(`(${words.map(escaped).join('|')})`, 'gi'));
  // Splitting by one capture group alternates text and match: odd parts are matches.
  return parts.map((part, i) => (i % 2 === 1 ? <mark key={i}>{part}</mark> : part));
}

/** Title and date of a source, with a link if it can be read. */
function Source({ reference: { id, url, date } }: { reference: Reference }) {
  const w = useWords();
  const title = w(`reference.${id}`);
  const text = date === undefined ? title : w('rule.basis.source', { title, date });
  if (url === undefined) return text;
  return (
    <a href={url} target="_blank" rel="noreferrer noopener">
      {text}
    </a>
  );
}

interface BasisProps {
  readonly section: string;
  readonly name: string;
  readonly tag: SourceTag;
}

/** Source tag of a number; a click shows the source. */
function NumberSource({ section, name, tag }: BasisProps) {
  const w = useWords();
  const { overlay } = useActions();
  const word = w(`rule.tag.${tag}`);
  const basis = basisOf(section, name);
  if (tag === 'D' || (tag !== 'P' && !basis)) return word;
  if (tag === 'P' || !basis)
    return (
      <LinkButton className={css.more} onClick={() => overlay('evidence')}>
        {word}
      </LinkButton>
    );
  return (
    <details className={css.source}>
      <summary>{word}</summary>
      <ul>
        {basis.references.map((reference) => (
          <li key={reference.id}>
            <Source reference={reference} />
          </li>
        ))}
        {basis.also === 'tallies' && (
          <li>
            <LinkButton className={css.more} onClick={() => overlay('evidence')}>
              {w('rule.basis.tallies')}
            </LinkButton>
          </li>
        )}
        {basis.also === 'games' && <li>{w('rule.basis.games')}</li>}
        {basis.direction && <li>{w('rule.basis.direction')}</li>}
      </ul>
    </details>
  );
}
