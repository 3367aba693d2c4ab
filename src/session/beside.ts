import type { BesideRecord } from '../protocol/screen.ts';
import { type Game, isOver } from './game.ts';
import { besideKey, parsed } from './kept.ts';
import { refusal } from './sentences.ts';
import { NoRoom, type Store } from './store.ts';

/** Records of other tables lie beside the finished game they are compared with, and go when it goes. */

export async function readBeside(store: Store, game: Game): Promise<readonly BesideRecord[]> {
  const text = await store.read(besideKey(game.id)).catch(() => null); // damaged: they can be brought again
  const records = parsed<unknown>(text);
  return Array.isArray(records) ? records.filter(isRecord) : [];
}

/** Nothing of a game that goes on. No copy of a game makes room for them. */
export async function keepBeside(store: Store, game: Game, records: readonly BesideRecord[]): Promise<void> {
  if (!isOver(game)) return;
  try {
    await store.write({ [besideKey(game.id)]: records.length > 0 ? JSON.stringify(records) : null });
  } catch (error) {
    throw error instanceof NoRoom ? refusal('noRoomBeside') : error;
  }
}

const isRecord = (x: unknown): x is BesideRecord => {
  const { name, text } = (x ?? {}) as Partial<Record<keyof BesideRecord, unknown>>;
  return typeof name === 'string' && typeof text === 'string';
};
