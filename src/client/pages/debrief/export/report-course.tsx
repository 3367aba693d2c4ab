import { type Submission, SIDES } from '../../../../engine/model/index.ts';
import { shortDate, turnStart } from '../../../store/format/dates.ts';
import { figure } from '../../../store/format/numbers.ts';
import { useScreen, useView } from '../../../hooks/store-hooks.ts';
import { useWords } from '../../../hooks/use-words.ts';
import { useDebrief } from '../record-context.ts';
import { Timeline } from '../timeline.tsx';
import { sealedLines } from '../format.ts';
import css from './report.module.css';

/** Heat, attacks and the main act of each side as a chart, then as numbers. */
export function Course() {
  const w = useWords();
  const view = useView();
  const { debrief } = useDebrief();
  return (
    <>
      <section className={css.picture}>
        <h3>{w('report.course')}</h3>
        <Timeline debrief={debrief} />
      </section>
      {/* On a phone it is wider than the page: scrolls sideways, also by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className={css.wide} aria-label={w('report.course')} tabIndex={0}>
        <table className={css.figures}>
          <thead>
            <tr>
              {['turn', 'heat', 'attacks', 'ships', 'strike', 'wounded', 'killed'].map((head) => (
                <th key={head} scope="col">
                  {w(`report.course.${head}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {debrief.rows.map((row) => (
              <tr key={row.turn}>
                <th scope="row">
                  {row.turn} <span>{shortDate(turnStart(view, row.turn))}</span>
                </th>
                <td>{figure(row.heat, 0)}</td>
                <td>{row.attacks}</td>
                <td>{row.ships}</td>
                <td>{row.strike ? w(`scale.${row.strike}`) : w('report.none')}</td>
                <td>{row.wounded}</td>
                <td data-hurt={row.killed > 0 || undefined}>{row.killed}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

/** Sealed orders of both sides next to each other. */
export function Orders() {
  const w = useWords();
  const view = useView();
  const turns = useScreen().reveal?.turns ?? [];
  return (
    <section>
      <h3>{w('report.orders')}</h3>
      <table className={css.orders}>
        <thead>
          <tr>
            <th scope="col">{w('end.story.turn')}</th>
            {SIDES.map((side) => (
              <th key={side} scope="col" data-side={side}>
                {w(`end.story.${side}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {turns.map((turn, i) => (
            <tr key={i}>
              <th scope="row">
                {i + 1}
                <span>{shortDate(turnStart(view, i + 1))}</span>
              </th>
              {SIDES.map((side) => (
                <td key={side}>
                  <Lines sealed={turn[side]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Lines({ sealed }: { sealed: Submission | null }) {
  const w = useWords();
  const lines = sealedLines(w, sealed);
  if (lines.length === 0) return <p className={css.note}>{w('end.story.nothing')}</p>;
  return (
    <ul>
      {lines.map((line, i) => (
        <li key={i}>{line}</li>
      ))}
    </ul>
  );
}
