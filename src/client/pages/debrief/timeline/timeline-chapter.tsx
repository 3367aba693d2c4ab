import { told } from '../../../store/game/event-log.ts';
import { useScreen, useView } from '../../../hooks/store-hooks.ts';
import { Figure } from '../../../ui/charts/figure.tsx';
import { EventRow } from '../../../ui/game/event-row.tsx';
import report from '../../../ui/game/result.module.css';
import { useWords } from '../../../hooks/use-words.ts';
import css from '../debrief.module.css';
import { useOpened } from '../record-context.ts';
import { Timeline } from '../timeline.tsx';
import { timelineSheet } from '../timeline-table.ts';
import { useTurnDate } from '../format.ts';
import { useTurn } from '../use-turn.ts';
import { peakLine } from './peak-turn.ts';
import { Sealed } from './orders-side-by-side.tsx';
import { TurnTold } from './turn-summary.tsx';

/** How it ended, and what both sides ordered, turn by turn, now that it is all revealed. */
export function Chapter() {
  const w = useWords();
  const screen = useScreen();
  const view = useView();
  const { debrief } = useOpened();
  const date = useTurnDate();
  const [turn, choose] = useTurn(debrief);
  const { outcome, reveal } = screen;
  const ending = outcome?.ending ?? view.ending;
  const events = told(reveal?.events ?? screen.events);
  return (
    <>
      <h1>
        {ending && (
          <>
            {w(`end.${ending.kind}`)} {ending.label ? `${w(`end.war.${ending.label}`)} ` : ''}
            {w('end.turns', { count: ending.turn })}
          </>
        )}
      </h1>
      <section>
        <h2>{peakLine(w, debrief)}</h2>
        <p className={css.quiet}>{w('debrief.story.hint')}</p>
        <Figure name="timeline" title={w('debrief.timeline')} sheet={timelineSheet(w, debrief, date)}>
          <Timeline debrief={debrief} chosen={turn} onChoose={choose} />
        </Figure>
        {reveal && <TurnTold turn={turn} reveal={reveal} debrief={debrief} events={events} />}
      </section>
      {reveal && <Sealed reveal={reveal} past={view.past} />}
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
