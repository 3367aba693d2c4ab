import type { SeatEvent } from '../../../engine/model/index.ts';
import { hour, longDate, momentOf } from '../../store/dates.ts';
import { watchOf } from '../../store/playback.ts';
import { eventTitle } from '../../store/say.ts';
import { useActions, useApp, useView } from '../app.ts';
import { EventMark } from '../side/event-line.tsx';
import { useWords } from '../words.ts';
import css from './replay.module.css';
import { useReplay } from './use-replay.ts';

const WATCHES_A_DAY = 4;
const day = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', timeZone: 'UTC' });

/** The watches of the turn, whether or not something happened in them; the range goes to each. */
export function WatchScrubber({ list }: { list: readonly SeatEvent[] }) {
  const w = useWords();
  const view = useView();
  const { play } = useActions();
  const { goToWatch } = useReplay();
  const playback = useApp((s) => s.playback)!;
  const { watches, turn, at } = playback;
  const now = watchOf(list, playback);
  const days = Array.from({ length: Math.ceil(watches / WATCHES_A_DAY) }, (_, i) => i * WATCHES_A_DAY);
  const moment = momentOf(view, turn, now);
  return (
    <div className={css.scrubber}>
      <div className={css.marks} aria-hidden>
        {list.map((event, i) => (
          <button
            key={i}
            type="button"
            tabIndex={-1}
            data-now={i === at || undefined}
            style={{ insetInlineStart: `${((event.watch + 0.5) / watches) * 100}%` }}
            title={eventTitle(w, event)}
            onClick={() => play({ at: i, playing: false })}
          >
            <EventMark event={event} />
          </button>
        ))}
      </div>
      <div className={css.cells} aria-hidden>
        {Array.from({ length: watches }, (_, i) => (
          <span key={i} data-done={i <= now || undefined} data-now={i === now || undefined} />
        ))}
      </div>
      <input
        type="range"
        className={css.range}
        aria-label={w('replay.watches')}
        min={-1}
        max={watches}
        value={now}
        aria-valuetext={now < 0 || now >= watches ? w(now < 0 ? 'replay.opens' : 'replay.over') : when(moment)}
        onChange={(e) => goToWatch(Number(e.target.value))}
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

const when = (moment: number): string => `${longDate(moment)}, ${hour(moment)}`;
