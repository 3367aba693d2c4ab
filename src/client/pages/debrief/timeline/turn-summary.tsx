import type { Debrief } from '../../../../analysis/debrief/debrief.ts';
import { type SeatEvent, SIDES } from '../../../../engine/model/index.ts';
import { plainDate, shortDate, turnEnd, turnStart } from '../../../store/format/dates.ts';
import type { Reveal } from '../../../../protocol/seat-screen.ts';
import { kindOf, worstFirst } from '../../../store/game/event-log.ts';
import { useView } from '../../../hooks/store-hooks.ts';
import { EventRow } from '../../../ui/game/event-row.tsx';
import report from '../../../ui/game/result.module.css';
import { useWords } from '../../../hooks/use-words.ts';
import css from './turn-summary.module.css';
import { TurnLink } from '../turn-links.tsx';
import { sealedLines } from '../format.ts';

interface Props {
  readonly turn: number;
  readonly reveal: Reveal;
  readonly debrief: Debrief;
  readonly events: readonly SeatEvent[];
}

const SHOWN = 6;

/** The orders of both sides in one turn, and its worst events. */
export function TurnSummary({ turn, reveal, debrief, events }: Props) {
  const w = useWords();
  const view = useView();
  const row = debrief.rows[turn - 1]!;
  const sealed = reveal.turns[turn - 1];
  const own = events.filter((e) => e.turn === turn && kindOf(e) !== 'track');
  const worst = worstFirst(own).slice(0, SHOWN);
  const dates = { from: shortDate(turnStart(view, turn)), to: plainDate(turnEnd(view, turn)) };
  return (
    <div className={css.turn} aria-live="polite">
      <h3>
        {w('result.turn', { turn, ...dates })}. {w('result.attacks', { count: row.attacks })}.
        {row.killed > 0 && <em> {w('debrief.timeline.killed', { count: row.killed })}.</em>}
      </h3>
      <TurnLink turn={turn} />
      <div className={css.sides}>
        {SIDES.map((side) => {
          const lines = sealedLines(w, sealed?.[side] ?? null);
          return (
            <div key={side} data-side={side}>
              <h4>{w(`end.story.${side}`)}</h4>
              {lines.length === 0 && <p>{w('debrief.story.nothing')}</p>}
              <ul>
                {lines.map((line, i) => (
                  <li key={i}>{line}</li>
                ))}
              </ul>
            </div>
          );
        })}
        <div>
          <h4>{w('debrief.story.worst')}</h4>
          <ul className={report.events}>
            {worst.map((event, i) => (
              <EventRow key={`${turn}.${i}`} event={event} view={view} />
            ))}
          </ul>
          {own.length > SHOWN && <p>{w('debrief.story.more', { n: own.length - SHOWN })}</p>}
        </div>
      </div>
    </div>
  );
}
