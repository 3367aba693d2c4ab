import { useMemo, useRef, useState } from 'react';
import type { Course, QuizItem } from '../../../course/course.ts';
import { courseText } from '../../hooks/use-course.ts';
import { useWords } from '../../hooks/use-words.ts';
import { plainDate } from '../../store/format/dates.ts';
import { listed } from '../../store/format/numbers.ts';
import { Button, Choice } from '../../ui/controls.tsx';
import { useDownload } from '../../ui/download.ts';
import css from './course.module.css';
import { addTaken, type Answers, quizAsGift, readTaken, rightIn, shuffledAnswers } from './quiz-marks.ts';

/** The same ten questions before and after; answers in an order of chance. For the one who takes it alone. */
export function Quiz({ course }: { course: Course }) {
  const [attempt, setAttempt] = useState(0);
  return <Attempt key={attempt} course={course} onAgain={() => setAttempt(attempt + 1)} />;
}

function Attempt({ course, onAgain }: { course: Course; onAgain: () => void }) {
  const w = useWords();
  const download = useDownload();
  const [earlier] = useState(() => readTaken(localStorage));
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
      <ol className={css.quiz}>
        {course.quiz.map((item, i) => (
          <Item
            key={item.id}
            course={course}
            item={item}
            number={i + 1}
            chosen={answers[item.id] ?? null}
            done={done}
            onChoose={(n) => setAnswers({ ...answers, [item.id]: n })}
          />
        ))}
      </ol>
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
        {missing > 0 && !done && <p role="alert">{w('course.quiz.missing', { count: missing })}</p>}
      </div>
    </>
  );
}

interface ItemProps {
  readonly course: Course;
  readonly item: QuizItem;
  readonly number: number;
  readonly chosen: number | null;
  readonly done: boolean;
  readonly onChoose: (answer: number) => void;
}

function Item({ course, item, number, chosen, done, onChoose }: ItemProps) {
  const w = useWords();
  const order = useMemo(() => shuffledAnswers(), []);
  const answer = (n: number) => courseText(course, `quiz.${item.id}.${n}`);
  const right = chosen === item.right;
  return (
    <li>
      <fieldset disabled={done}>
        <legend>{w('course.quiz.item', { n: number, question: courseText(course, `quiz.${item.id}`) })}</legend>
        {order.map((n) => (
          <Choice
            key={n}
            className={css.answer!}
            data-right={done && n === item.right}
            type="radio"
            name={item.id}
            checked={chosen === n}
            onChange={() => onChoose(n)}
          >
            {answer(n)}
          </Choice>
        ))}
      </fieldset>
      {done && (
        <p className={css.where} data-right={right}>
          <b>{right ? w('course.quiz.right') : w('course.quiz.wrong', { answer: answer(item.right) })}</b>{' '}
          {w('course.quiz.catches', { belief: courseText(course, `quiz.${item.id}.catches`) })}
        </p>
      )}
    </li>
  );
}
