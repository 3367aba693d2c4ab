import { useRoom, useRoomActions } from '../../hooks/room-hooks.ts';
import { useWords } from '../../hooks/use-words.ts';
import { Button } from '../controls.tsx';

/** For one with more time: to the orders of the next turn, while this one is still played back. */
export function StartEarly() {
  const w = useWords();
  const turn = useRoom(({ parts: { draft } }) => (draft?.early ? draft.turn : null));
  const { startEarly } = useRoomActions();
  if (turn === null) return null;
  return <Button onClick={() => startEarly(turn)}>{w('early.open', { turn })}</Button>;
}

/** In place of sealing: what happens to what they propose, and the way back. */
export function EarlyFoot() {
  const w = useWords();
  const { startEarly } = useRoomActions();
  return (
    <>
      <p>{w('early.text')}</p>
      <Button onClick={() => startEarly(null)}>{w('early.back')}</Button>
    </>
  );
}
