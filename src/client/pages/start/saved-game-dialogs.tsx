import type { GameInfo } from '../../../protocol/seat-screen.ts';
import { useActions } from '../../hooks/store-hooks.ts';
import { Button } from '../../ui/controls.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { useWords } from '../../hooks/use-words.ts';
import doors from '../../ui/sharing.module.css';
import css from '../../ui/game/setup.module.css';

/** Confirms the deletion of a saved game. */
export function RemoveDialog({ game, onClose }: { game: GameInfo; onClose: () => void }) {
  const w = useWords();
  const { remove } = useActions();
  return (
    <Dialog title={w('start.remove.title')} onClose={onClose}>
      <p className={css.text}>
        {game.title}. {w('start.remove.sure')}
      </p>
      <DialogActions>
        <Button onClick={onClose}>{w('common.cancel')}</Button>
        <Button
          onClick={() => {
            onClose();
            void remove(game.id);
          }}
        >
          {w('start.remove.yes')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

/** Copies a game up to one of its turns, to play on from there. */
export function BackDialog({ game, onClose }: { game: GameInfo; onClose: () => void }) {
  const w = useWords();
  const { goBack } = useActions();
  const turns = Array.from({ length: game.over ? game.turn : game.turn - 1 }, (_, i) => i + 1).toReversed();
  return (
    <Dialog title={w('start.back.title')} onClose={onClose}>
      <p className={css.text}>
        {game.title}. {w('start.back.text')}
      </p>
      <ul className={doors.turns}>
        {turns.map((turn) => (
          <li key={turn}>
            <button
              type="button"
              className={doors.turn}
              onClick={() => {
                onClose();
                void goBack(game.id, turn);
              }}
            >
              {w('start.back.turn', { turn })}
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
