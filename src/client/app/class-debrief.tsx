import { useApp } from '../hooks/store-hooks.ts';
import { Loading } from '../ui/lazy-page.tsx';
import { Debrief } from '../pages/debrief/debrief-page.tsx';

/** The debrief of a class, led by the desk. */
export function SeatDebrief() {
  const over = useApp((s) => s.screen?.phase === 'over' && s.screen.reveal !== null);
  return over ? <Debrief /> : <Loading />;
}
