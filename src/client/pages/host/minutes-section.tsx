import { useState } from 'react';
import { useWords } from '../../hooks/use-words.ts';
import { hourOf, nextHour } from '../../store/desk/local-hours.ts';
import type { HostForm } from '../../store/desk/host-form.ts';
import { lessonParts, minutesAndSeconds, schedule, spareMinutes, turnMinutes } from '../../store/desk/lesson.ts';
import { figure } from '../../store/format/numbers.ts';
import { Button } from '../../ui/controls.tsx';
import css from './choices.module.css';
import page from './host.module.css';

interface Props {
  readonly form: HostForm;
  readonly set: (patch: Partial<HostForm>) => void;
}

/** The lesson as a bar in true proportion, with its hours, and the bell that ends it. */
export function MinutesSection({ form, set }: Props) {
  const w = useWords();
  const { plan, bell } = form;
  const parts = lessonParts(plan);
  const times = bell === null ? null : schedule(plan, bell);
  const total = Math.max(plan.minutes, plan.minutes - spareMinutes(plan));
  const at = (ms: number) => `${times ? (100 * (ms - times.start)) / (total * 60_000) : 0}%`;
  return (
    <section className={page.section}>
      <div className={page.line}>
        <h2>{w('host.minutes')}</h2>
        <p>
          {times
            ? w('host.minutes.from', { count: plan.minutes, time: hourOf(times.start) })
            : w('host.minutes.all', { count: plan.minutes })}
        </p>
      </div>
      <ol className={css.bar}>
        {parts.map((part) => (
          <li key={part.kind + part.turn} data-part={part.kind} style={{ flexGrow: part.minutes }}>
            <b>{part.kind === 'turn' ? w('host.part.turn', { turn: part.turn }) : w(`desk.part.${part.kind}`)}</b>
            <span>{part.kind === 'turn' ? minutesAndSeconds(part.minutes * 60) : figure(part.minutes)}</span>
          </li>
        ))}
      </ol>
      <p className={css.parts}>
        {w('host.parts', {
          join: plan.join,
          brief: plan.brief,
          turns: w('start.turns', { count: plan.turns }),
          turn: minutesAndSeconds(turnMinutes(plan) * 60),
          debrief: plan.debrief,
          spare: figure(Math.max(0, spareMinutes(plan))),
        })}
      </p>
      {times && (
        <ul className={css.hours}>
          <li style={{ insetInlineStart: 0 }}>
            <b>{hourOf(times.start)}</b>
          </li>
          <li style={{ insetInlineStart: at(times.firstTurn) }}>
            {w('host.hours.first', { time: hourOf(times.firstTurn) })}
          </li>
          <li style={{ insetInlineStart: at(times.handsOff) }}>
            {w('host.hours.off', { time: hourOf(times.handsOff) })}
          </li>
          <li style={{ insetInlineEnd: 0 }}>
            <b>{w('host.hours.bell', { time: hourOf(times.bell) })}</b>
          </li>
        </ul>
      )}
      <div className={page.line}>
        <p className={css.turn}>
          <span>{w('host.turn.one', { time: minutesAndSeconds(turnMinutes(plan) * 60) })}</span>
          <span>{w('host.turn.decide', { time: minutesAndSeconds(plan.decide) })}</span>
          <span>{w('host.turn.lastCall', { time: minutesAndSeconds(plan.lastCall) })}</span>
          <span>{w('host.turn.playback', { time: minutesAndSeconds(plan.playback) })}</span>
        </p>
        <BellField form={form} set={set} />
      </div>
    </section>
  );
}

/** When the bell rings. Left out: no bell, nothing is told as late. */
function BellField({ form, set }: Props) {
  const w = useWords();
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? (form.bell === null ? '' : hourOf(form.bell));
  return (
    <p className={css.bell}>
      <label>
        {w('host.bell')}
        <input
          type="time"
          value={shown}
          onChange={(event) => {
            const { value } = event.target;
            setTyped(value);
            set({ bell: nextHour(value, Date.now()) });
          }}
          onBlur={() => setTyped(null)}
        />
      </label>
      {form.bell !== null && (
        <Button
          onClick={() => {
            setTyped(null);
            set({ bell: null });
          }}
        >
          {w('host.bell.none')}
        </Button>
      )}
    </p>
  );
}
