import FileUp from 'lucide-react/icons/file-up';
import Minus from 'lucide-react/icons/minus';
import Plus from 'lucide-react/icons/plus';
import { useRef, useState } from 'react';
import type { ScenarioInfo } from '../../../protocol/device-games.ts';
import { LESSONS, MAX_PEOPLE, MAX_TABLES } from '../../../protocol/room.ts';
import { useWords } from '../../hooks/use-words.ts';
import {
  type HostForm,
  inTwo,
  titleInFile,
  withDays,
  withPeople,
  withPlan,
  withTables,
} from '../../store/desk/host-form.ts';
import { sidesOf } from '../../store/desk/lesson.ts';
import { plainDate, turnStart } from '../../store/format/dates.ts';
import { Button, Choice } from '../../ui/controls.tsx';
import { RulesDialog, rulesLine } from './rules-dialog.tsx';
import css from './choices.module.css';
import page from './host.module.css';

interface Props {
  readonly form: HostForm;
  readonly set: (patch: Partial<HostForm>) => void;
}

const RECOMMENDED = 'jan-2024';

/** A shipped scenario, or one from a file. */
export function ScenarioSection({ form, set, scenarios }: Props & { readonly scenarios: readonly ScenarioInfo[] }) {
  const w = useWords();
  const input = useRef<HTMLInputElement>(null);
  const [failed, setFailed] = useState(false);
  const read = async (file: File | undefined) => {
    if (!file) return;
    const text = await file.text();
    const title = titleInFile(text);
    setFailed(title === null);
    if (title !== null) set({ scenario: null, file: { title, text } });
  };
  return (
    <section className={page.section}>
      <h2>{w('start.scenario')}</h2>
      <div className={css.scenarios} role="radiogroup" aria-label={w('start.scenario')}>
        {scenarios
          .filter((one) => !one.tutorial)
          .toSorted((a, b) => Number(b.id === RECOMMENDED) - Number(a.id === RECOMMENDED))
          .map((one) => (
            <Choice
              key={one.id}
              type="radio"
              name="scenario"
              className={css.card}
              checked={form.scenario === one.id}
              onChange={() => set({ scenario: one.id })}
            >
              <b>{one.title}</b>
              <small>
                {w('host.scenario', { date: plainDate(turnStart(one, 1)), count: one.turnDays })}{' '}
                {one.id === RECOMMENDED && w('host.scenario.first')}
              </small>
            </Choice>
          ))}
        {form.file && (
          <Choice
            type="radio"
            name="scenario"
            className={css.card}
            checked={form.scenario === null}
            onChange={() => set({ scenario: null })}
          >
            <b>{form.file.title}</b>
            <small>{w('host.scenario.file')}</small>
          </Choice>
        )}
        <Button className={css.load} onClick={() => input.current?.click()}>
          <FileUp size={18} aria-hidden />
          {w('start.file')}
        </Button>
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label={w('start.file')}
          onChange={(event) => void read(event.target.files?.[0])}
        />
      </div>
      {failed && <p role="alert">{w('host.scenario.unread')}</p>}
    </section>
  );
}

interface FormProps {
  readonly form: HostForm;
  readonly setForm: (form: HostForm) => void;
}

export function LengthSection({ form, setForm }: FormProps) {
  const w = useWords();
  return (
    <section className={page.section}>
      <h2>{w('host.length')}</h2>
      <div className={css.lengths} role="radiogroup" aria-label={w('host.length')}>
        {LESSONS.map((plan) => (
          <Choice
            key={plan.minutes}
            type="radio"
            name="length"
            className={css.card}
            checked={form.days === null && form.plan.minutes === plan.minutes}
            onChange={() => setForm(withPlan(form, plan, Date.now()))}
          >
            <span className={css.minutes}>
              <b>{plan.minutes}</b> {w('host.min')}
            </span>
            <small>
              {w('host.length.parts', { turns: w('start.turns', { count: plan.turns }), debrief: plan.debrief })}
            </small>
          </Choice>
        ))}
        <Choice
          type="radio"
          name="length"
          className={css.card}
          checked={form.days !== null}
          onChange={() => setForm(withDays(form, ownZone(), Date.now()))}
        >
          <span className={css.minutes}>
            <b>1</b> {w('host.daily.card')}
          </span>
          <small>{w('host.daily.parts', { turns: w('start.turns', { count: 6 }) })}</small>
        </Choice>
      </div>
      {form.days === null && inTwo(form.plan) && (
        <label className={page.option}>
          <input
            type="checkbox"
            checked={form.sessions === 2}
            onChange={({ target: { checked } }) => setForm({ ...form, sessions: checked ? 2 : 1 })}
          />
          <b>{w('host.sessions', { count: form.plan.minutes })}</b>
          <span>{w('host.sessions.text')}</span>
        </label>
      )}
    </section>
  );
}

const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

interface StepperProps {
  readonly name: 'people' | 'tables';
  readonly value: number;
  readonly most: number;
  readonly onChange: (value: number) => void;
}

/** A number with a button on either side. */
function Stepper({ name, value, most, onChange }: StepperProps) {
  const w = useWords();
  return (
    <section className={page.section}>
      <h2 id={`host-${name}`}>{w(`host.${name}`)}</h2>
      <div className={css.stepper}>
        <Button
          look="icon"
          aria-label={w(`host.${name}.fewer`)}
          disabled={value <= 1}
          onClick={() => onChange(value - 1)}
        >
          <Minus size={18} aria-hidden />
        </Button>
        <input
          inputMode="numeric"
          aria-labelledby={`host-${name}`}
          value={value}
          onChange={(event) => {
            const typed = Number(event.target.value.replace(/\D/g, ''));
            onChange(Math.min(most, Math.max(1, typed)));
          }}
        />
        <Button
          look="icon"
          aria-label={w(`host.${name}.more`)}
          disabled={value >= most}
          onClick={() => onChange(value + 1)}
        >
          <Plus size={18} aria-hidden />
        </Button>
      </div>
    </section>
  );
}

const letterOf = (table: number): string => String.fromCharCode('A'.charCodeAt(0) + table);
/** Drawn person by person up to so many; beyond, as figures. */
const DRAWN = 4;

/** How many people at how many tables, and how that divides. */
export function PeopleSection({ form, setForm }: FormProps) {
  const w = useWords();
  const sides = sidesOf(form.people, form.tables);
  const [first] = sides;
  const even = sides.every(([us, iran]) => us === first?.[0] && iran === first[0]);
  return (
    <div className={css.people}>
      <Stepper name="people" value={form.people} most={MAX_PEOPLE} onChange={(n) => setForm(withPeople(form, n))} />
      <Stepper name="tables" value={form.tables} most={MAX_TABLES} onChange={(n) => setForm(withTables(form, n))} />
      {form.tables <= DRAWN && form.people <= 40 && (
        <div className={css.seats} aria-hidden>
          {sides.map(([us, iran], table) => (
            <div key={letterOf(table)}>
              <b>{letterOf(table)}</b>
              <span>
                <i data-side="us" style={{ inlineSize: `${us * 14 - 3}px` }} />
                <i data-side="iran" style={{ inlineSize: `${iran * 14 - 3}px` }} />
              </span>
            </div>
          ))}
        </div>
      )}
      <p>
        {even && first
          ? w('host.seats.even', { n: first[0] })
          : w('host.seats.uneven', { few: Math.min(...sides.flat()), many: Math.max(...sides.flat()) })}
      </p>
    </div>
  );
}

/** What the rules are, in a sentence, and how to change them. */
export function RulesSection({ form, set }: Props) {
  const w = useWords();
  const [open, setOpen] = useState(false);
  return (
    <section className={css.rules}>
      <div>
        <h2>{w('host.rules')}</h2>
        <p>{rulesLine(w, form)}</p>
      </div>
      <Button onClick={() => setOpen(true)}>{w('host.rules.change')}</Button>
      {open && <RulesDialog form={form} set={set} onClose={() => setOpen(false)} />}
    </section>
  );
}
