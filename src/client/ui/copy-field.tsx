import { useEffect, useRef, useState } from 'react';
import { useWords } from '../hooks/use-words.ts';
import type { MadeLink } from '../store/game/import-actions.ts';
import { Button } from './controls.tsx';
import css from './sharing.module.css';

interface Props {
  readonly label: string;
  readonly text: string;
  /** Visible lines; absent: a single-line field. */
  readonly lines?: number;
}

type Copied = 'copied' | 'refused' | null;

/** A text to copy, already selected: plain http has no clipboard access, and a frame may be refused it. */
export function CopyField({ label, text, lines }: Props) {
  const w = useWords();
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState<Copied>(null);
  useEffect(() => field.current?.focus(), []); // not `autoFocus`: the dialog would take the focus first
  const canCopy = 'clipboard' in navigator;
  const copy = async () => {
    field.current?.select();
    const answer = await navigator.clipboard.writeText(text).then(
      () => 'copied' as const,
      () => 'refused' as const,
    );
    if (answer === 'refused') field.current?.focus();
    setCopied(answer);
  };
  const Field = lines === undefined ? 'input' : 'textarea';
  return (
    <div className={css.link}>
      <label>
        {label}
        <Field ref={field} rows={lines} readOnly value={text} onFocus={(e) => e.target.select()} />
      </label>
      {canCopy && <Button onClick={() => void copy()}>{w('save.link.copy')}</Button>}
      <output>{copied ? w(`save.link.${copied}`) : canCopy ? '' : w('save.link.select')}</output>
    </div>
  );
}

/** A link to copy, or the reason why there is none. */
export function ShareLink({ link }: { link: MadeLink }) {
  const w = useWords();
  if ('tooLong' in link) {
    return <output className={css.holds}>{w('save.link.tooLong', { n: link.tooLong })}</output>;
  }
  if ('impossible' in link) return <output className={css.holds}>{w('save.link.impossible')}</output>;
  return <CopyField label={w('save.link.made', { n: link.url.length })} text={link.url} />;
}
