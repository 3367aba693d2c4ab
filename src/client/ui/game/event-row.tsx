import type { SeatEvent, SideView } from '../../../engine/model/index.ts';
import { hour, momentOf, shortDate } from '../../store/format/dates.ts';
import { Deferred } from '../lazy-page.tsx';
import { WhyList } from './why.tsx';
import { EventLine, EventMark } from './event-line.tsx';
import css from './result.module.css';

type Clock = Pick<SideView, 'start' | 'turnDays'>;

/** One event with its date; opens to show why it happened. */
export function EventRow({ event, view }: { event: SeatEvent; view: Clock }) {
  const at = momentOf(view, event.turn, event.watch);
  return (
    <li>
      <details className={css.event}>
        <summary>
          <span className={css.when}>
            {shortDate(at)}
            {event.watch >= 0 && event.watch < 900 ? ` ${hour(at)}` : ''}
          </span>
          <EventMark event={event} />
          <EventLine event={event} />
        </summary>
        <div className={css.why}>
          <Deferred>
            <WhyList why={event.why} clause={event.clause} />
          </Deferred>
        </div>
      </details>
    </li>
  );
}
