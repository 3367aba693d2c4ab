import { useAllWords } from '../hooks/use-words.ts';
import { Choice } from './controls.tsx';
import css from './quiz-items.module.css';

export interface QuizQuestion {
  readonly id: string;
  readonly text: string;
  readonly answers: readonly string[];
}
type Numbers = Readonly<Record<string, number>>;

interface Props {
  readonly questions: readonly QuizQuestion[];
  /** In which order a question's answers are shown: their numbers, from 1. */
  readonly orders: Readonly<Record<string, readonly number[]>>;
  /** Chosen answers by question. */
  readonly chosen: Numbers;
  /** The right ones, once nothing can be chosen any more; null: it can. */
  readonly right: Numbers | null;
  /** A belief that a question is about, told with the right answer. */
  readonly beliefs?: Readonly<Record<string, string>>;
  readonly onChoose?: (question: string, answer: number) => void;
}

/** Questions with answers to choose from, and once they are handed in, what is right. */
export function QuizItems({ questions, orders, chosen, right, beliefs, onChoose }: Props) {
  const w = useAllWords();
  return (
    <ol className={css.quiz}>
      {questions.map(({ id, text, answers }, i) => {
        const answer = right?.[id];
        const isRight = chosen[id] === answer;
        return (
          <li key={id}>
            <fieldset disabled={right !== null}>
              <legend>{w('course.quiz.item', { n: i + 1, question: text })}</legend>
              {orders[id]!.map((n) => (
                <Choice
                  key={n}
                  className={css.answer!}
                  data-right={n === answer}
                  type="radio"
                  name={id}
                  checked={chosen[id] === n}
                  onChange={() => onChoose?.(id, n)}
                >
                  {answers[n - 1]}
                </Choice>
              ))}
            </fieldset>
            {answer !== undefined && (
              <p className={css.verdict} data-right={isRight}>
                <b>{isRight ? w('course.quiz.right') : w('course.quiz.wrong', { answer: answers[answer - 1] })}</b>{' '}
                {beliefs && w('course.quiz.catches', { belief: beliefs[id] })}
              </p>
            )}
          </li>
        );
      })}
    </ol>
  );
}
