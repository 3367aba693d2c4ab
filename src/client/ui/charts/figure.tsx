import Download from 'lucide-react/icons/download';
import { useRef, type ReactNode } from 'react';
import { toCsv, type CsvCell, type CsvSheet } from '../../../analysis/export/csv.ts';
import { figure } from '../../store/format/numbers.ts';
import { useApp } from '../../hooks/store-hooks.ts';
import { useWords } from '../../hooks/use-words.ts';
import { LinkButton } from '../controls.tsx';
import { useDownload } from '../download.ts';
import { Table } from '../data-table.tsx';
import css from './figure.module.css';
import { svgText } from './svg-text.ts';

interface Props {
  /** Part of the file names, such as `timeline`. */
  readonly name: string;
  readonly title: string;
  /** The numbers behind the chart, with column heads for readers. */
  readonly sheet: CsvSheet;
  /** Replaces the plain table of numbers; null if the page already has such a table. */
  readonly table?: ReactNode | null;
  /** An `svg`, or several of them in one `figure` each. */
  readonly children: ReactNode;
}

/** A chart with its numbers as a table. Both can be downloaded (SVG, CSV). */
export function Figure({ name, title, sheet, table, children }: Props) {
  const w = useWords();
  const download = useDownload();
  const box = useRef<HTMLDivElement>(null);
  const game = useApp((s) => s.screen?.game);
  const fileName = (kind: string) => `a-fine-line-${game?.scenario ?? 'game'}-${name}.${kind}`;
  const source = game ? w('figure.source', { title: game.title }) : w('app.name');
  const savePicture = () => download(fileName('svg'), 'image/svg+xml', svgText(box.current!, { title, source }));
  return (
    <div className={css.figure}>
      <div ref={box}>{children}</div>
      <div className={css.foot} data-figure-foot>
        {table !== null && (
          <details>
            <summary>{w('figure.table')}</summary>
            {table ?? <PlainTable title={title} sheet={sheet} />}
          </details>
        )}
        <LinkButton aria-label={w('figure.svg.of', { title })} onClick={savePicture}>
          <Download size={14} aria-hidden />
          {w('figure.svg')}
        </LinkButton>
        <LinkButton
          aria-label={w('figure.csv.of', { title })}
          onClick={() => download(fileName('csv'), 'text/csv', toCsv(sheet))}
        >
          <Download size={14} aria-hidden />
          {w('figure.csv')}
        </LinkButton>
      </div>
    </div>
  );
}

function PlainTable({ title, sheet: { columns, rows } }: Pick<Props, 'title' | 'sheet'>) {
  return (
    <Table columns={columns} caption={title} titled wide className={css.table ?? ''}>
      {rows.map((row, i) => (
        <tr key={i}>
          {row.map((cell, j) =>
            j === 0 ? (
              <th key={j} scope="row">
                {cellText(cell)}
              </th>
            ) : (
              <td key={j}>{cellText(cell)}</td>
            ),
          )}
        </tr>
      ))}
    </Table>
  );
}

const cellText = (cell: CsvCell): string =>
  typeof cell === 'number' ? figure(cell) : cell === null ? '' : String(cell);
