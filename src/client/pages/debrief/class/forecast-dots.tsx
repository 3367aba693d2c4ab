import type { ForecastRow } from '../../../../protocol/room-grading.ts';
import { UNTRANSLATED, useWords } from '../../../hooks/use-words.ts';
import { percent } from '../../../store/format/numbers.ts';
import css from './class.module.css';

const WIDTH = 350;
const RADIUS = 7;
const MIDDLE = 14;

/** What was said about each question, on a line from 0 to 100%: filled where it happened. */
export function ForecastDots({ rows }: { rows: readonly ForecastRow[] }) {
  const w = useWords();
  return (
    <>
      {(['killed', 'act'] as const).map((question) => {
        const said = rows.filter((row) => row.question === question);
        const [first] = said;
        if (!first) return null;
        return (
          <figure key={question} className={css.dots}>
            <figcaption>{w(question === 'killed' ? 'own.killed' : `own.act.${first.side}`)}</figcaption>
            <svg {...UNTRANSLATED} viewBox={`-8 0 ${WIDTH + 16} 28`} aria-hidden>
              <path
                d={`M0,${MIDDLE}H${WIDTH} M0,${MIDDLE - 5}v10 M${WIDTH / 2},${MIDDLE - 5}v10 M${WIDTH},${MIDDLE - 5}v10`}
              />
              {said.map((one) => (
                <circle
                  key={`${one.table} ${one.turn}`}
                  cx={(WIDTH * one.said) / 100}
                  cy={MIDDLE}
                  r={RADIUS}
                  data-happened={one.came || undefined}
                />
              ))}
            </svg>
          </figure>
        );
      })}
      <p className={css.percents} aria-hidden>
        {[0, 50, 100].map((mark) => (
          <span key={mark}>{percent(mark)}</span>
        ))}
      </p>
      <p className={css.legend} aria-hidden>
        <span data-happened /> {w('own.happened')} <span /> {w('own.not')}
      </p>
    </>
  );
}
