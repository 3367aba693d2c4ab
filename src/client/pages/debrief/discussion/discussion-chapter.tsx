import { useScreen } from '../../../hooks/store-hooks.ts';
import { useWords } from '../../../hooks/use-words.ts';
import page from '../debrief.module.css';
import { useDebrief } from '../record-context.ts';
import css from './discussion.module.css';
import { momentLine } from '../format.ts';
import { TurnInTimeline } from '../turn-links.tsx';
import { TurningPoints } from './turning-points-list.tsx';

/** Questions for discussion: turning points, moments of this game, and the scenario's general questions. */
export function Chapter() {
  const w = useWords();
  const { reveal } = useScreen();
  const { debrief } = useDebrief();
  const questions = reveal?.questions ?? [];
  return (
    <>
      <h1>{w('end.questions')}</h1>
      <div className={css.columns}>
        <div>
          <TurningPoints turns={debrief.rows.length} />
          <section>
            <h2>{w('debrief.moments')}</h2>
            {debrief.moments.length === 0 && <p className={page.quiet}>{w('debrief.moments.none')}</p>}
            <ol className={css.points}>
              {debrief.moments.map((moment) => (
                <li key={moment.kind}>
                  <p>
                    <b>{momentLine(w, moment)}</b> {w(`debrief.moment.${moment.kind}.ask`)}
                  </p>
                  <TurnInTimeline turn={moment.turn} />
                </li>
              ))}
            </ol>
          </section>
        </div>
        {questions.length > 0 && (
          <section>
            <h2>{w('debrief.asked.scenario')}</h2>
            <ol className={css.questions}>
              {questions.map((id) => (
                <li key={id}>{w(`question.${id}`)}</li>
              ))}
            </ol>
          </section>
        )}
      </div>
    </>
  );
}
