import type { Moment } from '../../../analysis/debrief/moments.ts';
import { type Truce, trucesOf } from '../../../analysis/debrief/turn-days.ts';
import { useScreen, useView } from '../../hooks/store-hooks.ts';
import { shortDate, turnStart } from '../../store/format/dates.ts';
import { orderLine, signalLine } from '../../store/format/format-text.ts';
import type { Words } from '../../store/format/words.ts';
import type { SeatEvent, SideView, Submission } from '../../../engine/model/index.ts';

/** First day of a turn, for example “7 Nov”. */
export function useTurnDate(): (turn: number) => string {
  const view = useView();
  return (turn) => shortDate(turnStart(view, turn));
}

/** Truces in Gaza. Everyone saw them, so they are known before the record is analysed. */
export const useTruces = (): readonly Truce[] => trucesSeen(useView(), useScreen().reveal?.events ?? []);

/** Truces by what everyone saw: all events of a finished game, and its rows. */
export function trucesSeen(
  { past, turnDays }: Pick<SideView, 'past' | 'turnDays'>,
  events: readonly SeatEvent[],
): readonly Truce[] {
  const changes = events.filter(({ kind }) => kind === 'gaza');
  const first = changes[0];
  // No row has the state before turn 1. Only a truce turns back into war.
  const opening = first?.turn === 1 ? (first.data.state === 'war' ? 'truce' : 'war') : (past[0]?.gaza ?? 'war');
  return trucesOf(changes, opening, past.length, turnDays);
}

const DAY = 86_400_000;

/** “24–30 Nov”, from one moment to another. */
export const daySpan = (from: number, to: number): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'short' })
    .formatRange(from, to)
    .replace(/^(\d+)\s–\s(?=\d+ \D+$)/u, '$1–');

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
