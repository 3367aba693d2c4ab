import type { ReactNode } from 'react';
import { useWords } from '../hooks/use-words.ts';
import css from './full-page-message.module.css';

/** A sentence over everything, where there is no page. */
export function FullPageMessage({ children }: { children: ReactNode }) {
  return <main className={css.cover}>{children}</main>;
}

/** Until a page's code has come. */
export function Loading() {
  const w = useWords();
  return (
    <FullPageMessage>
      <p>{w('common.loading')}</p>
    </FullPageMessage>
  );
}
