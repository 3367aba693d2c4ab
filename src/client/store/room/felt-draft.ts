import type { FeltTo, PersonId } from '../../../protocol/room.ts';

/** What somebody felt, as it stands on their own page: sent to a reader, or to nobody. */
export interface FeltDraft {
  readonly feelings: readonly string[];
  readonly sentence: string;
  readonly to: FeltTo | 'nobody';
}

/** Who may be told: the class, the instructor, nobody. */
export const FELT_READERS = ['class', 'desk', 'nobody'] as const satisfies readonly FeltDraft['to'][];

const keyOf = (room: string, person: PersonId): string => `a-fine-line.felt.${room}.${person}`;

/** What this tab holds of a person; null: nothing, or it is damaged. */
export function keptFelt(storage: Pick<Storage, 'getItem'>, room: string, person: PersonId): FeltDraft | null {
  try {
    const { feelings, sentence, to } = JSON.parse(storage.getItem(keyOf(room, person)) ?? 'null') ?? {};
    const isKnown = typeof sentence === 'string' && FELT_READERS.includes(to) && Array.isArray(feelings);
    return isKnown && feelings.every((one: unknown) => typeof one === 'string') ? { feelings, sentence, to } : null;
  } catch {
    return null;
  }
}

/** Holds it in this tab. It never leaves the device by this. */
export function keepFelt(storage: Pick<Storage, 'setItem'>, room: string, person: PersonId, felt: FeltDraft): void {
  try {
    storage.setItem(keyOf(room, person), JSON.stringify(felt));
  } catch {
    // a browser that refuses storage: it lasts as long as the page
  }
}
