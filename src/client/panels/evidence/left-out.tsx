import { readTallies } from '../../../analysis/backtest/tallies.ts';
import tallies from '../../../analysis/backtest/tallies.csv?raw';
import { figure } from '../../store/numbers.ts';
import { useWords } from '../words.ts';
import { sayDate } from './days.ts';
import css from './evidence.module.css';
import { Sources } from './sources.tsx';

const read = readTallies(tallies);
const leftOut = read.ok ? read.value.filter((tally) => tally.use === 'exclude') : [];

/** Published counts that are not compared, and why. */
export function LeftOut() {
  const w = useWords();
  const caption = w('evidence.leftOut.caption');
  return (
    <section className={css.scroll} aria-label={caption}>
      <table className={css.table}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{w('evidence.through')}</th>
            <th scope="col">{w('evidence.count')}</th>
            <th scope="col">{w('evidence.told.head')}</th>
            <th scope="col">{w('evidence.why')}</th>
            <th scope="col">{w('evidence.source.head')}</th>
          </tr>
        </thead>
        <tbody>
          {leftOut.map((t) => (
            <tr key={t.series + t.date}>
              <th scope="row">{sayDate(t.through)}</th>
              <td>{w(`series.${t.series}`)}</td>
              <td className={css.value}>{t.value === null ? '' : figure(t.value)}</td>
              <td>{t.note.replace(/^Left out: /, '')}</td>
              <td>
                <Sources text={t.source} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
