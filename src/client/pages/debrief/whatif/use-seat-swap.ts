import type { Remote } from 'comlink';
import { other, type Side } from '../../../../engine/model/index.ts';
import { useApp, useHost, useScreen } from '../../../hooks/store-hooks.ts';
import { computerFor, standingOf, type Swap, SWAP_TURNS } from '../../../store/playback/seat-swap.ts';
import type { RerunWorker } from './whatif.worker.ts';

/** The same start and dice from the other seat. Null: the game is too short, or the worker is not ready. */
export function useSeatSwap(worker: Remote<RerunWorker> | null) {
  const { store } = useHost();
  const { game, seat, reveal } = useScreen();
  const { seats } = game;
  const catalog = useApp((s) => s.catalog);
  if (!worker || (reveal?.turns.length ?? 0) < SWAP_TURNS) return null;
  const shared = seats.us === 'human' && seats.iran === 'human';
  const own: Side = shared ? (seat ?? 'us') : seats.us === 'human' ? 'us' : 'iran';
  const side = other(own);
  const computer = computerFor(catalog, seats, own);
  const held = shared ? seats : { ...seats, [own]: computer, [side]: 'human' };

  async function go(): Promise<void> {
    const { exportSave, importText, debriefAt } = store.actions;
    const [opening, look] = await Promise.all([exportSave('opening'), worker!.look(SWAP_TURNS + 1, side)]);
    if (opening === null) return;
    const notes = { 'seat.us': held.us, 'seat.iran': held.iran };
    await importText(JSON.stringify({ ...(JSON.parse(opening) as object), notes }));
    if (store.getState().screen?.game.id === game.id) return; // could not be opened; the error is already shown
    const swap: Swap = { of: game.id, side, who: seats[side], before: standingOf(look.view) };
    debriefAt({ kept: { swap: JSON.stringify(swap) } });
  }
  return { go, own, side, shared, computer };
}
