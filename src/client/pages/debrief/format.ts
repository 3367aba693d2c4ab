import type { Moment } from '../../../analysis/debrief/moments.ts';
import { useView } from '../../hooks/store-hooks.ts';
import { shortDate, turnStart } from '../../store/format/dates.ts';
import { orderLine, signalLine } from '../../store/format/format-text.ts';
import type { Words } from '../../store/format/words.ts';
import type { Submission } from '../../../engine/model/index.ts';

/** First day of a turn, for example “7 Nov”. */
export function useTurnDate(): (turn: number) => string {
  const view = useView();
  return (turn) => shortDate(turnStart(view, turn));
}

/** Sealed orders and signals of a side, one line each. */
export const sealedLines = (w: Words, sealed: Submission | null): string[] =>
  sealed ? [...sealed.orders.map((o) => orderLine(w, o)), ...sealed.signals.map((s) => signalLine(w, s))] : [];

/** A moment worth discussing, with its turn. */
export function momentLine(w: Words, { kind, turn, params }: Moment): string {
  const { from, to, label, side, n } = params;
  const text = w(`debrief.moment.${kind}`, {
    turn,
    n,
    count: typeof n === 'number' ? n : 0,
    side: side ? w(`side.${side}.start`) : '',
    from: from === undefined ? '' : w(`rung.${from}`),
    to: to === undefined ? '' : w(`rung.${to}`),
    label: label ? w(`debrief.label.${label}.inline`) : '',
  });
  return `${w('debrief.turn', { turn })}. ${text}`;
}
