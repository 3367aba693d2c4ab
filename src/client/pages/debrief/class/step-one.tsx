import { useRoomScreen } from '../../../hooks/room-hooks.ts';
import { dayOf, hourOf } from '../../../store/desk/local-hours.ts';
import { useView } from '../../../hooks/store-hooks.ts';
import { useWords } from '../../../hooks/use-words.ts';
import { CasualtyTable } from '../../../ui/game/casualty-table.tsx';
import { ReturnWord } from '../../../ui/room/return-word.tsx';
import { OwnFelt } from '../../../ui/room/own-felt.tsx';
import page from '../debrief.module.css';

/** The first step of a class's debrief: what it cost, and how it felt. Nothing secret is open yet. */
export function StepOne() {
  const w = useWords();
  const view = useView();
  const { opensAt } = useRoomScreen();
  return (
    <div className={page.page}>
      <main className={page.main}>
        <h1>{w('end.cost')}</h1>
        <p className={page.text}>{w('class.debrief.one')}</p>
        <CasualtyTable title="" ledger={view.ledger} before={null} whole />
        {opensAt !== null && <p>{w('class.opens', { day: dayOf(opensAt), hour: hourOf(opensAt) })}</p>}
        <OwnFelt />
        <ReturnWord />
      </main>
    </div>
  );
}
