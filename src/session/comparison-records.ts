import { MAX_BYTES } from '../scenario/index.ts';
import type { ComparisonRecord } from '../protocol/device-games.ts';
import type { Game } from './game.ts';
import { isOver } from './play.ts';
import { comparisonKey, parsed } from './game-storage.ts';
import { refusal } from './error-messages.ts';
import { NoRoom, type Store } from './store.ts';

/** More tables than a class has. */
const MOST = 24;
const LONGEST_NAME = 300;

/** Records of other tables are stored with the finished game they are compared with, and deleted with it. */

export async function readComparisons(store: Store, game: Game): Promise<readonly ComparisonRecord[]> {
  const text = await store.read(comparisonKey(game.id)).catch(() => null); // damaged: they can be imported again
  const records = parsed<unknown>(text);
  return Array.isArray(records) ? records.filter(isRecord) : [];
}

/** Ignored before the end. Copies of games are not deleted to make room for them. */
export async function storeComparisons(store: Store, game: Game, records: readonly ComparisonRecord[]): Promise<void> {
  if (!isOver(game)) return;
  const kept = records.filter(isRecord).slice(0, MOST);
  try {
    await store.write({ [comparisonKey(game.id)]: kept.length > 0 ? JSON.stringify(kept) : null });
  } catch (error) {
    throw error instanceof NoRoom ? refusal('noRoomBeside') : error;
  }
}

const isRecord = (x: unknown): x is ComparisonRecord => {
  const { name, text } = (x ?? {}) as Partial<Record<keyof ComparisonRecord, unknown>>;
  return (
    typeof name === 'string' && name.length <= LONGEST_NAME && typeof text === 'string' && text.length <= MAX_BYTES
  );
};
