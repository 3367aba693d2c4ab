import { useScreen } from '../../app.ts';
import { useWords } from '../../words.ts';
import css from '../debrief.module.css';

/** Whether deterrence worked, and how one would know. */
export function Chapter() {
  const w = useWords();
  const { reveal } = useScreen();
  return (
    <>
      <h1>{w('debrief.chapter.deterrence')}</h1>
      {reveal && (
        <section>
          <h2>{w('end.truth')}</h2>
          <p className={css.text}>
            {w('end.theta', { ...reveal.theta })} {w('end.theta.plain')}
          </p>
          {reveal.options.theta !== 'unknown' && (
            <p className={css.text}>
              {w('end.chosen', { name: w('setup.theta'), value: w(`setup.theta.${reveal.options.theta}`) })}
            </p>
          )}
        </section>
      )}
    </>
  );
}
