import { told } from '../../../store/log.ts';
import { useScreen, useView } from '../../app.ts';
import { EventRow } from '../../report/event-row.tsx';
import { Story } from '../../report/story.tsx';
import report from '../../report/report.module.css';
import { useWords } from '../../words.ts';

/** How it ended, and what both sides ordered, turn by turn, now that it is all revealed. */
export function Chapter() {
  const w = useWords();
  const screen = useScreen();
  const view = useView();
  const { outcome, reveal } = screen;
  const ending = outcome?.ending ?? view.ending;
  const events = told(reveal?.events ?? screen.events);
  return (
    <>
      {ending && (
        <>
          <h1>{w('end.verdict')}</h1>
          <p className={report.verdict}>
            {w(`end.${ending.kind}`)} {ending.label ? `${w(`end.war.${ending.label}`)} ` : ''}
            {w('end.turns', { count: ending.turn })}
          </p>
        </>
      )}
      {reveal && <Story reveal={reveal} past={view.past} />}
      <section>
        <details className={report.all}>
          <summary>{w('log.count', { name: w('end.log'), n: events.length })}</summary>
          <ul className={report.events}>
            {events.map((event, i) => (
              <EventRow key={i} event={event} view={view} />
            ))}
          </ul>
        </details>
      </section>
    </>
  );
}
