import { changesOf, trackEvent, moved, stepOf, trackValue } from '../../store/changes.ts';
import { fresh } from '../../store/log.ts';
import { figure, signed } from '../../store/numbers.ts';
import { useScreen, useView } from '../app.ts';
import { WhyList } from '../parts/why.tsx';
import { useWords } from '../words.ts';
import css from './report.module.css';

/** Heat, every track that moved, and this side's own account; each opens to its why. */
export function MovedNumbers() {
  const w = useWords();
  const screen = useScreen();
  const view = useView();
  const changes = changesOf(screen).filter(moved);
  const heat = screen.previous?.heat.all;
  const points = fresh(screen.events, view).filter((e) => e.kind === 'points');
  return (
    <>
      {heat !== undefined && heat !== view.heat.all && (
        <details className={css.number}>
          <summary>
            <span>{w('track.heat')}</span>
            <span className={css.path}>
              {figure(heat, 0)} → {figure(view.heat.all, 0)}
            </span>
            <b>{signed(view.heat.all - heat, 0)}</b>
          </summary>
          <div className={css.why}>
            <WhyList why={trackEvent(screen, 'heat')?.why} clause="§8 heat" />
          </div>
        </details>
      )}
      {changes.length === 0 && <p className={css.quiet}>{w('result.numbers.none')}</p>}
      {changes.map((change) => (
        <details key={change.track} className={css.number}>
          <summary>
            <span>{w(`track.${change.track}`)}</span>
            <span className={css.path}>
              {trackValue(change.track, change.before!)} → {trackValue(change.track, change.value)}
            </span>
            <b>{signed(stepOf(change), 2)}</b>
          </summary>
          <div className={css.why}>
            {change.event ? (
              <WhyList why={change.event.why} clause={change.event.clause} />
            ) : (
              <p className={css.quiet}>{w(`track.${change.track}.text`)}</p>
            )}
          </div>
        </details>
      ))}
      {points.map((event, i) => (
        <details key={i} className={css.number}>
          <summary>
            <span>{w('situation.points')}</span>
            <span className={css.path} />
            <b>{signed(event.why?.[0]?.why.result ?? 0)}</b>
          </summary>
          <div className={css.why}>
            <WhyList why={event.why} clause={event.clause} />
          </div>
        </details>
      ))}
    </>
  );
}
