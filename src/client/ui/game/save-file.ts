import type { SavePart } from '../../../protocol/device-games.ts';
import type { GameInfo } from '../../../protocol/seat-screen.ts';
import { useActions } from '../../hooks/store-hooks.ts';
import { useDownload } from '../download.ts';

/** Downloads the saved game as a file. */
export function useSaveFile(): (game: GameInfo, part?: SavePart) => Promise<void> {
  const { exportSave } = useActions();
  const download = useDownload();
  return async (game, part = 'whole') => {
    const text = await exportSave(part);
    if (text === null) return;
    const state = part === 'opening' ? 'opening' : `turn-${game.turn}`;
    download(`a-fine-line-${game.scenario}-${state}.json`, 'application/json', text);
  };
}
