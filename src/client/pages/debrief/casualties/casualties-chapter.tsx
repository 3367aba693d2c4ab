import { useContext } from 'react';
import { DebriefContext } from '../record-context.ts';
import { PeopleChart, peopleByTurn, peopleFinding } from './people-chart.tsx';
import { harmOf, visibleEvents } from '../../../store/game/event-log.ts';
import { useScreen, useView } from '../../../hooks/store-hooks.ts';
import { EventRow } from '../../../ui/game/event-row.tsx';
import { CasualtyTable } from '../../../ui/game/casualty-table.tsx';
import report from '../../../ui/game/result.module.css';
import { useWords } from '../../../hooks/use-words.ts';

/** Chapter 1: casualties of all sides and of civilians, before anything else. */
export function Chapter() {
  const w = useWords();
  const { outcome, reveal } = useScreen();
  const view = useView();
  const analysis = useContext(DebriefContext);
  const hurt = visibleEvents(reveal?.events ?? []).filter((event) => harmOf(event) > 0);
  return (
    <>
      <h1>{w('end.cost')}</h1>
      <CasualtyTable title="" ledger={outcome?.ledger ?? view.ledger} before={null} whole />
      {hurt.length > 0 && (
        <section>
          <h2>{peopleFinding(w, peopleByTurn(hurt, view.past.length))}</h2>
          <PeopleChart events={hurt} turns={view.past.length} truces={analysis?.debrief.truces ?? []} />
        </section>
      )}
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
