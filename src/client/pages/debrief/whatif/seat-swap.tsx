import type { Remote } from 'comlink';
import { other, type Side } from '../../../../engine/model/index.ts';
import { computerFor, standingOf, SWAP_TURNS, type Swap } from '../../../store/playback/seat-swap.ts';
import { useApp, useHost, useScreen } from '../../../hooks/store-hooks.ts';
import { Button } from '../../../ui/controls.tsx';
import { seatName } from '../../../ui/game/seat-name.ts';
import { useWords } from '../../../hooks/use-words.ts';
import frame from '../debrief.module.css';
import css from './whatif.module.css';
import type { RerunWorker } from './whatif.worker.ts';

/** The same opening and the same dice from the other seat; after two turns both games are set side by side. */
export function SwapSeats({ worker }: { worker: Remote<RerunWorker> }) {
  const w = useWords();
  const { store } = useHost();
  const { game, seat } = useScreen();
  const { seats } = game;
  const catalog = useApp((s) => s.catalog);
  const busy = useApp((s) => s.busy);
  const shared = seats.us === 'human' && seats.iran === 'human';
  const mine: Side = shared ? (seat ?? 'us') : seats.us === 'human' ? 'us' : 'iran';
  const side = other(mine);
  const computer = computerFor(catalog, seats, mine);
  const held = shared ? seats : { ...seats, [mine]: computer, [side]: 'human' };

  async function go(): Promise<void> {
    const { exportSave, importText, debriefAt } = store.actions;
    const [opening, look] = await Promise.all([exportSave('opening'), worker.look(SWAP_TURNS + 1, side)]);
    if (opening === null) return;
    const notes = { 'seat.us': held.us, 'seat.iran': held.iran };
    await importText(JSON.stringify({ ...(JSON.parse(opening) as object), notes }));
    if (store.getState().screen?.game.id === game.id) return; // it could not be opened; why was said
    const swap: Swap = { of: game.id, side, who: seats[side], before: standingOf(look.view) };
    debriefAt({ kept: { swap: JSON.stringify(swap) } });
  }

  return (
    <section>
      <h2>{w('whatif.swap')}</h2>
      <p className={frame.text}>
        {w(shared ? 'whatif.swap.text.shared' : 'whatif.swap.text', {
          side: w(`side.${side}.of`),
          other: w(`side.${mine}.of`),
          who: seatName(w, seats[side]),
          computer: seatName(w, computer),
        })}
      </p>
      <div className={css.go}>
        <Button disabled={busy !== null} onClick={() => void go()}>
          {w('whatif.swap.go')}
        </Button>
      </div>
    </section>
  );
}
