import { useScreen, useView } from '../../app.ts';
import { useWords } from '../../words.ts';
import { PeopleCount } from '../../report/people.tsx';

/** All sides and civilians, soberly, before anything else is said. */
export function Chapter() {
  const w = useWords();
  const { outcome } = useScreen();
  const view = useView();
  return (
    <>
      <h1>{w('end.cost')}</h1>
      <PeopleCount title="" ledger={outcome?.ledger ?? view.ledger} before={null} whole />
    </>
  );
}
