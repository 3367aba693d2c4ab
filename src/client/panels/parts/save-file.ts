import type { GameInfo, SavePart } from '../../store/game-client.ts';
import { useActions } from '../app.ts';

/** Writes the saved game to a file of the visitor's. */
export function useSaveFile(): (game: GameInfo, part?: SavePart) => Promise<void> {
  const { exportSave } = useActions();
  return async (game, part = 'whole') => {
    const text = await exportSave(part);
    if (text === null) return;
    const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
    const link = document.createElement('a');
    link.href = url;
    const state = part === 'opening' ? 'opening' : `turn-${game.turn}`;
    link.download = `a-fine-line-${game.scenario}-${state}.json`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
  };
}
