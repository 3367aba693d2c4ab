import type { ChangeEvent, CSSProperties } from 'react';
import type { SeatEvent } from '../../../engine/model/index.ts';
import { momentOf } from '../../store/format/dates.ts';
import { worstFirst } from '../../store/game/event-log.ts';
import { markLine } from '../../store/format/playback-text.ts';
import { doerOf } from '../../store/playback/event-acts.ts';
import { mattering } from '../../store/playback/beats.ts';
import { type Playback, toldOf } from '../../store/playback/playback.ts';
import { eventTitle } from '../../store/format/format-text.ts';
import { useActions, useView } from '../../hooks/store-hooks.ts';
import { EventMark } from './event-line.tsx';
import { useWords } from '../../hooks/use-words.ts';
import css from './six-hour-timeline.module.css';

interface Props {
  readonly playback: Playback;
  readonly list: readonly SeatEvent[];
  /** Number of watches (6 h) that are over. */
  readonly done: number;
  /** The current watch, if the slider moves by watches. */
  readonly now?: number;
  readonly range: {
    readonly label: string;
    readonly min: number;
    readonly max: number;
    readonly value: number;
    /** The value as text, for screen readers. */
    readonly text: string;
    readonly onChange: (value: number) => void;
  };
}

const WATCHES_PER_DAY = 4;
const day = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', timeZone: 'UTC' });

/**
 * The watches (6 h each) of a turn in a row, events above, days and a slider below. Ahead of now one sees that
 * something comes, not what.
 */
export function SixHourTimeline({ playback, list, done, now, range }: Props) {
  const w = useWords();
  const view = useView();
  const { play } = useActions();
  const { watches, at, turn } = playback;
  const told = toldOf(playback);
  const big = mattering(list);
  const marked = list.filter((event, i) => i < told && big.has(event) && markLine(w, event) !== '');
  // of one step the worst: injuries found there must not hide a death
  const [last] = worstFirst(marked.filter((event) => event.watch === marked.at(-1)?.watch));
  const placeOf = (watch: number): number => ((Math.min(watch, watches - 1) + 0.5) / watches) * 100;
  const days = Array.from({ length: Math.ceil(watches / WATCHES_PER_DAY) }, (_, i) => i * WATCHES_PER_DAY);
  const { label, text, onChange, ...limits } = range;
  return (
    <div className={css.scrubber}>
      <p className={css.story} style={{ '--place': `${placeOf(last?.watch ?? 0)}%` } as CSSProperties} aria-hidden>
        {last && <span data-doer={doerOf(last) ?? undefined}>{markLine(w, last)}</span>}
      </p>
      <div className={css.marks} aria-hidden>
        {list.map((event, i) => (
          <button
            key={i}
            type="button"
            tabIndex={-1}
            data-now={i === at || undefined}
            data-big={big.has(event) || undefined}
            data-ahead={i >= told || undefined}
            style={{ insetInlineStart: `${placeOf(event.watch)}%` }}
            title={i < told ? eventTitle(w, event) : undefined}
            onClick={() => play({ at: i, playing: false })}
          >
            {i < told ? <EventMark event={event} /> : <span className={css.ahead} />}
          </button>
        ))}
      </div>
      <div className={css.cells} aria-hidden>
        {Array.from({ length: watches }, (_, i) => (
          <span key={i} data-done={i < done || undefined} data-now={i === now || undefined} />
        ))}
      </div>
      <input
        type="range"
        className={css.range}
        aria-label={label}
        {...limits}
        aria-valuetext={text}
        onChange={(e: ChangeEvent<HTMLInputElement>) => onChange(Number(e.target.value))}
      />
      <div className={css.days} aria-hidden>
        {days.map((watch) => (
          <span key={watch} style={{ inlineSize: `${(Math.min(WATCHES_PER_DAY, watches - watch) / watches) * 100}%` }}>
            {day.format(momentOf(view, turn, watch))}
          </span>
        ))}
      </div>
    </div>
  );
}
