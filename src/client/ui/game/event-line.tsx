import type { SeatEvent } from '../../../engine/model/index.ts';
import { harmOf, kindOf } from '../../store/game/event-log.ts';
import { eventDetail, eventTitle } from '../../store/format/format-text.ts';
import { UNTRANSLATED, useWords } from '../../hooks/use-words.ts';
import css from './event-line.module.css';

/** An event as a sentence, and a second line with place and group. Harm to people has both red and a mark. */
export function EventLine({ event }: { event: SeatEvent }) {
  const w = useWords();
  const detail = eventDetail(w, event);
  return (
    <span className={css.text}>
      <span className={css.title} data-hurt={harmOf(event) > 0 || undefined}>
        {eventTitle(w, event)}
      </span>
      {detail && <span className={css.detail}>{detail}</span>}
    </span>
  );
}

const SHAPES = {
  attack: <path d="M7 1 13 7 7 13 1 7Z" />,
  strike: <path d="M1 3h12v8H1Z" />,
  message: <circle cx="7" cy="7" r="4.5" />,
  order: <path d="M2 7h10M8 3l4 4-4 4" />,
  world: <path d="M7 2v10M2 7h10" />,
  track: <path d="M2 10 6 6l3 2 4-5" />,
};

/** Diamond: an attack. Square: a strike. Filled red diamond: people hurt. */
export function EventMark({ event }: { event: SeatEvent }) {
  const kind = kindOf(event);
  const hurt = harmOf(event) > 0;
  return (
    <svg
      {...UNTRANSLATED}
      width="14"
      height="14"
      viewBox="0 0 14 14"
      aria-hidden
      className={css.mark}
      data-kind={hurt ? 'hurt' : kind}
    >
      {hurt ? SHAPES.attack : SHAPES[kind]}
    </svg>
  );
}
