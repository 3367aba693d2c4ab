import type { MadeLink } from '../../store/game/import-actions.ts';
import { useWords } from '../../hooks/use-words.ts';
import { CopyField } from '../copy-field.tsx';
import css from '../sharing.module.css';

/** A link to copy, or the reason why there is none. */
export function ShareLink({ link }: { link: MadeLink }) {
  const w = useWords();
  if ('tooLong' in link) {
    return <output className={css.holds}>{w('save.link.tooLong', { n: link.tooLong })}</output>;
  }
  if ('impossible' in link) return <output className={css.holds}>{w('save.link.impossible')}</output>;
  return <CopyField label={w('save.link.made', { n: link.url.length })} text={link.url} />;
}
