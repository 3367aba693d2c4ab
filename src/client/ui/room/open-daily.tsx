import { Suspense } from 'react';
import { useRoomScreen } from '../../hooks/room-hooks.ts';
import { lazyPage } from '../lazy-page.tsx';

const DailyNote = lazyPage(() => import('./daily-note.tsx').then((m) => m.DailyNote));

/** The day's hours, in a class with a turn a day: their code comes only there. `brief`: only when the next turn opens. */
export function OpenDaily({ brief = false }: { brief?: boolean }) {
  const { days } = useRoomScreen();
  return (
    days && (
      <Suspense fallback={null}>
        <DailyNote days={days} brief={brief} />
      </Suspense>
    )
  );
}
