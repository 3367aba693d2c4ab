import type { Clock } from '../../../protocol/room.ts';
import { isStopped } from '../../store/room/time-left.ts';
import css from './clock-bar.module.css';

interface Props {
  readonly clock: NonNullable<Clock>;
  /** ms left. */
  readonly left: number;
  /** ms of the last call: the grey end of the bar. */
  readonly lastCall: number;
}

const percent = (part: number, whole: number): string => `${whole <= 0 ? 0 : Math.min(100, (100 * part) / whole)}%`;

/** What is left of a stretch: it empties towards the start; the grey end is the last call. */
export function ClockBar({ clock, left, lastCall }: Props) {
  return (
    <span className={css.bar} data-stopped={isStopped(clock) || undefined} aria-hidden>
      <span className={css.left} style={{ inlineSize: percent(left, clock.total) }} />
      {lastCall > 0 && (
        <span className={css.call} style={{ inlineSize: percent(Math.min(left, lastCall), clock.total) }} />
      )}
      {lastCall > 0 && <span className={css.tick} style={{ insetInlineStart: percent(lastCall, clock.total) }} />}
    </span>
  );
}
