import { PeopleChart } from './people-chart.tsx';
import { peopleFinding } from './people-by-turn.ts';
import { usePeople } from './use-people.ts';
import { useScreen, useView } from '../../../hooks/store-hooks.ts';
import { EventRow } from '../../../ui/game/event-row.tsx';
import { CasualtyTable } from '../../../ui/game/casualty-table.tsx';
import report from '../../../ui/game/result.module.css';
import { useWords } from '../../../hooks/use-words.ts';

/** Chapter 1: casualties of all sides and of civilians, before anything else. */
export function Chapter() {
  const w = useWords();
  const { outcome } = useScreen();
  const view = useView();
  const { events, byTurn } = usePeople();
  return (
    <>
      <h1>{w('end.cost')}</h1>
      <CasualtyTable title="" ledger={outcome?.ledger ?? view.ledger} before={null} whole />
      {events.length > 0 && (
        <section>
          <h2>{peopleFinding(w, byTurn)}</h2>
          <PeopleChart byTurn={byTurn} />
        </section>
      )}
      {events.length > 0 && (
        <section>
          <h2>{w('debrief.cost.when')}</h2>
          <ul className={report.events}>
            {events.map((event, i) => (
              <EventRow key={i} event={event} view={view} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
