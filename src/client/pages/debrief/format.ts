import type { Moment } from '../../../analysis/debrief/moments.ts';
import type { Truce } from '../../../analysis/debrief/turn-days.ts';
import { useView } from '../../hooks/store-hooks.ts';
import { daySpan, shortDate, turnStart } from '../../store/format/dates.ts';
import { orderLine, signalLine } from '../../store/format/format-text.ts';
import type { Words } from '../../store/format/words.ts';
import type { SideView, Submission } from '../../../engine/model/index.ts';

/** First day of a turn, for example “7 Nov”. */
export function useTurnDate(): (turn: number) => string {
  const view = useView();
  return (turn) => shortDate(turnStart(view, turn));
}

const DAY = 86_400_000;

/** “Truce in Gaza, 24–30 Nov”: its own days, which are not whole turns. */
export function truceLabel(w: Words, view: SideView, { from, to }: Truce): string {
  const day = (turns: number): number => turnStart(view, 1) + turns * view.turnDays * DAY;
  return w('debrief.timeline.truce', { dates: daySpan(day(from), day(to) - 1) });
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
