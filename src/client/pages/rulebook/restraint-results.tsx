import type { KeptTournament } from '../../../analysis/tournament.ts';
import { figure } from '../../store/format/numbers.ts';
import { Table } from '../../ui/table.tsx';
import { useWords } from '../../hooks/use-words.ts';
import book from './rulebook.module.css';
import css from './strength-results.module.css';
import { Bar } from './thirds-table.tsx';

/** What the best player of Iran asks of the groups, by what it faces: the same player, the same dice, another opponent. */
export function Restraint({ found }: { found: KeptTournament }) {
  const w = useWords();
  const rows = found.pairings.filter((pair) => pair.iran === 'strategist').sort((a, b) => b.restraint - a.restraint);
  const [most, least] = [rows[0], rows.at(-1)];
  if (!most || !least) return null;
  const name = (us: string): string => w(`policy.${us}`);
  return (
    <>
      <h4 className={book.ours}>{w('restraint.title')}</h4>
      <p className={book.prose}>
        {w('restraint.differs', {
          most: name(most.us),
          hi: figure(most.restraint * 100, 0),
          least: name(least.us),
          lo: figure(least.restraint * 100, 0),
        })}{' '}
        {w('restraint.why')}
      </p>
      <Table
        className={css.restraint ?? ''}
        caption={w('restraint.caption')}
        columns={[w('restraint.us'), w('restraint.share')]}
      >
        {rows.map(({ us, restraint }) => (
          <tr key={us}>
            <th scope="row">{name(us)}</th>
            <td>
              {figure(restraint * 100, 0)} %
              <Bar side="iran" part={restraint} />
            </td>
          </tr>
        ))}
      </Table>
    </>
  );
}
