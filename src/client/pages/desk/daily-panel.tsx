import CalendarDays from 'lucide-react/icons/calendar-days';
import { useState } from 'react';
import { type DailyPlan, dailyProblem, opensAfter, sealsWith } from '../../../protocol/daily-plan.ts';
import type { PublicTable } from '../../../protocol/room.ts';
import { useAllWords } from '../../hooks/use-words.ts';
import {
  dayText,
  type Deadline,
  deadlinesAhead,
  hourText,
  opensAfterPractice,
  wordsOfTurn,
} from '../../store/room/deadlines.ts';
import { closedTurns, tableOf } from '../../store/desk/moment.ts';
import { Button } from '../../ui/controls.tsx';
import { CopyField } from '../../ui/copy-field.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { DaysOff } from '../../ui/room/days-off.tsx';
import { saveCalendar } from '../../ui/room/daily-note.tsx';
import { useDesk, useNow } from './desk-context.ts';
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
  const { room, may, show } = useDesk();
  const { ahead, turns } = useAhead(days);
  const [next] = ahead;
  return (
    <div className={css.daily}>
      <p>
        {next
          ? w(wordsOfTurn('desk.daily.next', next.turn), {
              turn: next.turn,
              turns,
              day: dayText(next.seals, days.zone),
              hour: hourText(next.seals, days.zone),
              zone: days.zone,
            })
          : w('desk.daily.over')}
      </p>
      <Button onClick={() => show({ kind: 'post' })}>{w('desk.daily.text')}</Button>
      {next && may('setDaysOff') && <Button onClick={() => show({ kind: 'daysOff' })}>{w('desk.daily.off')}</Button>}
      {next && (
        <Button onClick={() => saveCalendar(w, room, ahead)}>
          <CalendarDays size={18} aria-hidden />
          {w('daily.calendar')}
        </Button>
      )}
    </div>
  );
}

/** Other days off, from now on: holidays and illness are not known on the first day. */
export function DaysOffDialog({ days, onClose }: { days: DailyPlan; onClose: () => void }) {
  const w = useAllWords();
  const { room, open, send } = useDesk();
  const now = useNow(60_000);
  const [plan, setPlan] = useState(days);
  const { weekdaysOff, daysOff } = plan;
  const wrong = dailyProblem(plan) !== null;
  const save = async () => {
    if (await send({ kind: 'setDaysOff', weekdaysOff, daysOff })) onClose();
  };
  return (
    <Dialog title={w('desk.daily.off.title')} onClose={onClose}>
      <form
        className={dialog.groups}
        onSubmit={(event) => {
          event.preventDefault();
          if (!wrong) void save();
        }}
      >
        <p className={dialog.text}>{w('desk.daily.off.text')}</p>
        <DaysOff
          days={plan}
          turns={open?.turns ?? room.plan.turns}
          table={room.stage.kind === 'lobby' || !open ? null : { ...open, clock: clockOn(days, plan, open, now) }}
          onChange={(patch) => setPlan({ ...plan, ...patch })}
        />
        {wrong && <p role="alert">{w('host.fault.days')}</p>}
        <DialogActions>
          <Button onClick={onClose}>{w('common.cancel')}</Button>
          <Button look="primary" type="submit" disabled={wrong}>
            {w('desk.daily.off.go')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

/** A table's clock as it will be with these days off. */
function clockOn(before: DailyPlan, plan: DailyPlan, { clock, phase }: PublicTable, now: number): PublicTable['clock'] {
  if (!clock || !('endsAt' in clock) || dailyProblem(plan) !== null) return clock;
  const endsAt = phase === 'orders' ? sealsWith(before, plan, clock.endsAt, now) : opensAfter(plan, now);
  return { ...clock, endsAt };
}

/** Ends the practice of tables before its hour. */
export function EndPracticeDialog({ days, onClose }: { days: DailyPlan; onClose: () => void }) {
  const w = useAllWords();
  const { open, clockTables, send } = useDesk();
  const now = useNow();
  const ends = open?.clock && 'endsAt' in open.clock ? open.clock.endsAt : now;
  return (
    <Dialog title={w('desk.ask.endPractice')} onClose={onClose}>
      <p className={dialog.text}>{w('desk.ask.endPractice.text', opensAfterPractice(days, ends))}</p>
      <DialogActions>
        <Button onClick={onClose}>{w('common.cancel')}</Button>
        <Button
          look="primary"
          onClick={() => {
            void send({ kind: 'resolve', ...clockTables });
            onClose();
          }}
        >
          {w('desk.ask.endPractice.go')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

/** A text for the course system, as the class stands now. */
export function PostDialog({ days, onClose }: { days: DailyPlan; onClose: () => void }) {
  const w = useAllWords();
  const { room, address } = useDesk();
  const { ahead, played, turns } = useAhead(days);
  const [next] = ahead;
  const first = !next ? 'over' : next.turn === 0 ? 'practice' : played === 0 ? 'first' : 'played';
  const opens = next && opensAfterPractice(days, next.seals);
  const text = [
    room.title,
    w(`desk.daily.post.${first}`, { turn: played, turns }),
    next &&
      w(wordsOfTurn('desk.daily.post.next', next.turn), {
        turn: next.turn,
        turns,
        day: dayText(next.seals, days.zone),
        propose: hourText(next.propose, days.zone),
        seals: hourText(next.seals, days.zone),
        opensDay: opens?.day,
        opens: opens?.hour,
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
