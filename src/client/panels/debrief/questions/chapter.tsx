import { useScreen } from '../../app.ts';
import report from '../../report/report.module.css';
import { useWords } from '../../words.ts';

/** What to talk about. */
export function Chapter() {
  const w = useWords();
  const { reveal } = useScreen();
  const questions = reveal?.questions ?? [];
  return (
    <>
      <h1>{w('end.questions')}</h1>
      {questions.length > 0 && (
        <ol className={report.questions}>
          {questions.map((id) => (
            <li key={id}>{w(`question.${id}`)}</li>
          ))}
        </ol>
      )}
    </>
  );
}
