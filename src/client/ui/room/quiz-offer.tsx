import { useEffect, useMemo, useState } from 'react';
import type { OwnQuiz } from '../../../protocol/room-seat.ts';
import type { QuizAnswers, QuizTime } from '../../../protocol/room.ts';
import { useRoom, useRoomActions, useRoomScreen } from '../../hooks/room-hooks.ts';
import { useAllWords } from '../../hooks/use-words.ts';
import { chanceOf, shuffledAnswers } from '../../store/room/answer-order.ts';
import { Button } from '../controls.tsx';
import { Dialog } from '../dialog.tsx';
import { QuizItems } from '../quiz-items.tsx';
import css from './quiz-offer.module.css';

/** The class's quiz while the desk has it open: to take once, and after the second time with what is right. */
export function QuizOffer({ time }: { time: QuizTime }) {
  const w = useAllWords();
  const { load } = useRoomActions();
  const own = useRoom((s) => s.parts.quiz);
  const [shown, show] = useState(false);
  useEffect(() => void load(['quiz']), [load, time]);
  if (!own) return null;
  const taken = own.mine[time] !== null;
  return (
    <section className={css.offer}>
      <h2>{w('quiz.title')}</h2>
      <p>{w(taken ? `quiz.taken.${time}` : `quiz.text.${time}`, { count: own.questions.length })}</p>
      {(!taken || own.right) && (
        <Button look={taken ? 'plain' : 'primary'} onClick={() => show(true)}>
          {w(taken ? 'quiz.answers' : 'quiz.start')}
        </Button>
      )}
      {shown && (
        <Dialog key={String(taken)} wide title={w('quiz.title')} onClose={() => show(false)}>
          {taken && own.right ? (
            <Answered own={own} right={own.right} />
          ) : (
            <Sheet own={own} time={time} onDone={() => show(time === 'after')} />
          )}
        </Dialog>
      )}
    </section>
  );
}

/** An order of the answers for each person, question and time, the same after the page is loaded again. */
function useOrders(own: OwnQuiz, time: QuizTime) {
  const { me } = useRoomScreen();
  return useMemo(
    () =>
      Object.fromEntries(
        own.questions.map(({ id, answers }) => [
          id,
          shuffledAnswers(answers.length, chanceOf(`${me?.id} ${time} ${id}`)),
        ]),
      ),
    [own.questions, me?.id, time],
  );
}

function Answered({ own, right }: { own: OwnQuiz; right: QuizAnswers }) {
  const w = useAllWords();
  const orders = useOrders(own, 'after');
  const n = own.questions.filter(({ id }) => own.mine.after?.[id] === right[id]).length;
  return (
    <div className={css.sheet}>
      <b>{w('course.quiz.score', { n, of: own.questions.length })}</b>
      <QuizItems questions={own.questions} orders={orders} chosen={own.mine.after ?? {}} right={right} />
    </div>
  );
}

function Sheet({ own, time, onDone }: { own: OwnQuiz; time: QuizTime; onDone: () => void }) {
  const w = useAllWords();
  const { room } = useRoomScreen();
  const { act } = useRoomActions();
  const orders = useOrders(own, time);
  const draft = useMemo(() => draftOf(`a-fine-line.quiz.${room}.${time}`), [room, time]);
  const [chosen, setChosen] = useState<QuizAnswers>(() => draft.read());
  const [missing, setMissing] = useState(0);
  const choose = (question: string, answer: number): void => {
    const next = { ...chosen, [question]: answer };
    setChosen(next);
    draft.keep(next);
  };
  const handIn = async (): Promise<void> => {
    const left = own.questions.filter(({ id }) => chosen[id] === undefined).length;
    setMissing(left);
    if (left > 0) return;
    const answers = Object.fromEntries(own.questions.map(({ id }) => [id, chosen[id]!]));
    if (!(await act({ kind: 'takeQuiz', time, answers }))) return;
    draft.keep(null);
    onDone();
  };
  return (
    <div className={css.sheet}>
      <p>{w(`quiz.about.${time}`)}</p>
      <QuizItems questions={own.questions} orders={orders} chosen={chosen} right={null} onChoose={choose} />
      <div className={css.foot}>
        <Button look="primary" onClick={() => void handIn()}>
          {w('quiz.handIn')}
        </Button>
        {missing > 0 && <p role="alert">{w('course.quiz.missing', { count: missing })}</p>}
      </div>
    </div>
  );
}

/** What is chosen so far: this tab keeps it, so that a page that is loaded again still has it. */
function draftOf(key: string) {
  return {
    read(): QuizAnswers {
      try {
        const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? '{}');
        return Object.fromEntries(Object.entries(kept ?? {}).filter(([, answer]) => Number.isInteger(answer)));
      } catch {
        return {};
      }
    },
    keep(chosen: QuizAnswers | null): void {
      try {
        if (chosen === null) sessionStorage.removeItem(key);
        else sessionStorage.setItem(key, JSON.stringify(chosen));
      } catch {
        // the page itself still has it
      }
    },
  };
}
