import { harmOf, told } from '../../../store/log.ts';
import { useScreen, useView } from '../../app.ts';
import { EventRow } from '../../report/event-row.tsx';
import { PeopleCount } from '../../report/people.tsx';
import report from '../../report/report.module.css';
import { useWords } from '../../words.ts';

/** All sides and civilians, soberly, before anything else is said. */
export function Chapter() {
  const w = useWords();
  const { outcome, reveal } = useScreen();
  const view = useView();
  const hurt = told(reveal?.events ?? []).filter((event) => harmOf(event) > 0);
  return (
    <>
      <h1>{w('end.cost')}</h1>
      <PeopleCount title="" ledger={outcome?.ledger ?? view.ledger} before={null} whole />
      {hurt.length > 0 && (
        <section>
          <h2>{w('debrief.cost.when')}</h2>
          <ul className={report.events}>
            {hurt.map((event, i) => (
              <EventRow key={i} event={event} view={view} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
