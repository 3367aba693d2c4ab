import type { CSSProperties, ReactNode } from 'react';
import css from './table.module.css';

interface Props {
  /** Column heads. */
  readonly columns: readonly string[];
  /** Caption above the table. */
  readonly caption?: string;
  /** A heading already names the table: the caption is for screen readers only. */
  readonly titled?: boolean;
  /** Rows; the first cell of each is its head (`<th scope="row">`). */
  readonly children: ReactNode;
  /** May be wider than the page: scrolls by itself, also by keyboard. Needs a caption as its name. */
  readonly wide?: boolean;
  /** On a phone the last column takes its own line. */
  readonly stacked?: boolean;
  readonly className?: string;
}

/** A plain data table. Cell classes are in table.module.css. */
export function Table({ columns, caption, titled, children, wide, stacked, className = '' }: Props) {
  const table = (
    <table
      className={`${css.table} ${className}`}
      data-stacked={stacked || undefined}
      style={{ '--rest': columns.length - 2 } as CSSProperties}
    >
      {caption && <caption className={titled ? 'visually-hidden' : undefined}>{caption}</caption>}
      <thead>
        <tr>
          {columns.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
  if (!wide) return table;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={css.wide} aria-label={caption} tabIndex={0}>
      {table}
    </section>
  );
}
