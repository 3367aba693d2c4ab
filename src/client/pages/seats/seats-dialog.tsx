import { useState } from 'react';
import type { Side } from '../../../engine/model/index.ts';
import { other } from '../../../engine/model/index.ts';
import { useActions, useApp, useScreen } from '../../hooks/store-hooks.ts';
import { Button, WordChoice } from '../../ui/controls.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { seatName } from '../../ui/game/seat-name.ts';
import { firstOpponent, Opponents } from '../../ui/game/opponents.tsx';
import { useWords } from '../../hooks/use-words.ts';
import css from './seats.module.css';

/** Who plays the two seats; either seat can be given to another player. */
export function SeatsDialog() {
  const w = useWords();
  const { overlay } = useActions();
  const [open, setOpen] = useState<Side | null>(null);
  return (
    <Dialog title={w('seats.title')} onClose={() => overlay(null)}>
      <p className={css.lead}>{w('seats.text')}</p>
      {(['us', 'iran'] as const).map((side) => (
        <Seat key={side} side={side} open={open === side} onOpen={() => setOpen(open === side ? null : side)} />
      ))}
    </Dialog>
  );
}

function Seat({ side, open, onOpen }: { side: Side; open: boolean; onOpen: () => void }) {
  const w = useWords();
  const { game, seat } = useScreen();
  const holder = game.seats[side];
  return (
    <section className={css.seat} data-side={side}>
      <div className={css.head}>
        <div>
          <h3>{w(`side.${side}`)}</h3>
          <p className={css.holder}>
            {holder === 'human' ? w(side === seat ? 'seats.you' : 'seats.person') : seatName(w, holder)}
          </p>
        </div>
        <Button aria-expanded={open} onClick={onOpen}>
          {w('seats.give')}
          <span className="visually-hidden">: {w(`side.${side}`)}</span>
        </Button>
      </div>
      {open && <GiveSeat side={side} />}
    </section>
  );
}

/** Chooses the new player and says what happens to this turn. */
function GiveSeat({ side }: { side: Side }) {
  const w = useWords();
  const { game } = useScreen();
  const { reseat, overlay } = useActions();
  const catalog = useApp((s) => s.catalog)!;
  const busy = useApp((s) => s.busy);
  const holder = game.seats[side];
  const [person, setPerson] = useState(holder !== 'human');
  const [player, setPlayer] = useState(holder === 'human' ? firstOpponent(catalog, side) : holder);
  const to = person ? 'human' : player;
  const what = useConsequence(side, person);
  return (
    <div className={css.form}>
      {holder !== 'human' && (
        <WordChoice
          label={w('seats.to')}
          value={person}
          choices={[true, false].map((value) => ({ value, label: w(value ? 'seats.person' : 'seats.computer') }))}
          onChange={setPerson}
        />
      )}
      {!person && <Opponents catalog={catalog} side={side} value={player} onChange={setPlayer} />}
      <p className={css.what}>{what}</p>
      <Button
        look="primary"
        disabled={busy !== null || to === holder}
        onClick={() => {
          overlay(null); // first, so that closing the dialog and showing the next page are separate tasks
          void reseat(side, to);
        }}
      >
        {w('seats.go')}
      </Button>
    </div>
  );
}

function useConsequence(side: Side, person: boolean): string {
  const w = useWords();
  const { game, seat } = useScreen();
  const rest = other(side);
  const own = side === seat;
  const names = { side: w(`side.${side}.inline`), other: w(`side.${rest}.inline`) };
  if (person) return w(own ? 'seats.then.back' : 'seats.then.join', names);
  if (game.seats[side] !== 'human') return w('seats.then.anew', names);
  if (!own) return w('seats.then.absent', names);
  return w(game.seats[rest] === 'human' ? 'seats.then.pass' : 'seats.then.watch', names);
}
