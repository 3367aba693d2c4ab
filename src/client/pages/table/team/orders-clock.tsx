import { useRoom, useTimeLeft } from '../../../hooks/room-hooks.ts';
import { useWords } from '../../../hooks/use-words.ts';
import { clockText, isStopped } from '../../../store/room/time-left.ts';
import { isEarly, ownTable } from '../../../store/room/room-state.ts';
import { OpenDaily } from '../../../ui/room/open-daily.tsx';
import { ClockBar } from '../../../ui/room/clock-bar.tsx';
import css from './team.module.css';

/** Time until the draft is sealed as it is. */
export function OrdersClock() {
  const w = useWords();
  const table = useRoom(ownTable);
  const isDaily = useRoom((s) => s.parts.room?.days != null);
  const lastCall = useRoom((s) => s.parts.room?.plan.lastCall ?? 0);
  const clock = useRoom((s) => (table ? (s.clocks[table.id] ?? null) : null));
  const left = useTimeLeft(clock);
  const closing = table?.phase === 'closing';
  const stopped = isStopped(clock);
  const early = useRoom(isEarly);
  if (isDaily && !closing)
    return (
      <div className={css.day}>
        <OpenDaily />
      </div>
    );
  const title = early ? 'early.clock' : closing ? 'team.clock.closing' : stopped ? 'team.clock.paused' : 'team.clock';
  return (
    <section className={css.clock} data-stopped={stopped || undefined} aria-label={w('team.clock.label')}>
      <div>
        <p className={css.clockTitle}>{w(left === null && !closing ? 'team.clock.none' : title)}</p>
        {left !== null && (
          <p className={css.digits} role="timer" aria-live="off">
            {clockText(left)}
          </p>
        )}
      </div>
      <div className={css.clockSide}>
        {clock && left !== null && <ClockBar clock={clock} left={left} lastCall={lastCall * 1000} />}
        {!early && (
          <p>{w(closing ? 'team.clock.closing.text' : left === null ? 'team.clock.none.text' : 'team.clock.text')}</p>
        )}
      </div>
    </section>
  );
}
