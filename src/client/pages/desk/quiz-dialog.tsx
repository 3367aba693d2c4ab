import type { QuizTime } from '../../../protocol/room.ts';
import { courseText, quizQuestions, useCourse } from '../../hooks/use-course.ts';
import { useAllWords } from '../../hooks/use-words.ts';
import { figure } from '../../store/format/numbers.ts';
import { Button } from '../../ui/controls.tsx';
import { Table } from '../../ui/data-table.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useDesk } from './desk-context.ts';
import css from './dialogs.module.css';

/**
 * Opens and closes the class's quiz, and tells by question how many were right, with how little that means. What is right
 * is shown while it is closed: this screen may be on the wall.
 */
export function QuizDialog({ onClose }: { onClose: () => void }) {
  const w = useAllWords();
  const course = useCourse();
  const { room, desk, may, send } = useDesk();
  const { open, people, handedIn } = desk.quiz;
  const { stage, tables } = room;
  const mayFirst =
    stage.kind === 'lobby' || (stage.kind === 'play' && tables.some(({ phase }) => phase === 'briefing'));
  const next: QuizTime | null = mayFirst ? 'before' : stage.kind === 'debrief' && stage.step === 2 ? 'after' : null;
  const isOpen = open !== null && open === next;
  return (
    <Dialog wide title={w('desk.quiz.title')} onClose={onClose}>
      <div className={css.groups}>
        <p className={css.text}>{w('desk.quiz.text')}</p>
        <div>
          <output>
            {w(isOpen ? `desk.quiz.now.${open}` : 'desk.quiz.now.closed', {
              n: isOpen ? handedIn[open] : 0,
              of: people,
            })}{' '}
            {isOpen && open === 'before' && w('desk.quiz.until')}
          </output>
          {next === null && <p className={css.text}>{w('desk.quiz.later')}</p>}
        </div>
        {next !== null && may('quiz') && (
          <div className={css.buttons}>
            {isOpen ? (
              <Button onClick={() => void send({ kind: 'quiz', time: null, questions: [] })}>
                {w('desk.quiz.close')}
              </Button>
            ) : (
              <Button
                look="primary"
                onClick={() => void send({ kind: 'quiz', time: next, questions: quizQuestions(course) })}
              >
                {w(`desk.quiz.open.${next}`)}
              </Button>
            )}
          </div>
        )}
        <ByQuestion />
        <p className={css.text}>{courseText(course, 'quiz.small')}</p>
      </div>
    </Dialog>
  );
}

function ByQuestion() {
  const w = useAllWords();
  const { open, counted, items } = useDesk().desk.quiz;
  if (counted === 0) return <p className={css.text}>{w('desk.quiz.none')}</p>;
  const both = items.some(({ after }) => after !== null);
  const mean = (of: 'before' | 'after'): string =>
    figure(items.reduce((sum, item) => sum + (item[of] ?? 0), 0) / counted, 1);
  return (
    <section>
      <p>{w(both ? 'desk.quiz.counted.both' : 'desk.quiz.counted.first', { count: counted })}</p>
      <Table
        wide
        titled
        caption={w('desk.quiz.title')}
        columns={[w('desk.quiz.question'), w('desk.quiz.before'), w('desk.quiz.after')]}
      >
        {items.map(({ id, text, answer, before, after }) => (
          <tr key={id}>
            <th scope="row">
              {text}
              {open === null && <p className={css.text}>{w('desk.quiz.answer', { answer })}</p>}
            </th>
            <td>{before}</td>
            <td>{after ?? w('desk.quiz.dash')}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">{w('desk.quiz.mean')}</th>
          <td>{mean('before')}</td>
          <td>{both ? mean('after') : w('desk.quiz.dash')}</td>
        </tr>
      </Table>
    </section>
  );
}
