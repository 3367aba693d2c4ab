import CalendarDays from 'lucide-react/icons/calendar-days';
import type { DailyPlan } from '../../../protocol/daily-plan.ts';
import { useAllWords } from '../../hooks/use-words.ts';
import { dayText, type Deadline, deadlinesAhead, hourText } from '../../store/room/deadlines.ts';
import { closedTurns, tableOf } from '../../store/desk/moment.ts';
import { Button } from '../../ui/controls.tsx';
import { CopyField } from '../../ui/copy-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { saveCalendar } from '../../ui/room/daily-note.tsx';
import { useDesk } from './desk-context.ts';
import css from './desk.module.css';
import dialog from './dialogs.module.css';

/** The table that is furthest behind tells for the class what comes next. */
function useAhead(days: DailyPlan): {
  readonly ahead: readonly Deadline[];
  readonly played: number;
  readonly turns: number;
} {
  const { room } = useDesk();
  const behind = room.tables.toSorted((a, b) => closedTurns(a) - closedTurns(b))[0] ?? tableOf(room, null);
  const turns = behind?.turns ?? room.plan.turns;
  const begun = room.stage.kind === 'lobby' ? null : behind;
  return { ahead: deadlinesAhead(days, turns, begun), played: begun ? closedTurns(begun) : 0, turns };
}

/** In place of the bar of minutes: the next hour of sealing, a text to post, and a file for calendars. */
export function DailyPlace({ days }: { days: DailyPlan }) {
  const w = useAllWords();
  const { room, show } = useDesk();
  const { ahead, turns } = useAhead(days);
  const [next] = ahead;
  return (
    <div className={css.daily}>
      <p>
        {next
          ? w('desk.daily.next', {
              turn: next.turn,
              turns,
              day: dayText(next.seals, days.zone),
              hour: hourText(next.seals, days.zone),
              zone: days.zone,
            })
          : w('desk.daily.over')}
      </p>
      <Button onClick={() => show({ kind: 'post' })}>{w('desk.daily.text')}</Button>
      {next && (
        <Button onClick={() => saveCalendar(w, room, ahead)}>
          <CalendarDays size={18} aria-hidden />
          {w('daily.calendar')}
        </Button>
      )}
    </div>
  );
}

/** A text for the course system, as the class stands now. */
export function PostDialog({ days, onClose }: { days: DailyPlan; onClose: () => void }) {
  const w = useAllWords();
  const { room, address } = useDesk();
  const { ahead, played, turns } = useAhead(days);
  const [next] = ahead;
  const first = !next ? 'over' : played === 0 ? 'first' : 'played';
  const text = [
    room.title,
    w(`desk.daily.post.${first}`, { turn: played, turns }),
    next &&
      w('desk.daily.post.next', {
        turn: next.turn,
        turns,
        day: dayText(next.seals, days.zone),
        propose: hourText(next.propose, days.zone),
        seals: hourText(next.seals, days.zone),
        zone: days.zone,
      }),
    w('desk.daily.post.address', { address }),
    next && w('desk.daily.post.away'),
  ];
  return (
    <Dialog wide title={w('desk.daily.post.title')} onClose={onClose}>
      <div className={dialog.groups}>
        <p className={dialog.text}>{w('desk.daily.post.about')}</p>
        <CopyField label={w('desk.daily.post.field')} text={text.filter(Boolean).join('\n')} lines={7} />
      </div>
    </Dialog>
  );
}
