import { useState } from 'react';
import type { RoomScreen } from '../../../protocol/room.ts';
import { courseText, useCourse } from '../../hooks/use-course.ts';
import { useWords } from '../../hooks/use-words.ts';
import { silentAt } from '../../store/desk/alerts.ts';
import { chapterAfter, pathOf } from '../../store/desk/debrief-path.ts';
import { cutFor, lateness, minutesAndSeconds } from '../../store/desk/lesson.ts';
import { timeLeft } from '../../store/room/time-left.ts';
import { hasEnded, type Moment, momentOf, placeOf, sayKey } from '../../store/desk/moment.ts';
import { listed } from '../../store/format/numbers.ts';
import { hourOf } from '../../store/desk/local-hours.ts';
import { bellOf, sessionPlan } from '../../store/desk/second-session.ts';
import { mostMissed, planFor, stepIdOf, stepTimes } from '../../store/desk/plan-step.ts';
import { Button, LinkButton } from '../../ui/controls.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useDesk, useNow } from './desk-context.ts';
import css from './desk.module.css';

/** The step of the plan, the line to say in it, counts, and what comes next. */
export function SayNow() {
  const w = useWords();
  const { room, desk, open, showCourse } = useDesk();
  const now = useNow();
  const moment = momentOf(room, open, now);
  const { step } = useStep(now);
  const said = sayKey(moment, step);
  const course = useCourse();
  const known = courseText(course, said) || w(w.has(said) ? said : 'say.chapter');
  const missed = step === 'ready' ? mostMissed(desk.check) : null;
  const says = missed ? w('say.check', missed) : known;
  const quiet = moment.kind === 'playback';
  return (
    <section className={css.say} aria-label={w('desk.say')}>
      <div>
        <p className={css.hint}>{w(quiet ? 'desk.say.not' : 'desk.say')}</p>
        <p className={css.line}>{quiet ? says : w('desk.say.quoted', { line: says })}</p>
        <Counts />
        {moment.kind === 'brief' && <CheckCounts />}
        <p className={css.plan}>
          <WholePlan now={step} />
          <LinkButton onClick={showCourse}>{w('desk.plan')}</LinkButton>
        </p>
      </div>
      <Ahead />
    </section>
  );
}

/** The plan of a lesson of this length, the step that the class is in, and how late it is. */
function useStep(now: number) {
  const { room, open } = useDesk();
  const { plans } = useCourse();
  const plan = planFor(plans, room);
  const place = placeOf(room, open, now);
  const late = lateness(sessionPlan(room), place, bellOf(room), now);
  const step = stepIdOf(plan, momentOf(room, open, now), place.left, late?.toBell ?? null);
  // What is left of the first session, too, has the minutes of a debrief that ends a single one.
  const floor = planFor(plans, { plan: room.plan, days: room.days })?.floor;
  return { place, late, step, floor };
}

/** All steps of the plan with their hours and what to say in each; the one that the class is in is marked. */
function WholePlan({ now }: { now: string }) {
  const w = useWords();
  const { room } = useDesk();
  const course = useCourse();
  const [shown, show] = useState(false);
  const plan = planFor(course.plans, room);
  if (!plan) return null;
  const title = w(plan.second ? 'desk.steps.two' : 'desk.steps', { count: room.plan.minutes });
  return (
    <>
      <LinkButton onClick={() => show(true)}>{title}</LinkButton>
      {shown && (
        <Dialog wide title={title} onClose={() => show(false)}>
          <Steps steps={plan.steps} times={stepTimes(plan.steps, plan.minutes[0]!, room.bell)} now={now} />
          {plan.second && (
            <>
              <h3>{w('desk.steps.second')}</h3>
              <Steps steps={plan.second} times={stepTimes(plan.second, plan.minutes[1]!, room.secondBell)} now={now} />
            </>
          )}
        </Dialog>
      )}
    </>
  );
}

interface StepsProps {
  readonly steps: readonly { readonly id: string; readonly at: number }[];
  /** Hours by the bell; without one, the minute of the plan is told. */
  readonly times: readonly (number | null)[];
  readonly now: string;
}

function Steps({ steps, times, now }: StepsProps) {
  const w = useWords();
  const course = useCourse();
  return (
    <ol className={css.steps}>
      {steps.map(({ id, at }, i) => (
        <li key={id} aria-current={id === now ? 'step' : undefined}>
          <span>{times[i] == null ? w('desk.steps.minute', { minute: at }) : hourOf(times[i])}</span>
          <b>{courseText(course, `step.${id}`)}</b>
          <p>{courseText(course, `step.${id}.say`) || courseText(course, `step.${id}.desk`)}</p>
        </li>
      ))}
    </ol>
  );
}

/** The ready check by question: this screen may be on the wall. */
function CheckCounts() {
  const w = useWords();
  const { check } = useDesk().desk;
  return (
    <ul className={css.check}>
      {check.map(({ id, text, right, answered }) => (
        <li key={id}>{w(answered === 0 ? 'desk.check.none' : 'desk.check', { n: right, answered, text })}</li>
      ))}
    </ul>
  );
}

const isPlayedOut = ({ tables }: RoomScreen): boolean =>
  tables.length > 0 && tables.every(({ phase }) => phase === 'over');

/** Counts of the class. Never by person: this screen may be on the wall. */
function Counts() {
  const w = useWords();
  const { room, desk } = useDesk();
  if (room.stage.kind === 'debrief' || isPlayedOut(room)) return null;
  const seated = desk.people.filter((one) => one.table !== null && one.side !== null && !one.absent);
  const { ready, seated: of } = room;
  const writing = room.tables.some((table) => table.phase === 'orders');
  if (!writing) {
    const counted = room.stage.kind === 'lobby' ? 'desk.count.read' : 'desk.count.ready';
    return <p className={css.counts}>{of > 0 && <span>{w(counted, { n: ready, of })}</span>}</p>;
  }
  const sides = room.tables.length * 2;
  const sealed = room.tables.reduce((sum, one) => sum + Number(one.sealed.us) + Number(one.sealed.iran), 0);
  const silent = room.tables
    .map((table) => ({ table: table.id, count: silentAt(desk, table.id).length }))
    .filter(({ count }) => count > 0);
  return (
    <p className={css.counts}>
      <span>
        {w('desk.count.forecasts', { n: seated.filter((one) => one.did.forecast).length, of: seated.length })}
      </span>
      <span>{w('desk.count.sealed', { n: sealed, of: sides })}</span>
      {silent.length > 0 && (
        <span>{w('desk.count.silent', { tables: listed(silent.map((one) => w('desk.count.silentAt', one))) })}</span>
      )}
    </p>
  );
}

interface AheadHints {
  readonly last: boolean;
  readonly dealt: boolean;
  readonly chapter: string | null;
  readonly sessions: 2 | undefined;
}

/** Words of what comes next: `desk.ahead.<name>`. */
function aheadOf(moment: Moment, { last, dealt, chapter, sessions }: AheadHints): string {
  if (moment.kind === 'playback' && last) return 'cost';
  if (moment.kind === 'lobby' && dealt) return 'begin';
  if (moment.kind === 'debrief') {
    if (chapter !== null) return 'chapter';
    if (moment.step === 2) return 'end';
    return sessions === 2 ? 'nextSession' : 'openAll';
  }
  return moment.kind === 'brief' && moment.practice ? 'toPractice' : moment.kind;
}

/** With a full stop, unless it ends with its own sign. */
const closed = (text: string): string => (/[.?!]$/.test(text) ? text : `${text}.`);

/** Steps of the debrief that are more than their chapter. */
const MORE_THAN_CHAPTER: readonly string[] = [
  'close',
  'predictions',
  'silence',
  'pairs',
  'film',
  'task',
  'seats-again',
];

/** What to do now, beside what to say: in the debrief how its chapter goes, else what the step asks of the desk. */
function Doing({ moment, step }: { moment: Moment; step: string }) {
  const w = useWords();
  const course = useCourse();
  if (moment.kind === 'practice' || moment.kind === 'playback') return null;
  const chapter = moment.kind === 'debrief' && !MORE_THAN_CHAPTER.includes(step) ? moment.chapter : null;
  const [name, how] =
    chapter === null
      ? [courseText(course, `step.${step}`), courseText(course, `step.${step}.desk`)]
      : [w(`debrief.chapter.${chapter}`), courseText(course, `path.${chapter}.how`)];
  return (
    how && (
      <p>
        <b>{closed(name)}</b> {how}
      </p>
    )
  );
}

/** The next step in words, and what to cut if the class is late. */
function Ahead() {
  const w = useWords();
  const { room, desk, open, send, clockTables } = useDesk();
  const now = useNow();
  const moment = momentOf(room, open, now);
  const { place, late, step, floor } = useStep(now);
  const cut = cutFor(room.plan, place, late, floor);
  const course = useCourse();
  const left = timeLeft(open?.clock ?? null, now);
  const call = moment.kind === 'decide' && left !== null ? left / 1000 - room.plan.lastCall : null;
  const last = hasEnded(desk) || (open !== null && 'turn' in moment && moment.turn === open.turns);
  const dealt = desk.people.some((one) => one.table !== null);
  const chapter = moment.kind === 'debrief' ? chapterAfter(pathOf(course, room, now), moment) : null;
  const ahead = aheadOf(moment, { last, dealt, chapter, sessions: room.sessions });
  const endNow = cut.kind === 'turn' && open !== null && open.turn === cut.turn && !open.last;
  const close = async (shorter: number): Promise<void> => {
    if (!open?.last) await send({ kind: 'last', last: true, ...clockTables });
    await send({ kind: 'addTime', ms: -shorter, ...clockTables });
  };
  return (
    <div className={css.ahead}>
      <Doing moment={moment} step={step} />
      <p>
        <b>
          {call !== null
            ? w('desk.ahead.call', { time: minutesAndSeconds(call) })
            : closed(w(`desk.ahead.${ahead}`, chapter ? { chapter: w(`debrief.chapter.${chapter}`) } : {}))}
        </b>{' '}
        {w(`desk.ahead.${ahead}.text`)}
      </p>
      {cut.kind !== 'none' && (
        <div className={css.cut}>
          <p>
            {cut.kind === 'spare' && w('desk.cut.spare', { count: cut.left })}
            {cut.kind === 'playback' && w('desk.cut.playback', { count: cut.saves })}
            {cut.kind === 'turn' && w('desk.cut.turn', { turn: cut.turn, count: cut.saves })}
            {cut.kind === 'close' &&
              w('desk.cut.close', { turn: cut.turn, time: minutesAndSeconds(((left ?? 0) - cut.shorter) / 1000) })}{' '}
            {'debrief' in cut && cut.debrief < room.plan.debrief && w('desk.cut.chapters', { count: cut.debrief })}
          </p>
          {cut.kind === 'close' && (
            <Button onClick={() => void close(cut.shorter)}>{w('desk.cut.go', { count: cut.saves })}</Button>
          )}
          {endNow && (
            <Button onClick={() => void send({ kind: 'last', last: true })}>
              {w('desk.cut.go', { count: cut.saves })}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
