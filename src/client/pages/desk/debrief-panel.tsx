import { useEffect, useState } from 'react';
import type { Contributions } from '../../../protocol/room-seat.ts';
import { courseText, useCourse } from '../../hooks/use-course.ts';
import { useWords } from '../../hooks/use-words.ts';
import { isRefusal } from '../../store/desk/desk-link.ts';
import { chaptersOf, columnFor, contributionRows } from '../../store/desk/debrief-path.ts';
import { figure } from '../../store/format/numbers.ts';
import { messageText } from '../../store/format/words.ts';
import { Button } from '../../ui/controls.tsx';
import { Table } from '../../ui/data-table.tsx';
import { useCover, useDesk } from './desk-context.ts';
import { FeltPanel } from './felt-panel.tsx';
import css from './lobby.module.css';

/** The debrief, led from here: a chapter opens on the wall and on every page at once. */
export function DebriefPanel() {
  const w = useWords();
  const { room, send, show } = useDesk();
  const course = useCourse();
  const { stage } = room;
  if (stage.kind !== 'debrief') return null;
  const chapters = chaptersOf(stage.step);
  const next = chapters[chapters.indexOf(stage.chapter) + 1];
  return (
    <section className={css.debrief} aria-label={w('desk.debrief')}>
      <header>
        <h2>{w('desk.debrief')}</h2>
        <p>{w(`desk.debrief.step.${stage.step}`)}</p>
      </header>
      <ol>
        {chapters.map((chapter) => (
          <li key={chapter}>
            <button
              type="button"
              aria-current={chapter === stage.chapter ? 'step' : undefined}
              onClick={() => void send({ kind: 'debrief', step: stage.step, chapter })}
            >
              <b>{w(`debrief.chapter.${chapter}`)}</b>
              <span>{courseText(course, `path.${chapter}.ask`) || w('say.chapter')}</span>
              <Minutes of={chapter} />
            </button>
          </li>
        ))}
      </ol>
      <footer>
        {next !== undefined && (
          <Button
            look={stage.step === 2 ? 'primary' : 'plain'}
            onClick={() => void send({ kind: 'debrief', step: stage.step, chapter: next })}
          >
            {w('desk.debrief.next', { chapter: w(`debrief.chapter.${next}`) })}
          </Button>
        )}
        <Button onClick={() => show({ kind: 'exports' })}>{w('desk.exports')}</Button>
        {stage.step === 2 && <Button onClick={() => show({ kind: 'grading' })}>{w('desk.grading')}</Button>}
      </footer>
      <FeltPanel />
      <WhoDid />
    </section>
  );
}

/** Minutes that the course gives a chapter in a debrief of this lesson's length. */
function Minutes({ of }: { of: string }) {
  const w = useWords();
  const { path } = useCourse();
  const { plan } = useDesk().room;
  const minutes = path.chapters.find(({ id }) => id === of)?.minutes[columnFor(path.minutes, plan.debrief)] ?? 0;
  return minutes > 0 && <i>{w('desk.debrief.minutes', { count: minutes })}</i>;
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
