import type { Side, Submission } from '../../../engine/model/index.ts';
import { shortDate, turnStart } from '../../store/format/dates.ts';
import { orderLine, signalLine } from '../../store/format/format-text.ts';
import type { Words } from '../../store/format/words.ts';
import { useView } from '../../hooks/store-hooks.ts';

/** First day of a turn, “7 Nov”. */
export function useTurnDate(): (turn: number) => string {
  const view = useView();
  return (turn) => shortDate(turnStart(view, turn));
}

/** What a side sealed, a line each. */
export const sealedLines = (w: Words, sealed: Submission | null): string[] =>
  sealed ? [...sealed.orders.map((o) => orderLine(w, o)), ...sealed.signals.map((s) => signalLine(w, s))] : [];

export const SIDES: readonly Side[] = ['us', 'iran'];
