import type { Side } from '../../../../engine/model/index.ts';
import type { Contribution } from '../../../../protocol/room-seat.ts';
import { useApp } from '../../../hooks/store-hooks.ts';
import { UNTRANSLATED, useWords } from '../../../hooks/use-words.ts';
import css from './class.module.css';

interface Props {
  readonly rows: readonly Contribution[];
  readonly side: Side | null;
}

const WIDTH = 350;
const RADIUS = 7;
const MIDDLE = 14;

/** What was said about each question, on a line from 0 to 100%: filled where it happened. */
export function ForecastDots({ rows, side }: Props) {
  const w = useWords();
  const past = useApp((s) => s.screen?.view?.past ?? null);
  const events = useApp((s) => s.screen?.reveal?.events ?? null);
  const killed = (turn: number): boolean => (past?.[turn - 1]?.killed ?? 0) > 0;
  const struck = (turn: number): boolean => past?.[turn - 1]?.strike != null;
  const restrained = (turn: number): boolean =>
    (events ?? []).some(
      (event) => event.turn === turn && event.kind === 'directive' && RESTRAINT.has(event.data.directive),
    );
  const questions = [
    ['killed', killed],
    ...(side === 'iran' ? [['act', struck] as const] : side === 'us' ? [['act', restrained] as const] : []),
  ] as const;
  return (
    <>
      {questions.map(([question, happened]) => {
        const said = rows.flatMap(({ turn, forecast }) => {
          const value = forecast[question];
          return value === undefined ? [] : [{ turn, value, happened: happened(turn) }];
        });
        const name = w(question === 'killed' ? 'own.killed' : `own.act.${side}`);
        return (
          <figure key={question} className={css.dots}>
            <figcaption>{name}</figcaption>
            <svg {...UNTRANSLATED} viewBox={`-8 0 ${WIDTH + 16} 28`} aria-hidden>
              <path
                d={`M0,${MIDDLE}H${WIDTH} M0,${MIDDLE - 5}v10 M${WIDTH / 2},${MIDDLE - 5}v10 M${WIDTH},${MIDDLE - 5}v10`}
              />
              {said.map((one) => (
                <circle
                  key={one.turn}
                  cx={(WIDTH * one.value) / 100}
                  cy={MIDDLE}
                  r={RADIUS}
                  data-happened={one.happened || undefined}
                />
              ))}
            </svg>
            <ul className="visually-hidden">
              {said.map((one) => (
                <li key={one.turn}>
                  {w(one.happened ? 'own.dot.happened' : 'own.dot.not', { turn: one.turn, percent: one.value })}
                </li>
              ))}
            </ul>
          </figure>
        );
      })}
      <p className={css.legend} aria-hidden>
        <span data-happened /> {w('own.happened')} <span /> {w('own.not')}
      </p>
    </>
  );
}

/** Requests that ask a group to do less. */
const RESTRAINT: ReadonlySet<unknown> = new Set(['ease', 'halt']);
