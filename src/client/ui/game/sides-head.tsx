import { SIDES } from '../../../engine/model/index.ts';
import type { ReactNode } from 'react';
import { useWords } from '../../hooks/use-words.ts';

interface Props {
  /** Name of the first column, for screen readers. */
  readonly rows: string;
  /** Heads of columns before those of the sides. */
  readonly children?: ReactNode;
}

/** Head of a table with one column per side. */
export function SidesHead({ rows, children }: Props) {
  const w = useWords();
  return (
    <thead>
      <tr>
        <th scope="col">
          <span className="visually-hidden">{rows}</span>
        </th>
        {children}
        {SIDES.map((side) => (
          <th key={side} scope="col" data-side={side}>
            {w(`side.${side}`)}
          </th>
        ))}
      </tr>
    </thead>
  );
}
