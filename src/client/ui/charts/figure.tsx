import Download from 'lucide-react/icons/download';
import { useRef, type ReactNode } from 'react';
import { toCsv, type Cell, type Sheet } from '../../../analysis/export/csv.ts';
import { figure } from '../../store/format/numbers.ts';
import { useApp } from '../../hooks/store-hooks.ts';
import { useWords } from '../../hooks/use-words.ts';
import { LinkButton } from '../controls.tsx';
import { useDownload } from '../download.ts';
import { Table } from '../data-table.tsx';
import css from './figure.module.css';
import { svgText } from './svg-text.ts';

interface Props {
  /** Of its files, such as `timeline`. */
  readonly name: string;
  readonly title: string;
  /** The figures that the picture shows; its columns have words for people. */
  readonly sheet: Sheet;
  /** A table that says the same, for where it is told otherwise than in plain figures; null: one stands beside it already. */
  readonly table?: ReactNode | null;
  /** Holds an `svg`, or several in a `figure` each. */
  readonly children: ReactNode;
}

/** A picture with the figures behind it as a table; both may be taken away. */
export function Figure({ name, title, sheet, table, children }: Props) {
  const w = useWords();
  const download = useDownload();
  const box = useRef<HTMLDivElement>(null);
  const game = useApp((s) => s.screen?.game);
  const file = (kind: string) => `a-fine-line-${game?.scenario ?? 'game'}-${name}.${kind}`;
  const source = game ? w('figure.source', { title: game.title }) : w('app.name');
  const savePicture = () => download(file('svg'), 'image/svg+xml', svgText(box.current!, { title, source }));
  return (
    <div className={css.figure}>
      <div ref={box}>{children}</div>
      <div className={css.foot}>
        {table !== null && (
          <details>
            <summary>{w('figure.table')}</summary>
            {table ?? <Plain title={title} sheet={sheet} />}
          </details>
        )}
        <LinkButton aria-label={w('figure.svg.of', { title })} onClick={savePicture}>
          <Download size={14} aria-hidden />
          {w('figure.svg')}
        </LinkButton>
        <LinkButton
          aria-label={w('figure.csv.of', { title })}
          onClick={() => download(file('csv'), 'text/csv', toCsv(sheet))}
        >
          <Download size={14} aria-hidden />
          {w('figure.csv')}
        </LinkButton>
      </div>
    </div>
  );
}

function Plain({ title, sheet: { columns, rows } }: Pick<Props, 'title' | 'sheet'>) {
  return (
    <Table columns={columns} caption={title} titled wide className={css.table ?? ''}>
      {rows.map((row, i) => (
        <tr key={i}>
          {row.map((cell, j) =>
            j === 0 ? (
              <th key={j} scope="row">
                {shown(cell)}
              </th>
            ) : (
              <td key={j}>{shown(cell)}</td>
            ),
          )}
        </tr>
      ))}
    </Table>
  );
}

const shown = (cell: Cell): string => (typeof cell === 'number' ? figure(cell) : cell === null ? '' : String(cell));
