import { useEffect, useState } from 'react';
import type { Contributions } from '../../../protocol/room-seat.ts';
import { courseText, useCourse } from '../../hooks/use-course.ts';
import { useWords } from '../../hooks/use-words.ts';
import { isRefusal } from '../../store/desk/desk-link.ts';
import {
  chapterAfter,
  chapterByClock,
  chaptersOf,
  contributionRows,
  debriefBegan,
  pathOf,
} from '../../store/desk/debrief-path.ts';
import { inSecond } from '../../store/desk/second-session.ts';
import { figure } from '../../store/format/numbers.ts';
import { messageText } from '../../store/format/words.ts';
import { Button } from '../../ui/controls.tsx';
import { Table } from '../../ui/data-table.tsx';
import { useCover, useDesk, useNow } from './desk-context.ts';
import { FeltPanel } from './felt-panel.tsx';
import { OpenByItself } from './open-by-itself.tsx';
import { SecondBell } from './second-bell.tsx';
import css from './lobby.module.css';

/** The debrief, led from here: a chapter opens on the wall and on every page at once. */
export function DebriefPanel() {
  const w = useWords();
  const { room, desk, may, send, show } = useDesk();
  const course = useCourse();
  const now = useNow();
  const { stage } = room;
  if (stage.kind !== 'debrief') return null;
  const leads = may('debrief');
  const chapters = chaptersOf(stage.step);
  const path = pathOf(course, room, now);
  const open = (chapter: string): void => void send({ kind: 'debrief', step: stage.step, chapter });
  const led = chapters.filter((id) => path.some((one) => one.id === id));
  const skips = stage.step === 1 && chapterAfter(path, stage) !== null;
  const before = chapters.slice(0, chapters.indexOf(stage.chapter)).findLast((id) => led.includes(id));
  const began = debriefBegan(room);
  const byClock = began === null ? null : chapterByClock(path, began, now);
  const astray = byClock !== null && byClock !== stage.chapter && chapters.includes(byClock) ? byClock : null;
  return (
    <section className={css.debrief} aria-label={w('desk.debrief')}>
      <header>
        <h2>{w('desk.debrief')}</h2>
        <p>{w(desk.wholeClass ? `desk.debrief.step.${stage.step}` : 'desk.debrief.assistant')}</p>
      </header>
      <div className={css.actions}>
        {leads && before !== undefined && (
          <Button data-key="previous-chapter" onClick={() => open(before)}>
            {w('desk.debrief.previous')}
          </Button>
        )}
        {leads && skips && <Button onClick={() => show({ kind: 'openAll' })}>{w('desk.step.openAll')}</Button>}
        {leads && astray !== null && (
          <Button onClick={() => open(astray)}>
            {w('desk.debrief.byClock', { chapter: w(`debrief.chapter.${astray}`) })}
          </Button>
        )}
        <Button onClick={() => show({ kind: 'returnWords' })}>{w('desk.returnWords')}</Button>
        <Button onClick={() => show({ kind: 'exports' })}>{w('desk.exports')}</Button>
        {stage.step === 2 && <Button onClick={() => show({ kind: 'links' })}>{w('desk.links')}</Button>}
        {stage.step === 2 && <Button onClick={() => show({ kind: 'quiz' })}>{w('desk.quiz')}</Button>}
        {stage.step === 2 && <Button onClick={() => show({ kind: 'grading' })}>{w('desk.grading')}</Button>}
      </div>
      {inSecond(room) && <SecondBell />}
      <ol>
        {chapters.map((chapter) => (
          <li key={chapter}>
            <button
              type="button"
              aria-current={chapter === stage.chapter ? 'step' : undefined}
              disabled={!leads}
              onClick={() => open(chapter)}
            >
              <b>{w(`debrief.chapter.${chapter}`)}</b>
              <span>{courseText(course, `path.${chapter}.ask`) || w('say.chapter')}</span>
              <Minutes count={path.find(({ id }) => id === chapter)?.minutes ?? 0} />
            </button>
          </li>
        ))}
      </ol>
      {stage.step === 1 && (room.sessions === 2 || room.days) && <OpenByItself />}
      <FeltPanel />
      <WhoDid />
    </section>
  );
}

/** Minutes of a chapter in a debrief of the length that there is time for. */
function Minutes({ count }: { count: number }) {
  const w = useWords();
  return count > 0 && <i>{w('desk.debrief.minutes', { count })}</i>;
}

const COLUMNS = ['turns', 'proposed', 'sealed', 'marks', 'brier'] as const;

/** What each person proposed, marked and forecast, under a cover: for the instructor, never for the wall. */
function WhoDid() {
  const w = useWords();
  const { link, room } = useDesk();
  const [shown, cover] = useCover(room.room);
  const [answer, setAnswer] = useState<Contributions | string | null>(null);
  useEffect(() => {
    if (!shown) return;
    let open = true;
    void link.contributions().then((got) => {
      if (open) setAnswer(isRefusal(got) ? got.message : got);
    });
    return () => {
      open = false;
      setAnswer(null); // covered: nothing of it stays
    };
  }, [shown, link]);
  return (
    <section className={css.did}>
      <header>
        <h2>{w('desk.record')}</h2>
        <Button onClick={() => cover(!shown)}>{w(shown ? 'desk.notes.cover' : 'desk.record.show')}</Button>
      </header>
      {!shown && <p>{w('desk.record.about')}</p>}
      {typeof answer === 'string' && <p role="alert">{messageText(w, answer)}</p>}
      {shown && answer !== null && typeof answer === 'object' && (
        <Table
          wide
          titled
          caption={w('desk.record')}
          columns={[w('desk.record.who'), ...COLUMNS.map((column) => w(`desk.record.${column}`))]}
        >
          {contributionRows(answer).map((row) => (
            <tr key={row.id}>
              <th scope="row">{row.name}</th>
              {COLUMNS.map((column) => (
                <td key={column}>{row[column] === null ? w('desk.record.none') : figure(row[column], 2)}</td>
              ))}
            </tr>
          ))}
        </Table>
      )}
    </section>
  );
}
