import type { SeatEvent } from '../../../engine/model/index.ts';
import { truthOf } from '../../store/playback/known-vs-actual.ts';
import { harmOf } from '../../store/game/event-log.ts';
import { eventDetail, eventTitle } from '../../store/format/format-text.ts';
import type { Words } from '../../store/format/words.ts';
import { useApp } from '../../hooks/store-hooks.ts';
import { Why } from './event-causes.tsx';
import { useWords } from '../../hooks/use-words.ts';
import css from './replay.module.css';

/** What the seat was told of the moment; and in a line below, what it was not told of it. */
export function ReplayCaption({ list }: { list: readonly SeatEvent[] }) {
  const w = useWords();
  const film = useApp((s) => s.film)!;
  const { seat, beside } = useApp((s) => s.replay)!;
  const { at, watch } = useApp((s) => s.playback)!;
  const event = list[at];
  if (!event || (watch !== null && event.watch !== watch)) {
    const quiet = seat === 'all' ? 'replay.nothing.all' : 'replay.nothing';
    const key = at >= list.length ? 'replay.over' : watch === null ? 'replay.opens' : quiet;
    return (
      <div className={css.caption} aria-live="polite">
        <p className={css.said}>{w(key)}</p>
      </div>
    );
  }
  const truth = beside ? truthOf(film, seat, event) : null;
  const so = truth && lineOf(w, truth) !== lineOf(w, event) ? truth : null;
  return (
    <div className={css.caption} aria-live="polite">
      <p className={css.said} data-hurt={harmOf(event) > 0 || undefined}>
        {eventTitle(w, event)}
      </p>
      <p className={css.detail}>
        {eventDetail(w, event)} <Why event={event} />
      </p>
      {so && (
        <p className={css.so} data-so>
          <b>{w('beside.event')}</b> {lineOf(w, so)} <Why event={so} />
        </p>
      )}
    </div>
  );
}

const lineOf = (w: Words, event: SeatEvent): string =>
  [eventTitle(w, event), eventDetail(w, event)].filter(Boolean).join(' ');
