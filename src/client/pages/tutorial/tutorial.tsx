import { useEffect, useId } from 'react';
import { STEPS, stepOf } from '../../store/game/tutorial-steps.ts';
import { useActions, useApp } from '../../hooks/store-hooks.ts';
import { Button, LinkButton } from '../../ui/controls.tsx';
import { useWords } from '../../hooks/use-words.ts';
import css from './tutorial.module.css';
import { useTutorialTarget } from './use-tutorial-target.ts';

/** The tutorial: a small note per step next to its target. It never takes the focus or blocks the page. */
export function Tutorial() {
  const w = useWords();
  const id = useId();
  const step = useApp(stepOf);
  const busy = useApp((s) => s.busy !== null);
  const covered = useApp((s) => s.overlay !== null);
  const { saveTutorialStep, leaveTutorial } = useActions();
  const { note, ring, side } = useTutorialTarget(step);
  useEffect(() => {
    if (step) saveTutorialStep(step.id);
  }, [step, saveTutorialStep]);
  if (!step || covered) return null;
  const next = STEPS[STEPS.indexOf(step) + 1];
  return (
    <>
      {ring && <div className={css.ring} style={ring} data-ring aria-hidden />}
      <aside ref={note} className={css.note} data-side={side} aria-labelledby={id} hidden={busy}>
        <p className={css.head} id={id}>
          <b>{w('lesson.name')}</b>
          <span>{w('lesson.step', { n: STEPS.indexOf(step) + 1, of: STEPS.length })}</span>
        </p>
        <p className={css.text} aria-live="polite">
          {w(`lesson.${step.id}`)}
        </p>
        <div className={css.foot}>
          {!next ? (
            <Button onClick={leaveTutorial}>{w('lesson.finish')}</Button>
          ) : (
            <>
              <LinkButton className={css.leave} onClick={leaveTutorial}>
                {w('lesson.leave')}
              </LinkButton>
              {!step.waits && (
                <Button onClick={() => saveTutorialStep(next.id)}>
                  {w(step.done ? 'lesson.pass' : 'lesson.next')}
                </Button>
              )}
            </>
          )}
        </div>
      </aside>
    </>
  );
}
