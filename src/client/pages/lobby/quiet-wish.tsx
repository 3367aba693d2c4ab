import { useState } from 'react';
import type { Wish } from '../../../protocol/room.ts';
import { useRoomActions, useRoomScreen } from '../../hooks/room-hooks.ts';
import { useWords } from '../../hooks/use-words.ts';
import css from './lobby.module.css';

const WISHES: readonly (Wish | null)[] = [null, 'notUs', 'notIran', 'watch'];

/** What somebody would rather not play, said to the instructor alone before the seats are dealt. */
export function QuietWish() {
  const w = useWords();
  const { wish } = useRoomScreen();
  const { act } = useRoomActions();
  const [chosen, choose] = useState(wish);
  const ask = (one: Wish | null): void => {
    choose(one);
    void act({ kind: 'wish', wish: one }).then((done) => done || choose(wish));
  };
  return (
    <fieldset className={css.wish}>
      <legend>{w('wish.title')}</legend>
      <p>{w('wish.text')}</p>
      {WISHES.map((one) => (
        <label key={one}>
          <input type="radio" name="wish" checked={chosen === one} onChange={() => ask(one)} />
          {w(`wish.${one ?? 'none'}`)}
        </label>
      ))}
    </fieldset>
  );
}
