import { useCallback, useEffect, useState } from 'react';
import type { Grading } from '../../../../protocol/room-grading.ts';
import { useAllWords } from '../../../hooks/use-words.ts';
import { isRefusal } from '../../../store/desk/desk-link.ts';
import { messageText } from '../../../store/format/words.ts';
import { Button } from '../../../ui/controls.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { useDownload } from '../../../ui/download.ts';
import { useDesk } from '../desk-context.ts';
import css from '../dialogs.module.css';
import { FillGradebook } from './fill-gradebook.tsx';
import { ForResearch } from './for-research.tsx';
import { forecastsCsv, gradingCsv, quizCsv } from './grading-files.ts';

/** What the class is graded by: two files, and the gradebook of a course system with one column filled. */
export function GradingDialog({ onClose }: { onClose: () => void }) {
  const w = useAllWords();
  const download = useDownload();
  const { desk, link } = useDesk();
  const [answer, setAnswer] = useState<Grading | string | null>(null);
  const ask = useCallback(
    () => void link.grading().then((got) => setAnswer(isRefusal(got) ? got.message : got)),
    [link],
  );
  useEffect(ask, [ask]);
  return (
    <Dialog title={w('grading.title')} wide onClose={onClose}>
      <div className={css.groups}>
        <p className={css.text}>{w('grading.text')}</p>
        {answer === null && <p>{w('common.loading')}</p>}
        {typeof answer === 'string' && <p role="alert">{messageText(w, answer)}</p>}
        {answer !== null && typeof answer === 'object' && (
          <>
            <section>
              <h3>{w('grading.files')}</h3>
              <p className={css.text}>{w('grading.csv.text')}</p>
              <div className={css.buttons}>
                <Button onClick={() => download('grading.csv', 'text/csv', gradingCsv(answer))}>
                  {w('grading.csv')}
                </Button>
              </div>
              <p className={css.text}>{w('grading.forecasts.text')}</p>
              <div className={css.buttons}>
                <Button onClick={() => download('forecasts.csv', 'text/csv', forecastsCsv(answer.forecasts))}>
                  {w('grading.forecasts')}
                </Button>
              </div>
              {answer.quiz.length > 0 && (
                <>
                  <p className={css.text}>{w('grading.quiz.text')}</p>
                  <div className={css.buttons}>
                    <Button onClick={() => download('quiz.csv', 'text/csv', quizCsv(answer.quiz))}>
                      {w('grading.quiz')}
                    </Button>
                  </div>
                </>
              )}
            </section>
            <FillGradebook rows={answer.rows} />
            {desk.wholeClass && <ForResearch agreed={answer.agreed} onRelease={ask} />}
          </>
        )}
      </div>
    </Dialog>
  );
}
