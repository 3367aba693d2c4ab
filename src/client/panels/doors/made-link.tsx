import { useRef, useState } from 'react';
import type { MadeLink } from '../../store/door-actions.ts';
import { Button } from '../parts/controls.tsx';
import { useWords } from '../words.ts';
import css from './doors.module.css';

/** A link to be passed on, or why there is none. */
export function MadeAs({ link }: { link: MadeLink }) {
  const w = useWords();
  if ('tooLong' in link) {
    return <output className={css.holds}>{w('save.link.tooLong', { n: link.tooLong })}</output>;
  }
  if ('impossible' in link) return <output className={css.holds}>{w('save.link.impossible')}</output>;
  return <LinkField url={link.url} />;
}

/** Selected at once: on a school's plain http address there is no clipboard to write to. */
function LinkField({ url }: { url: string }) {
  const w = useWords();
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState(false);
  const canCopy = 'clipboard' in navigator;
  const copy = () => {
    field.current?.select();
    navigator.clipboard.writeText(url).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <div className={css.link}>
      <label>
        {w('save.link.made', { n: url.length })}
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- it is what was just asked for */}
        <input ref={field} readOnly autoFocus value={url} onFocus={(e) => e.target.select()} />
      </label>
      {canCopy && <Button onClick={copy}>{w('save.link.copy')}</Button>}
      <output>{copied ? w('save.link.copied') : canCopy ? '' : w('save.link.select')}</output>
    </div>
  );
}
