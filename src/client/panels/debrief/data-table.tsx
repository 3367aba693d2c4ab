import type { ReactNode } from 'react';
import css from './debrief.module.css';

/** The figures behind a picture, folded. */
export function DataTable({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className={css.data}>
      <summary>{title}</summary>
      {children}
    </details>
  );
}
