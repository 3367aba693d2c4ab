import { HURT } from '../../../../engine/model/index.ts';
import Trash2 from 'lucide-react/icons/trash-2';
import type { ClassroomGame } from '../../../../analysis/compare/classroom-game.ts';
import { meansOf } from '../../../../analysis/compare/small-numbers.ts';
import { figure } from '../../../store/format/numbers.ts';
import { Button } from '../../../ui/controls.tsx';
import { Table } from '../../../ui/data-table.tsx';
import { useWords } from '../../../hooks/use-words.ts';
import { seatName } from '../running-heads.ts';
import { isLetter, letterOf } from './compare-curves.tsx';
import css from './compare-tables.module.css';

const COLUMNS = ['table', ...HURT, 'attacks', 'heat', 'us', 'iran', 'ending'] as const;

interface Props {
  readonly tables: readonly ClassroomGame[];
  readonly chosen: number;
  readonly onChoose: (i: number) => void;
  /** Null: none may be removed. */
  readonly onRemove: ((name: string) => void) | null;
}

/** One row per table, casualties first. */
export function ResultsTable({ tables, chosen, onChoose, onRemove }: Props) {
  const w = useWords();
  const means = meansOf(tables);
  return (
    <Table columns={COLUMNS.map((key) => w(`parallel.head.${key}`))} caption={w('parallel.compared')} titled wide>
      {tables.map((table, i) => {
        const { ledger, points, rows, seats, ending } = table;
        return (
          <tr key={table.name} data-chosen={i === chosen || undefined} className={css.row}>
            <th scope="row">
              <label>
                <input type="radio" name="parallel" checked={i === chosen} onChange={() => onChoose(i)} />
                <b>{letterOf(table, i)}</b> {!isLetter(table.name) ? table.name : i === 0 && w('parallel.this')}
              </label>
              <span>
                {w('parallel.seats', { us: seatName(w, seats.us), iran: seatName(w, seats.iran) })}
                {i > 0 && onRemove && (
                  <Button
                    look="bare"
                    aria-label={w('parallel.remove', { name: table.name })}
                    onClick={() => onRemove(table.name)}
                  >
                    <Trash2 size={15} aria-hidden />
                  </Button>
                )}
              </span>
            </th>
            <td data-hurt={ledger.americansKilled > 0 || undefined}>{ledger.americansKilled}</td>
            <td>{ledger.americansWounded}</td>
            <td>{ledger.fightersKilled}</td>
            <td>{ledger.officersKilled}</td>
            <td>{ledger.civiliansKilled}</td>
            <td>{ledger.seafarersKilled}</td>
            <td>{rows.reduce((sum, row) => sum + row.attacks, 0)}</td>
            <td>{figure(Math.max(...rows.map((row) => row.heat)), 0)}</td>
            <td>{ending ? figure(points.us) : ''}</td>
            <td>{ending ? figure(points.iran) : ''}</td>
            <td>
              {ending
                ? w('parallel.ending', { ending: w(`parallel.ending.${ending.kind}`), turn: ending.turn })
                : w('parallel.ending.stopped', { turn: rows.length })}
            </td>
          </tr>
        );
      })}
      {means && (
        <tr data-mean>
          <th scope="row">{w('parallel.mean', { n: tables.length })}</th>
          {COLUMNS.slice(1).map((column) => (
            <td key={column}>{column in means ? figure(means[column as keyof typeof means], 1) : ''}</td>
          ))}
        </tr>
      )}
    </Table>
  );
}
