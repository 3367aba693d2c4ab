import type { ReactNode } from 'react';
import type { SeatEvent } from '../../../engine/model/index.ts';
import {
  causeOf,
  changesOf,
  trackEvent,
  moved,
  beforeAndAfter,
  displayedChange,
} from '../../store/game/track-changes.ts';
import { newEvents } from '../../store/game/event-log.ts';
import { figure, signed } from '../../store/format/numbers.ts';
import { modifierName } from '../../store/format/format-text.ts';
import { useScreen, useView } from '../../hooks/store-hooks.ts';
import { Deferred } from '../../ui/lazy-page.tsx';
import { WhyList } from '../../ui/game/why.tsx';
import { useWords } from '../../hooks/use-words.ts';
import css from '../../ui/game/result.module.css';

/** Heat, every track that changed, and this side's points: the main cause of each, and all causes on demand. */
export function MovedNumbers() {
  const w = useWords();
  const screen = useScreen();
  const view = useView();
  const changes = changesOf(screen).filter(moved);
  const heat = screen.previous?.heat.all;
  const heatEvent = trackEvent(screen, 'heat');
  const points = newEvents(screen.events, view).filter((e) => e.kind === 'points');
  const heated = heat !== undefined && heat !== view.heat.all;
  if (!heated && changes.length + points.length === 0) return <p className={css.quiet}>{w('result.numbers.none')}</p>;
  return (
    <>
      {heated && (
        <Moved
          name={w('track.heat')}
          path={`${figure(heat, 0)} → ${figure(view.heat.all, 0)}`}
          by={view.heat.all - heat}
          step={signed(view.heat.all - heat, 0)}
          event={heatEvent}
        >
          <WhyList why={heatEvent?.why} clause="§8 heat" />
        </Moved>
      )}
      {changes.map((change) => (
        <Moved
          key={change.track}
          name={w(`track.${change.track}`)}
          path={beforeAndAfter(change)}
          by={displayedChange(change)}
          step={signed(displayedChange(change), 2)}
          event={change.event}
        >
          {change.event ? (
            <WhyList why={change.event.why} clause={change.event.clause} />
          ) : (
            <p className={css.quiet}>{w(`track.${change.track}.text`)}</p>
          )}
        </Moved>
      ))}
      {points.map((event, i) => (
        <Moved key={i} name={w('situation.points')} by={event.why?.[0]?.why.result ?? 0} event={event}>
          <WhyList why={event.why} clause={event.clause} />
        </Moved>
      ))}
    </>
  );
}

interface Props {
  readonly name: string;
  readonly path?: string;
  readonly by: number;
  /** Text of the change, unless it is `by` with one decimal. */
  readonly step?: string;
  readonly event: SeatEvent | null;
  readonly children: ReactNode;
}

function Moved({ name, path, by, step = signed(by), event, children }: Props) {
  const w = useWords();
  const cause = causeOf(event?.why, by);
  return (
    <details className={css.number}>
      <summary>
        <span>{name}</span>
        <span className={css.path}>{path}</span>
        <b>{step}</b>
        {cause && <span className={css.cause}>{w('result.mostly', { cause: modifierName(w, cause) })}</span>}
      </summary>
      <div className={css.why}>
        <Deferred>{children}</Deferred>
      </div>
    </details>
  );
}
