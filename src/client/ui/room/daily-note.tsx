import CalendarDays from 'lucide-react/icons/calendar-days';
import type { DailyPlan } from '../../../protocol/daily-plan.ts';
import type { PublicTable, RoomScreen } from '../../../protocol/room.ts';
import { useRoom, useRoomScreen, useTimeLeft } from '../../hooks/room-hooks.ts';
import { useAllWords } from '../../hooks/use-words.ts';
import { calendarFile } from '../../store/room/calendar-file.ts';
import {
  dayText,
  type Deadline,
  deadlinesAhead,
  hourText,
  isClosedToProposals,
  isOwnTime,
  opensAfterPractice,
  wordsOfTurn,
} from '../../store/room/deadlines.ts';
import { isStopped } from '../../store/room/time-left.ts';
import { ownTable } from '../../store/room/room-state.ts';
import type { Words } from '../../store/format/words.ts';
import { Button } from '../controls.tsx';
import { saveBlob } from '../download.ts';
import css from './daily-note.module.css';

/** Until when the own table proposes and seals, in the class's time and in one's own, and a file for the calendar. */
export function DailyNote({ days, brief }: { days: DailyPlan; brief: boolean }) {
  const w = useAllWords();
  const room = useRoomScreen();
  const own = useRoom(ownTable);
  const clock = useRoom((s) => (own ? (s.clocks[own.id] ?? own.clock) : null));
  const table: PublicTable | null = own && { ...own, clock };
  const closed = isClosedToProposals(days, table, useTimeLeft(clock));
  const ahead = deadlinesAhead(days, table?.turns ?? room.plan.turns, table);
  const [next] = ahead;
  if (!next || room.stage.kind === 'debrief') return null;
  const { turn, propose, seals } = next;
  const opens = clock && 'endsAt' in clock && table?.phase !== 'orders' ? clock.endsAt : null;
  const opening =
    opens !== null &&
    w(wordsOfTurn('daily.opens', turn), { turn, day: dayText(opens, days.zone), hour: hourText(opens, days.zone) });
  if (brief && opening) return <p>{opening}</p>;
  const practised = days.practice && turn === 1 && table?.phase === 'briefing' && table.from === null;
  return (
    <section className={css.daily} aria-label={w('daily.label')}>
      {isStopped(clock) && <p>{w('daily.stopped')}</p>}
      {practised && <p>{w('daily.practised')}</p>}
      {opening && <p>{opening}</p>}
      <p>
        <b>
          {w(turn === 0 ? 'daily.until.practice' : closed ? 'daily.closed' : 'daily.until', {
            turn,
            day: dayText(seals, days.zone),
            propose: hourText(propose, days.zone),
            seals: hourText(seals, days.zone),
          })}
        </b>{' '}
        {turn === 0 && w('daily.practice', opensAfterPractice(days, seals))}{' '}
        {isOwnTime(seals, days.zone)
          ? w('daily.zone', { zone: days.zone })
          : w(wordsOfTurn('daily.own', turn), { zone: days.zone, day: dayText(seals), hour: hourText(seals) })}
      </p>
      <Button onClick={() => saveCalendar(w, room, ahead)}>
        <CalendarDays size={18} aria-hidden />
        {w('daily.calendar')}
      </Button>
    </section>
  );
}

/** Saves all deadlines ahead as a file for calendars. */
export function saveCalendar(w: Words, room: RoomScreen, ahead: readonly Deadline[]): void {
  const { days } = room;
  if (!days) return;
  const events = ahead.map(({ turn, propose, seals }) => ({
    id: `${room.room}-turn-${turn}`,
    from: propose,
    to: seals,
    title: w(wordsOfTurn('daily.calendar.event', turn), { turn }),
    text: w(wordsOfTurn('daily.calendar.text', turn), {
      propose: hourText(propose, days.zone),
      seals: hourText(seals, days.zone),
      zone: days.zone,
    }),
  }));
  saveBlob('a-fine-line.ics', new Blob([calendarFile(events, Date.now())], { type: 'text/calendar' }));
}
