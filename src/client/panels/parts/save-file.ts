import type { GameInfo } from '../../store/game-client.ts';
import { useActions } from '../app.ts';

/** Writes the saved game to a file of the visitor's. */
export function useSaveFile(): (game: GameInfo) => Promise<void> {
  const { exportSave } = useActions();
  return async (game) => {
    const text = await exportSave();
    if (text === null) return;
    const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
    const link = document.createElement('a');
    link.href = url;
    link.download = `a-fine-line-${game.scenario}-turn-${game.turn}.json`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
  };
}
