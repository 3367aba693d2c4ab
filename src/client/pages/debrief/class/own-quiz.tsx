import { useEffect } from 'react';
import type { OwnRecord } from '../../../../protocol/room-grading.ts';
import type { QuizAnswers } from '../../../../protocol/room.ts';
import { useRoom, useRoomActions } from '../../../hooks/room-hooks.ts';
import { useWords } from '../../../hooks/use-words.ts';
import { Table } from '../../../ui/data-table.tsx';
import css from './class.module.css';

/** Own results in the class's quiz; by question once the second one is handed in. */
export function OwnQuiz({ row: { quizBefore: before, quizAfter: after } }: Pick<OwnRecord, 'row'>) {
  const w = useWords();
  const { load } = useRoomActions();
  const quiz = useRoom((s) => s.parts.quiz);
  const taken = before !== null || after !== null;
  useEffect(() => void (taken && load(['quiz'])), [taken, load]);
  if (!taken || !quiz) return null;
  const of = quiz.questions.length;
  const line =
    before === null
      ? w('own.quiz.after', { n: after, of })
      : after === null
        ? w('own.quiz.before', { n: before, of })
        : w('own.quiz.both', { before, after, of });
  return (
    <section>
      <h2>{w('own.quiz')}</h2>
      <p>{line}</p>
      {quiz.right && (
        <Table
          wide
          titled
          caption={w('own.quiz')}
          columns={[
            w('own.quiz.question'),
            w('own.quiz.column.before'),
            w('own.quiz.column.after'),
            w('own.quiz.right'),
          ]}
        >
          {quiz.questions.map(({ id, text, answers }) => {
            const right = quiz.right?.[id] ?? 0;
            const mark = (mine: QuizAnswers | null): string =>
              w(mine === null ? 'own.quiz.mark.none' : `own.quiz.mark.${mine[id] === right ? 'right' : 'wrong'}`);
            return (
              <tr key={id}>
                <th scope="row">{text}</th>
                <td>{mark(quiz.mine.before)}</td>
                <td>{mark(quiz.mine.after)}</td>
                <td>{answers[right - 1]}</td>
              </tr>
            );
          })}
        </Table>
      )}
      <p className={css.quiet}>{w('own.quiz.small')}</p>
    </section>
  );
}
