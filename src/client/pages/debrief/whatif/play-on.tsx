import { useMemo, useState } from 'react';
import type { Side } from '../../../../engine/model/index.ts';
import { submissionOf } from '../../../store/draft/draft.ts';
import type { SeatKind } from '../../../../protocol/seat-screen.ts';
import { computerFor } from '../../../store/playback/seat-swap.ts';
import { useApp, useHost, useScreen } from '../../../hooks/store-hooks.ts';
import { Button, Select } from '../../../ui/controls.tsx';
import { seatName } from '../../../ui/game/seat-name.ts';
import { useWords } from '../../../hooks/use-words.ts';
import frame from '../debrief.module.css';
import type { WhatIfChoice, Sandbox } from './use-question.ts';
import css from './whatif.module.css';

type Seats = Readonly<Record<Side, SeatKind>>;

/** Possible seats for the new game: as in the original first, then other ways to seat a person here. */
function useSeatings(): readonly Seats[] {
  const { game } = useScreen();
  const catalog = useApp((s) => s.catalog);
  return useMemo(() => {
    const ways: Seats[] = [
      { us: 'human', iran: computerFor(catalog, game.seats, 'iran') },
      { us: computerFor(catalog, game.seats, 'us'), iran: 'human' },
      { us: 'human', iran: 'human' },
    ];
    const same = (a: Seats) => a.us === game.seats.us && a.iran === game.seats.iran;
    return ways.toSorted((a, b) => Number(same(b)) - Number(same(a)));
  }, [catalog, game.seats]);
}

/** Starts a new game from the selected turn, with the edited orders as draft. */
export function PlayOn({ chosen: { turn, side }, sandbox }: { chosen: WhatIfChoice; sandbox: Sandbox | null }) {
  const w = useWords();
  const { store } = useHost();
  const { game } = useScreen();
  const busy = useApp((s) => s.busy);
  const seatings = useSeatings();
  const [way, setWay] = useState(0);
  const name = (seats: Seats): string =>
    w('whatif.fork.seats', { us: seatName(w, seats.us), iran: seatName(w, seats.iran) });

  async function go(): Promise<void> {
    const draft = sandbox && submissionOf(sandbox.store.getState().draft!);
    const { goBack, ready, write } = store.actions;
    await goBack(game.id, turn, seatings[way]!);
    const now = () => store.getState().screen;
    if (now()?.game.id === game.id) return; // could not be opened; the error is already shown
    if (now()?.phase === 'briefing') await ready();
    const at = now();
    if (draft && at?.phase === 'orders' && at.seat === side && at.view?.turn === turn)
      write({ do: 'set', submission: draft });
  }

  return (
    <section>
      <h2>{w('whatif.fork', { turn })}</h2>
      <p className={frame.text}>{w('whatif.fork.text', { side: w(`side.${side}.inline`) })}</p>
      <div className={css.go}>
        <Select
          label={w('whatif.fork.who')}
          value={String(way)}
          groups={[{ label: null, options: seatings.map((seats, i) => ({ value: String(i), label: name(seats) })) }]}
          onChange={(i) => setWay(Number(i))}
        />
        <Button disabled={busy !== null || !sandbox} onClick={() => void go()}>
          {w('whatif.fork.go', { turn })}
        </Button>
      </div>
    </section>
  );
}
