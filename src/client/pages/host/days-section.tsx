import { useState } from 'react';
import type { DailyPlan } from '../../../protocol/daily-plan.ts';
import { useAllWords } from '../../hooks/use-words.ts';
import { daysIn, faultOf, type HostForm } from '../../store/desk/host-form.ts';
import { dayText, deadlinesAhead, hourText } from '../../store/room/deadlines.ts';
import { Choice } from '../../ui/controls.tsx';
import css from './days.module.css';
import page from './host.module.css';

interface Props {
  readonly form: HostForm;
  readonly days: DailyPlan;
  readonly set: (patch: Partial<HostForm>) => void;
}

const HOURS = ['opens', 'propose', 'seals'] as const;
/** Weekdays in the order in which a week is read, from Monday. */
const WEEK = [1, 2, 3, 4, 5, 6, 0];
/** 4 January 1970 was a Sunday. */
const weekdayName = (day: number): string =>
  new Intl.DateTimeFormat('en-GB', { weekday: 'short', timeZone: 'UTC' }).format((3 + day) * 86_400_000);
const ZONES: readonly string[] = Intl.supportedValuesOf('timeZone');
const MOST_TURNS = 16;

/** Dates, hours and days off of a class with a turn a day, and what comes of them. */
export function DaysSection({ form, days, set }: Props) {
  const w = useAllWords();
  const change = (patch: Partial<DailyPlan>) => set({ days: { ...days, ...patch } });
  const [typed, setTyped] = useState(days.daysOff.join(', '));
  const ahead = faultOf(form) === 'days' ? [] : deadlinesAhead(days, form.plan.turns, null);
  const toggle = (day: number, off: boolean): void =>
    change({ weekdaysOff: off ? [...days.weekdaysOff, day] : days.weekdaysOff.filter((one) => one !== day) });
  return (
    <section className={page.section}>
      <h2>{w('host.daily.title')}</h2>
      <p className={css.about}>{w('host.daily.about')}</p>
      <div className={css.fields}>
        <label>
          {w('host.daily.from')}
          <input type="date" value={days.from} onChange={(event) => change({ from: event.target.value })} />
        </label>
        <label>
          {w('host.daily.turns')}
          <input
            type="number"
            min={2}
            max={MOST_TURNS}
            value={form.plan.turns}
            onChange={(event) => {
              const turns = event.target.valueAsNumber;
              if (turns >= 2 && turns <= MOST_TURNS) set({ plan: { ...form.plan, turns } });
            }}
          />
        </label>
        {HOURS.map((name) => (
          <label key={name}>
            {w(`host.daily.${name}`)}
            <input type="time" value={days[name]} onChange={(event) => change({ [name]: event.target.value })} />
          </label>
        ))}
        <label>
          {w('host.daily.zone')}
          <input
            list="host-zones"
            autoComplete="off"
            value={days.zone}
            onChange={(event) => change({ zone: event.target.value.trim() })}
          />
        </label>
        <datalist id="host-zones">
          {ZONES.map((zone) => (
            <option key={zone} value={zone}>
              {zone}
            </option>
          ))}
        </datalist>
      </div>
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
      <label className={css.off}>
        {w('host.daily.off.days')}
        <input
          autoComplete="off"
          placeholder={w('host.daily.off.like')}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            change({ daysOff: daysIn(event.target.value) });
          }}
        />
      </label>
      {ahead.length > 0 && (
        <div>
          <h3>{w('host.daily.list')}</h3>
          <ol className={css.list}>
            {ahead.map(({ turn, seals }) => (
              <li key={turn}>
                {w('host.daily.turn', { turn, day: dayText(seals, days.zone), hour: hourText(seals, days.zone) })}
              </li>
            ))}
          </ol>
        </div>
      )}
    </section>
  );
}
