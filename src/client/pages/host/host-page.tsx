import ArrowLeft from 'lucide-react/icons/arrow-left';
import { useState } from 'react';
import type { ScenarioInfo } from '../../../protocol/device-games.ts';
import type { HostedRoom, ServerReach } from '../../../protocol/room-host.ts';
import type { RoomError } from '../../../protocol/room.ts';
import { useAllWords } from '../../hooks/use-words.ts';
import { faultOf, firstForm, type HostForm, requestOf } from '../../store/desk/host-form.ts';
import { messageText } from '../../store/format/words.ts';
import { Button } from '../../ui/controls.tsx';
import { DaysSection } from './days-section.tsx';
import { HostJoin } from './host-join.tsx';
import { LengthSection, PeopleSection, RulesSection, ScenarioSection } from './host-sections.tsx';
import { MinutesSection } from './minutes-section.tsx';
import css from './host.module.css';

/** What the host page asks of the server. Each answers with a refusal, or goes to the desk. */
export interface HostLink {
  readonly open: (request: ReturnType<typeof requestOf>, rehearse: boolean) => Promise<RoomError | null>;
  readonly chooseOrigin: (origin: string) => Promise<void>;
  readonly returnTo: (room: string) => Promise<RoomError | null>;
}

interface Props {
  readonly scenarios: readonly ScenarioInfo[];
  /** Null until the server has told. */
  readonly reach: ServerReach | null;
  readonly rooms: readonly HostedRoom[];
  readonly link: HostLink;
}

/** For a first class. */
const FIRST = 'jan-2024';

/** Sets up a class: one screen and one button. Everything has a value that is right for a first class. */
export function HostPage({ scenarios, reach, rooms, link }: Props) {
  const w = useAllWords();
  const [form, setForm] = useState(() =>
    firstForm((scenarios.find((one) => one.id === FIRST) ?? scenarios[0])?.id ?? null, Date.now()),
  );
  const set = (patch: Partial<HostForm>) => setForm({ ...form, ...patch });
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const fault = faultOf(form);
  const go = async (rehearse: boolean) => {
    setBusy(true);
    try {
      const answer = await link.open(requestOf(form), rehearse);
      setRefused(answer && messageText(w, answer.message));
    } catch {
      setRefused(w('host.unreached'));
    }
    setBusy(false);
  };
  return (
    <main className={css.page}>
      <header className={css.top}>
        <a href="./index.html">
          <ArrowLeft size={18} aria-hidden />
          {w('host.start')}
        </a>
        <h1 tabIndex={-1}>{w('host.title')}</h1>
        <p>{w('host.kept', { count: reach?.keepDays ?? 30 })}</p>
      </header>
      <div className={css.form}>
        <Classes rooms={rooms} link={link} />
        <ScenarioSection form={form} set={set} scenarios={scenarios} />
        <LengthSection form={form} setForm={setForm} />
        <PeopleSection form={form} setForm={setForm} />
        {form.days ? <DaysSection form={form} days={form.days} set={set} /> : <MinutesSection form={form} set={set} />}
        <RulesSection form={form} set={set} />
      </div>
      <aside className={css.join} aria-label={w('host.join')}>
        <HostJoin
          reach={reach}
          people={form.people}
          busy={busy || fault !== null}
          onChoose={link.chooseOrigin}
          onRehearse={() => void go(true)}
        />
        <footer className={css.open}>
          <Button look="primary" disabled={busy || fault !== null} onClick={() => void go(false)}>
            {w(busy ? 'host.opening' : 'host.open')}
          </Button>
          <output>{refused ?? w(fault ? `host.fault.${fault}` : 'host.open.text')}</output>
        </footer>
      </aside>
    </main>
  );
}

/** Classes that this server still holds. */
function Classes({ rooms, link }: Pick<Props, 'rooms' | 'link'>) {
  const w = useAllWords();
  const [refused, setRefused] = useState<string | null>(null);
  if (rooms.length === 0) return null;
  const back = async (room: string) => {
    const answer = await link.returnTo(room);
    setRefused(answer && messageText(w, answer.message));
  };
  return (
    <section className={css.section}>
      <h2>{w('host.classes')}</h2>
      <ul className={css.classes}>
        {rooms.map((one) => (
          <li key={one.room}>
            <p>
              <b>{one.title}</b>{' '}
              {w('host.class', {
                count: one.people,
                date: new Date(one.created).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' }),
              })}
            </p>
            <Button onClick={() => void back(one.room)}>{w('host.class.desk')}</Button>
          </li>
        ))}
      </ul>
      {refused !== null && <p role="alert">{refused}</p>}
    </section>
  );
}
