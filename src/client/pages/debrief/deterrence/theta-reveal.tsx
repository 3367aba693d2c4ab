import { figure } from '../../../store/format/numbers.ts';
import { useScreen } from '../../../hooks/store-hooks.ts';
import { useWords } from '../../../hooks/use-words.ts';
import css from '../debrief.module.css';

/** Whether striking worked in this game’s world: nobody was told until now. */
export function Truth() {
  const w = useWords();
  const { reveal } = useScreen();
  if (!reveal) return null;
  const { limited, heavy, yemen } = reveal.theta;
  return (
    <section>
      <h2>{w('end.truth')}</h2>
      <p className={css.text}>
        {w('end.theta', { limited: figure(limited, 2), heavy: figure(heavy, 2), yemen: figure(yemen, 2) })}{' '}
        {w('end.theta.plain')}
      </p>
      {reveal.options.theta !== 'unknown' && (
        <p className={css.text}>
          {w('end.chosen', { name: w('setup.theta'), value: w(`setup.theta.${reveal.options.theta}`) })}
        </p>
      )}
    </section>
  );
}
