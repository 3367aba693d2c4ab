import { type SeatEvent, type Side, type Submission, SIDES } from '../../../engine/model/index.ts';
import { knownVsActualRows, unseenEvents } from '../../store/playback/known-vs-actual-rows.ts';
import { hour, momentOf, shortDate } from '../../store/format/dates.ts';
import { orderLine, signalLine } from '../../store/format/format-text.ts';
import { useApp, useView } from '../../hooks/store-hooks.ts';
import { Table } from '../../ui/data-table.tsx';
import { EventLine } from '../../ui/game/event-line.tsx';
import { useWords } from '../../hooks/use-words.ts';
import css from './known-vs-actual.module.css';
import { useReplay } from '../../hooks/use-replay.ts';

/**
 * The seat's knowledge next to the truth at the start of the turn, the orders of both sides, and events hidden from the
 * seat.
 */
export function KnownVsActual({ list }: { list: readonly SeatEvent[] }) {
  const w = useWords();
  const { setCompare } = useReplay();
  const replayData = useApp((s) => s.replayData)!;
  const { seat, compare } = useApp((s) => s.replay)!;
  const { turn } = useApp((s) => s.playback)!;
  const sealed = replayData.turns[turn - 1]!;
  const own = SIDES.filter((side) => side === seat);
  const others = SIDES.filter((side) => side !== seat);
  return (
    <div className={css.comparison}>
      <p className={css.seatNote}>{w(`replay.as.${seat}`)}</p>
      {seat !== 'all' && (
        <label className={css.toggle}>
          <input type="checkbox" checked={compare} onChange={(e) => setCompare(e.target.checked)} />
          {w('replay.beside')}
        </label>
      )}
      <Knowledge />
      {own.map((side) => (
        <Orders
          key={side}
          side={side}
          sealed={sealed[side]}
          title={w('beside.orders', { side: w(`side.${side}.start`) })}
        />
      ))}
      {(compare || seat === 'all') &&
        others.map((side) => (
          <Orders
            key={side}
            side={side}
            sealed={sealed[side]}
            isActual={seat !== 'all'}
            title={w(seat === 'all' || seat === 'public' ? 'beside.orders' : 'beside.orders.other', {
              side: w(`side.${side}.start`),
            })}
          />
        ))}
      {compare && seat !== 'all' && <HiddenEvents list={list} />}
    </div>
  );
}

function Knowledge() {
  const w = useWords();
  const replayData = useApp((s) => s.replayData)!;
  const { seat, compare } = useApp((s) => s.replay)!;
  const { turn } = useApp((s) => s.playback)!;
  const rows = knownVsActualRows(w, replayData.frames[turn - 1]!, seat);
  if (rows.length === 0) return null;
  return (
    <section>
      <h2>{w('beside.when', { turn })}</h2>
      <Table columns={[w('beside.what'), w('beside.knew'), ...(compare ? [w('beside.so')] : [])]} className={css.table}>
        {rows.map(({ key, name, knew, actual, differs }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            <td>{knew}</td>
            {compare && (
              <td data-actual data-other={differs || undefined}>
                {actual}
              </td>
            )}
          </tr>
        ))}
      </Table>
    </section>
  );
}

interface OrdersProps {
  readonly side: Side;
  readonly sealed: Submission | null;
  readonly title: string;
  readonly isActual?: boolean;
}

function Orders({ side, sealed, title, isActual }: OrdersProps) {
  const w = useWords();
  const lines = sealed
    ? [...sealed.orders.map((order) => orderLine(w, order)), ...sealed.signals.map((signal) => signalLine(w, signal))]
    : [];
  return (
    <section data-actual={isActual || undefined}>
      <h2 className={css.ordersHead} data-side={side}>
        {title}
      </h2>
      <ul className={css.lines}>
        {lines.map((line, i) => (
          <li key={i}>{line}</li>
        ))}
        {lines.length === 0 && <li>{w('end.story.nothing')}</li>}
      </ul>
    </section>
  );
}

function HiddenEvents({ list }: { list: readonly SeatEvent[] }) {
  const w = useWords();
  const view = useView();
  const replayData = useApp((s) => s.replayData)!;
  const { seat } = useApp((s) => s.replay)!;
  const playback = useApp((s) => s.playback)!;
  const unseen = unseenEvents(replayData, seat, list, playback);
  return (
    <section data-actual>
      <h2>{w('beside.untold')}</h2>
      {unseen.length === 0 && <p className={css.quiet}>{w('beside.untold.none')}</p>}
      <ul className={css.hiddenEvents}>
        {unseen.map((event, i) => {
          const at = momentOf(view, event.turn, event.watch);
          return (
            <li key={i}>
              <span>
                {shortDate(at)}
                {event.watch >= 0 && event.watch < 900 ? ` ${hour(at)}` : ''}
              </span>
              <EventLine event={event} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
