import Pause from 'lucide-react/icons/pause';
import Play from 'lucide-react/icons/play';
import Plus from 'lucide-react/icons/plus';
import { readyQuestions, roleCards, useCourse } from '../../hooks/use-course.ts';
import { useWords } from '../../hooks/use-words.ts';
import { chapterAfter, pathOf } from '../../store/desk/debrief-path.ts';
import { hourOf } from '../../store/desk/local-hours.ts';
import { lateness } from '../../store/desk/lesson.ts';
import { clockText, isStopped, timeLeft } from '../../store/room/time-left.ts';
import { hasEnded, momentOf, placeOf, type Step, stepOf } from '../../store/desk/moment.ts';
import { bellOf, sessionPlan } from '../../store/desk/second-session.ts';
import { Button } from '../../ui/controls.tsx';
import { useDesk, useNow } from './desk-context.ts';
import { DailyPlace } from './daily-panel.tsx';
import { DeskLessonBar } from './desk-lesson-bar.tsx';
import css from './desk.module.css';

/** Clock, place in the lesson, and the one white button: what comes next. */
export function DeskTop() {
  return (
    <header className={css.top}>
      <DeskClock />
      <LessonPlace />
      <NextStep />
    </header>
  );
}

function DeskClock() {
  const w = useWords();
  const { room, desk, open, send, clockTables, connected } = useDesk();
  const now = useNow(250);
  const clock = open?.clock ?? null;
  const moment = momentOf(room, open, now);
  const left = room.days ? null : timeLeft(clock, now);
  if (desk.slept !== null) return <Slept ms={desk.slept} />;
  const paused = isStopped(clock);
  return (
    <div className={css.clock}>
      <div role="timer" aria-label={w(`desk.clock.${moment.kind}`)}>
        <p className={css.clockOf}>
          {w(left === null ? 'desk.clock.now' : paused ? 'desk.clock.paused' : `desk.clock.${moment.kind}`)}
        </p>
        <p className={css.digits} data-stopped={paused || !connected || undefined}>
          {left === null ? hourOf(now) : clockText(left)}
        </p>
      </div>
      {clock && (
        <>
          <Button onClick={() => void send({ kind: paused ? 'goOn' : 'pause', ...clockTables })}>
            {paused ? <Play size={20} aria-hidden /> : <Pause size={20} aria-hidden />}
            {w(paused ? 'desk.goOn' : 'desk.pause')}
          </Button>
          {!room.days && (
            <Button onClick={() => void send({ kind: 'addTime', ms: 60_000, ...clockTables })}>
              <Plus size={18} aria-hidden />
              {w('desk.minute')}
            </Button>
          )}
        </>
      )}
    </div>
  );
}

/** The computer slept: all clocks stopped by themselves. */
function Slept({ ms }: { ms: number }) {
  const w = useWords();
  const { send } = useDesk();
  return (
    <div className={css.clock}>
      <p role="alert">{w('desk.slept', { count: Math.max(1, Math.round(ms / 60_000)) })}</p>
      <Button look="primary" onClick={() => void send({ kind: 'goOn' })}>
        {w('desk.goOn')}
      </Button>
    </div>
  );
}

function LessonPlace() {
  const w = useWords();
  const { room, open, connected } = useDesk();
  const now = useNow();
  const moment = momentOf(room, open, now);
  const place = placeOf(room, open, now);
  const bell = bellOf(room);
  const late = lateness(sessionPlan(room), place, bell, now);
  const title =
    moment.kind === 'debrief'
      ? w('desk.place.debrief', { chapter: w(`debrief.chapter.${moment.chapter}`) })
      : w(`desk.place.${moment.kind}`, 'turn' in moment ? { turn: moment.turn, turns: moment.turns } : {});
  return (
    <section className={css.lesson} aria-label={w('desk.lesson')}>
      <div className={css.lessonHead}>
        <p>
          <b>{title}</b>
          {late && late.late > 0 && <span>{w('desk.late', { count: late.late })}</span>}
          {!connected && <span>{w('desk.offline')}</span>}
        </p>
        {late && bell !== null && (
          <p>
            {w('desk.bell', { time: hourOf(bell) })} <strong>{w('desk.bell.in', { count: late.toBell })}</strong>
          </p>
        )}
      </div>
      {room.days ? <DailyPlace days={room.days} /> : <DeskLessonBar plan={sessionPlan(room)} place={place} />}
    </section>
  );
}

function NextStep() {
  const w = useWords();
  const { room, desk, open, send, show, clockTables } = useDesk();
  const course = useCourse();
  const now = useNow();
  const moment = momentOf(room, open, now);
  const expected = desk.people.filter((one) => !one.absent);
  const step = stepOf(room, moment, {
    expected: expected.length,
    unseated: expected.filter((one) => one.table === null).length,
    chapter: moment.kind === 'debrief' ? chapterAfter(pathOf(course, room, now), moment) : null,
    ended: hasEnded(desk),
  });
  /** The course's cards are what people read once they have a seat. */
  const deal = async (): Promise<void> => {
    await send({ kind: 'check', questions: [], cards: roleCards(course) });
    await send({ kind: 'deal' });
  };
  /** The course's questions are asked while people read the briefing. Who chose a seat gets the card now. */
  const begin = async (): Promise<void> => {
    if (room.stage.kind === 'lobby')
      await send({ kind: 'check', questions: readyQuestions(course), cards: roleCards(course) });
    await send({ kind: 'begin' });
  };
  /** Only tables in this phase: at one that is further, the same command would seal its drafts. */
  const goOnFrom = (phase: 'briefing' | 'playback'): void => {
    const tables = room.tables.filter((one) => one.phase === phase).map(({ id }) => id);
    void send({ kind: 'next', tables: clockTables.tables ?? tables });
  };
  const go = (): void => {
    switch (step.kind) {
      case 'deal':
        return void deal();
      case 'begin':
        return void begin();
      case 'startPractice':
      case 'firstTurn':
        return goOnFrom('briefing');
      case 'nextTurn':
        return goOnFrom('playback');
      case 'endPractice':
        return show({ kind: 'endPractice' });
      case 'resolve':
        return void send({ kind: 'resolve', ...clockTables });
      case 'close': {
        const tables = clockTables.tables ? room.tables.filter((one) => one.id === open?.id) : room.tables;
        const writing = tables
          .filter((one) => one.phase === 'orders')
          .reduce((sum, one) => sum + Number(!one.sealed.us) + Number(!one.sealed.iran), 0);
        if (writing > 0) return show({ kind: 'close', turn: step.turn, writing });
        return void send({ kind: 'resolve', ...clockTables });
      }
      case 'cost':
        return void send({ kind: 'debrief', step: 1, chapter: 'cost' });
      case 'chapter':
        if (room.stage.kind === 'debrief') void send({ kind: 'debrief', step: room.stage.step, chapter: step.chapter });
        return;
      case 'openAll':
        return show({ kind: 'openAll' });
      case 'none':
    }
  };
  if (step.kind === 'none') return null;
  if (!desk.wholeClass && OF_CLASS.includes(step.kind))
    return (
      <div className={css.next}>
        <p>{w('desk.step.instructor')}</p>
      </div>
    );
  return (
    <div className={css.next}>
      <Button look={isDue(step, room.sessions) ? 'primary' : 'plain'} data-next onClick={go}>
        <Play size={18} aria-hidden />
        {step.kind === 'chapter'
          ? w('desk.step.chapter', { chapter: w(`debrief.chapter.${step.chapter}`) })
          : w(`desk.step.${step.kind}`, 'turn' in step ? { turn: step.turn } : {})}
      </Button>
    </div>
  );
}

/** Steps that the instructor of the whole class takes. */
const OF_CLASS: readonly Step['kind'][] = ['deal', 'begin', 'cost', 'chapter', 'openAll'];

/**
 * White only when it is what the class waits for: while sides write or practise, closing is not. Of two sessions the first
 * ends before everything is opened.
 */
function isDue({ kind }: Step, sessions: 2 | undefined): boolean {
  if (kind === 'openAll') return sessions !== 2;
  return kind !== 'close' && kind !== 'endPractice';
}
