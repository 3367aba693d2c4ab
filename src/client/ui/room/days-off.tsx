import { useState } from 'react';
import { type DailyPlan, dailyProblem } from '../../../protocol/daily-plan.ts';
import type { PublicTable } from '../../../protocol/room.ts';
import { useAllWords } from '../../hooks/use-words.ts';
import { dayText, daysIn, deadlinesAhead, hourText, wordsOfTurn } from '../../store/room/deadlines.ts';
import { Choice } from '../controls.tsx';
import css from './days-off.module.css';
import labelled from './labelled-field.module.css';

interface Props {
  readonly days: DailyPlan;
  readonly turns: number;
  /** Whose turns are listed; null: all of the plan. */
  readonly table: Pick<PublicTable, 'phase' | 'turn' | 'clock' | 'practice'> | null;
  readonly onChange: (patch: Pick<Partial<DailyPlan>, 'weekdaysOff' | 'daysOff'>) => void;
}

/** Weekdays in the order in which a week is read, from Monday. */
const WEEK = [1, 2, 3, 4, 5, 6, 0];
/** 4 January 1970 was a Sunday. */
const weekdayName = (day: number): string =>
  new Intl.DateTimeFormat('en-GB', { weekday: 'short', timeZone: 'UTC' }).format((3 + day) * 86_400_000);

/** Days without a turn in a class with a turn a day, and when its turns are sealed then. */
export function DaysOff({ days, turns, table, onChange }: Props) {
  const w = useAllWords();
  const [typed, setTyped] = useState(days.daysOff.join(', '));
  const ahead = dailyProblem(days) === null ? deadlinesAhead(days, turns, table) : [];
  const toggle = (day: number, off: boolean): void =>
    onChange({ weekdaysOff: off ? [...days.weekdaysOff, day] : days.weekdaysOff.filter((one) => one !== day) });
  return (
    <>
      <fieldset className={css.week}>
        <legend>{w('host.daily.off')}</legend>
        {WEEK.map((day) => (
          <Choice
            key={day}
            type="checkbox"
            className={css.day!}
            checked={days.weekdaysOff.includes(day)}
            onChange={(event) => toggle(day, event.target.checked)}
          >
            {weekdayName(day)}
          </Choice>
        ))}
      </fieldset>
      <label className={labelled.field}>
        {w('host.daily.off.days')}
        <input
          autoComplete="off"
          placeholder={w('host.daily.off.like')}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            onChange({ daysOff: daysIn(event.target.value) });
          }}
        />
      </label>
      {ahead.length > 0 && (
        <div>
          <h3>{w('host.daily.list')}</h3>
          <ol className={css.list}>
            {ahead.map(({ turn, seals }) => (
              <li key={turn}>
                {w(wordsOfTurn('host.daily.turn', turn), {
                  turn,
                  day: dayText(seals, days.zone),
                  hour: hourText(seals, days.zone),
                })}
              </li>
            ))}
          </ol>
        </div>
      )}
    </>
  );
}
