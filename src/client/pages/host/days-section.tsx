import type { DailyPlan } from '../../../protocol/daily-plan.ts';
import { useAllWords } from '../../hooks/use-words.ts';
import type { HostForm } from '../../store/desk/host-form.ts';
import { DaysOff } from '../../ui/room/days-off.tsx';
import labelled from '../../ui/room/labelled-field.module.css';
import css from './days.module.css';
import page from './host.module.css';

interface Props {
  readonly form: HostForm;
  readonly days: DailyPlan;
  readonly set: (patch: Partial<HostForm>) => void;
}

const HOURS = ['opens', 'propose', 'seals'] as const;
const ZONES: readonly string[] = Intl.supportedValuesOf('timeZone');
const MOST_TURNS = 16;

/** Dates, hours and days off of a class with a turn a day, and what comes of them. */
export function DaysSection({ form, days, set }: Props) {
  const w = useAllWords();
  const change = (patch: Partial<DailyPlan>) => set({ days: { ...days, ...patch } });
  return (
    <section className={page.section}>
      <h2>{w('host.daily.title')}</h2>
      <p className={css.about}>{w('host.daily.about')}</p>
      <div className={css.fields}>
        <label className={labelled.field}>
          {w('host.daily.from')}
          <input type="date" value={days.from} onChange={(event) => change({ from: event.target.value })} />
        </label>
        <label className={labelled.field}>
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
          <label key={name} className={labelled.field}>
            {w(`host.daily.${name}`)}
            <input type="time" value={days[name]} onChange={(event) => change({ [name]: event.target.value })} />
          </label>
        ))}
        <label className={labelled.field}>
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
      <label className={page.option}>
        <input
          type="checkbox"
          checked={days.practice === true}
          onChange={({ target: { checked } }) => {
            const { practice: _now, ...plain } = days;
            set({ days: checked ? { ...plain, practice: true } : plain });
          }}
        />
        <b>{w('host.daily.practice')}</b>
        <span>{w('host.daily.practice.text')}</span>
      </label>
      <DaysOff days={days} turns={form.plan.turns} table={null} onChange={change} />
    </section>
  );
}
