import type { Side } from '../../../engine/model/index.ts';
import { figure } from '../../store/format/numbers.ts';
import { Table } from '../../ui/table.tsx';
import { useWords } from '../../hooks/use-words.ts';
import type { Line } from './self-play-figures.ts';
import css from './strength-results.module.css';

interface Props {
  readonly side: Side;
  readonly caption: string;
  /** Over the names of the lines. */
  readonly head: string;
  readonly lines: readonly Line[];
  readonly nameOf: (key: string) => string;
  /** A last column: what each buys. */
  readonly noteOf?: (key: string) => string;
  /** What fills a bar. */
  readonly full: number;
  readonly unit?: string;
}

/** A table by thirds of the game: early, middle, late; a bar under each figure. */
export function Thirds({ side, caption, head, lines, nameOf, noteOf, full, unit = '' }: Props) {
  const w = useWords();
  const thirds = [w('self.early'), w('self.middle'), w('self.late')];
  return (
    <Table
      caption={caption}
      columns={[head, ...thirds, ...(noteOf ? [w('self.buys')] : [])]}
      className={`${css.thirds} ${noteOf ? '' : css.narrow}`}
      stacked={noteOf !== undefined}
    >
      {lines.map(({ key, thirds: values }) => (
        <tr key={key}>
          <th scope="row">{nameOf(key)}</th>
          {values.map((value, i) => (
            <td key={thirds[i]}>
              {figure(value)}
              {unit}
              <Bar side={side} part={value / full} />
            </td>
          ))}
          {noteOf && <td className={css.note}>{noteOf(key)}</td>}
        </tr>
      ))}
    </Table>
  );
}

/** How much of the most there is, 0–1. */
export function Bar({ side, part }: { side: Side; part: number }) {
  return (
    <span className={css.bar} data-side={side} aria-hidden>
      <span style={{ inlineSize: `${Math.max(0, Math.min(1, part)) * 100}%` }} />
    </span>
  );
}
