import { useScreen } from '../../app.ts';
import { Bars } from '../../report/bars.tsx';
import { useWords } from '../../words.ts';
import css from '../debrief.module.css';

/** What each government said it wanted, and what it got. */
export function Chapter() {
  const w = useWords();
  const { outcome, reveal } = useScreen();
  return (
    <>
      <h1>{w('debrief.chapter.wanted')}</h1>
      {outcome && <Bars outcome={outcome} />}
      {reveal && (
        <section>
          <h2>{w('end.truth')}</h2>
          {(['us', 'iran'] as const).map((side) => {
            const aim = reveal.hiddenAims[side];
            return aim ? (
              <p key={side} className={css.text}>
                {w('end.aim', { side: w(`side.${side}.The`) })} {w(`hiddenAim.${aim}.told`)}
              </p>
            ) : null;
          })}
        </section>
      )}
    </>
  );
}
