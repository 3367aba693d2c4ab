import type { CSSProperties, ReactNode } from 'react';
import css from './table.module.css';

interface Props {
  /** The heads of the columns, in words. */
  readonly columns: readonly string[];
  /** What the table shows, above it. */
  readonly caption?: string;
  /** A heading says it already: the caption is for who listens alone. */
  readonly titled?: boolean;
  /** Rows: the first cell of each is its head (`<th scope="row">`). */
  readonly children: ReactNode;
  /** It may be wider than its place: it scrolls by itself, by keyboard too. Needs a caption, which names it. */
  readonly wide?: boolean;
  /** On a phone the last column takes a line of its own. */
  readonly stacked?: boolean;
  readonly className?: string;
}

/** A plain table of words and figures: hairlines, quiet heads. Classes for its cells are in the style sheet beside it. */
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
