import { WRITTEN } from '../../../analysis/balance/doctrines.ts';
import type { Words } from '../../store/format/words.ts';
import { Table } from '../../ui/table.tsx';
import table from '../../ui/table.module.css';
import { useWords } from '../../hooks/use-words.ts';
import book from './rulebook.module.css';
import css from './doctrines.module.css';

/** The doctrines row by row, as they are played: who doubts a cell of the table can follow each by hand. */
export function Doctrines() {
  const w = useWords();
  return (
    <>
      <h4 className={book.ours}>{w('doctrine.title')}</h4>
      <p className={book.prose}>{w('doctrine.lead')}</p>
      {(['us', 'iran'] as const).map((side) => (
        <Table
          key={side}
          className={css.rows!}
          caption={w('doctrine.caption', { side: w(`side.${side}.of`) })}
          columns={[w('doctrine.name'), w('doctrine.when'), w('doctrine.do')]}
        >
          {WRITTEN[side].flatMap(({ name, rows }) =>
            rows.map((row, i) => (
              <tr key={`${name} ${row.do} ${row.when.join()}`}>
                {i === 0 && (
                  <th scope="row" rowSpan={rows.length}>
                    {w(`policy.${name}`)}
                    <span className={table.note}>{w(`policy.${name}.text`)}</span>
                  </th>
                )}
                <td>{whenLine(w, row.when)}</td>
                <td>{w(`do.${row.do}`)}</td>
              </tr>
            )),
          )}
        </Table>
      ))}
    </>
  );
}

/** All tests of a row, those that must not hold last. */
function whenLine(w: Words, when: readonly string[]): string {
  if (when.length === 0) return w('doctrine.always');
  const isNot = (test: string): boolean => test.startsWith('not ');
  const tests = when.toSorted((a, b) => Number(isNot(a)) - Number(isNot(b)));
  const said = tests.map((test) =>
    isNot(test) ? w('doctrine.not', { test: w(`when.${test.slice(4)}`) }) : w(`when.${test}`),
  );
  return said.reduce((one, other) => w('doctrine.and', { one, other }));
}
