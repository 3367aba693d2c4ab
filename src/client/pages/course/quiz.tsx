import { useRef, useState } from 'react';
import type { Course } from '../../../course/course.ts';
import { courseText, quizQuestions } from '../../hooks/use-course.ts';
import { useWords } from '../../hooks/use-words.ts';
import { plainDate } from '../../store/format/dates.ts';
import { listed } from '../../store/format/numbers.ts';
import { shuffledAnswers } from '../../store/room/answer-order.ts';
import { Button } from '../../ui/controls.tsx';
import { saveBlob, useDownload } from '../../ui/download.ts';
import { QuizItems } from '../../ui/quiz-items.tsx';
import { zipOfTexts } from '../../ui/zip.ts';
import css from './course.module.css';
import { quizAsGift, quizAsQti } from './quiz-files.ts';
import { addTaken, type Answers, readTaken, rightIn } from './quiz-marks.ts';

/** The same ten questions before and after; answers in an order of chance. For the one who takes it alone. */
export function Quiz({ course }: { course: Course }) {
  const [attempt, setAttempt] = useState(0);
  return <Attempt key={attempt} course={course} onAgain={() => setAttempt(attempt + 1)} />;
}

function Attempt({ course, onAgain }: { course: Course; onAgain: () => void }) {
  const w = useWords();
  const download = useDownload();
  const [earlier] = useState(() => readTaken(localStorage));
  const questions = quizQuestions(course);
  const [orders] = useState(() =>
    Object.fromEntries(questions.map(({ id, answers }) => [id, shuffledAnswers(answers.length)])),
  );
  const [answers, setAnswers] = useState<Answers>({});
  const [done, setDone] = useState(false);
  const [missing, setMissing] = useState(0);
  const score = useRef<HTMLParagraphElement>(null);
  const finish = () => {
    const left = course.quiz.length - Object.keys(answers).length;
    setMissing(left);
    if (left > 0) return;
    addTaken(localStorage, { at: Date.now(), right: rightIn(course.quiz, answers), of: course.quiz.length });
    setDone(true);
    requestAnimationFrame(() => score.current?.focus());
  };
  return (
    <>
      <p className={css.lead}>{courseText(course, 'quiz.about')}</p>
      {earlier.length > 0 && (
        <p className={css.where}>
          {w('course.quiz.earlier', {
            list: listed(
              earlier.map(({ right, of, at }) => w('course.quiz.earlier.one', { n: right, of, date: plainDate(at) })),
            ),
          })}
        </p>
      )}
      {done && (
        <p className={css.score} ref={score} tabIndex={-1}>
          {w('course.quiz.score', { n: rightIn(course.quiz, answers), of: course.quiz.length })}
        </p>
      )}
      <QuizItems
        questions={questions}
        orders={orders}
        chosen={answers}
        right={done ? Object.fromEntries(questions.map(({ id, right }) => [id, right])) : null}
        beliefs={Object.fromEntries(questions.map(({ id }) => [id, courseText(course, `quiz.${id}.catches`)]))}
        onChoose={(id, n) => setAnswers({ ...answers, [id]: n })}
      />
      <div className={css.bar}>
        {done ? (
          <Button onClick={onAgain}>{w('course.quiz.again')}</Button>
        ) : (
          <Button look="primary" onClick={finish}>
            {w('course.quiz.done')}
          </Button>
        )}
        <Button onClick={() => download('quiz.gift.txt', 'text/plain', quizAsGift(course))}>
          {w('course.quiz.moodle')}
        </Button>
        <Button onClick={() => saveBlob('quiz.qti.zip', zipOfTexts(quizAsQti(course, w('course.quiz.title'))))}>
          {w('course.quiz.canvas')}
        </Button>
        {missing > 0 && !done && <p role="alert">{w('course.quiz.missing', { count: missing })}</p>}
      </div>
    </>
  );
}
