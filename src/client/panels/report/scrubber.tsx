import type { SeatEvent } from '../../../engine/model/index.ts';
import { momentOf } from '../../store/dates.ts';
import type { Playback } from '../../store/playback.ts';
import { eventTitle } from '../../store/say.ts';
import { useActions, useView } from '../app.ts';
import { EventMark } from '../side/event-line.tsx';
import { useWords } from '../words.ts';
import css from './playback.module.css';

const WATCHES_A_DAY = 4;
const day = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', timeZone: 'UTC' });

/** The turn's watches in a row, what happened above them; the range below goes to any event. */
export function Scrubber({ playback, list }: { playback: Playback; list: readonly SeatEvent[] }) {
  const w = useWords();
  const view = useView();
  const { play } = useActions();
  const { watches, at, turn } = playback;
  const place = (watch: number) => `${((watch + 0.5) / watches) * 100}%`;
  const reached = at >= list.length ? watches : at < 0 ? 0 : (list[at]?.watch ?? 0) + 1;
  const days = Array.from({ length: Math.ceil(watches / WATCHES_A_DAY) }, (_, i) => i * WATCHES_A_DAY);
  return (
    <div className={css.scrubber}>
      <div className={css.marks} aria-hidden>
        {list.map((event, i) => (
          <button
            key={i}
            type="button"
            tabIndex={-1}
            data-now={i === at || undefined}
            style={{ insetInlineStart: place(event.watch) }}
            title={eventTitle(w, event)}
            onClick={() => play({ at: i, playing: false })}
          >
            <EventMark event={event} />
          </button>
        ))}
      </div>
      <div className={css.cells} aria-hidden>
        {Array.from({ length: watches }, (_, i) => (
          <span key={i} data-done={i < reached || undefined} />
        ))}
      </div>
      <input
        type="range"
        className={css.range}
        aria-label={w('play.scrub')}
        min={0}
        max={list.length}
        value={Math.max(0, at)}
        aria-valuetext={list[at] ? eventTitle(w, list[at]) : ''}
        onChange={(e) => play({ at: Number(e.target.value), playing: false })}
      />
      <div className={css.days} aria-hidden>
        {days.map((watch) => (
          <span key={watch} style={{ inlineSize: `${(Math.min(WATCHES_A_DAY, watches - watch) / watches) * 100}%` }}>
            {day.format(momentOf(view, turn, watch))}
          </span>
        ))}
      </div>
    </div>
  );
}
