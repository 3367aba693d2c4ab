import type { SourceTag } from '../../../engine/tables/index.ts';
import { basisOf } from '../../../engine/tables/references.ts';
import { useActions } from '../../hooks/store-hooks.ts';
import { LinkButton } from '../../ui/controls.tsx';
import { useWords } from '../../hooks/use-words.ts';
import css from './rulebook.module.css';

interface BasisProps {
  readonly section: string;
  readonly name: string;
  readonly tag: SourceTag;
}

/** Where a number comes from: the word for it, and what it was read in one click away. */
export function Basis({ section, name, tag }: BasisProps) {
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
    <details className={css.basis}>
      <summary>{word}</summary>
      <ul>
        {basis.references.map(({ title, url, date }) => (
          <li key={title}>
            {url ? (
              <a href={url} target="_blank" rel="noreferrer noopener">
                {title}
              </a>
            ) : (
              title
            )}
            {date && `, ${date}`}
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
