import { useRoomActions, useRoomScreen } from '../../hooks/room-hooks.ts';
import { useWords } from '../../hooks/use-words.ts';
import css from './lobby.module.css';

/** Three questions from the rules, with what is right once all are answered. Nobody sees whose answers these are. */
export function ReadyCheck() {
  const w = useWords();
  const { check } = useRoomScreen();
  const { act } = useRoomActions();
  if (!check) return null;
  const { questions, mine, right } = check;
  return (
    <section className={css.check}>
      <h2>{w('check.title')}</h2>
      <p>{w('check.text')}</p>
      {questions.map(({ id, text, answers }) => (
        <fieldset key={id}>
          <legend>{text}</legend>
          {answers.map((answer, i) => (
            <label key={answer} data-right={right?.[id] === i + 1 || undefined}>
              <input
                type="radio"
                name={id}
                defaultChecked={mine[id] === i + 1}
                disabled={mine[id] !== undefined && mine[id] !== i + 1}
                onChange={() => void act({ kind: 'answer', question: id, answer: i + 1 })}
              />
              <span>
                {answer} {right?.[id] === i + 1 && <b>{w('check.right')}</b>}
              </span>
            </label>
          ))}
        </fieldset>
      ))}
    </section>
  );
}
