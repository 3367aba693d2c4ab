import type { ForecastRow, OwnRecord } from '../../../../protocol/room-grading.ts';
import { useWords } from '../../../hooks/use-words.ts';
import { figure, percent } from '../../../store/format/numbers.ts';
import { Table } from '../../../ui/data-table.tsx';
import css from './class.module.css';
import { ForecastDots } from './forecast-dots.tsx';

/** Each own forecast beside the base rate, as the class's sheet has it, and the Brier scores of both. */
export function OwnForecasts({ own: { row, forecasts } }: { own: OwnRecord }) {
  const w = useWords();
  const asked = (one: ForecastRow): string =>
    w(one.question === 'killed' ? 'own.killed' : `own.act.${one.side ?? 'iran'}`);
  const squared = (said: number, came: boolean): number => (said / 100 - Number(came)) ** 2;
  return (
    <section>
      <h2>{w('own.forecasts')}</h2>
      {forecasts.length > 0 && (
        <>
          <ForecastDots rows={forecasts} />
          <Table
            wide
            titled
            caption={w('own.forecasts')}
            columns={['turn', 'question', 'said', 'base', 'came', 'error', 'baseError'].map((name) =>
              w(`own.forecast.${name}`),
            )}
          >
            {forecasts.map((one) => (
              <tr key={`${one.table} ${one.turn} ${one.question}`}>
                <th scope="row">{one.turn}</th>
                <td>{asked(one)}</td>
                <td>{percent(one.said, 0)}</td>
                <td>{percent(one.base, 0)}</td>
                <td>{w(one.came ? 'own.happened' : 'own.not')}</td>
                <td>{figure(squared(one.said, one.came), 2)}</td>
                <td>{figure(squared(one.base, one.came), 2)}</td>
              </tr>
            ))}
          </Table>
        </>
      )}
      {row.brier !== null && row.baseBrier !== null && (
        <p>
          {w('own.brier', {
            score: figure(row.brier, 2),
            base: figure(row.baseBrier, 2),
            count: forecasts.length,
          })}
        </p>
      )}
      <p className={css.quiet}>{w('own.few')}</p>
    </section>
  );
}
