import type { SeatEvent } from '../../../engine/model/index.ts';
import { figure } from '../../store/format/numbers.ts';
import { tally } from '../../store/playback/playback.ts';
import { useWords } from '../../hooks/use-words.ts';
import css from './clock-and-tally.module.css';

/** Which turn and watch it is, and its day. */
export function Clock({ at, day, className = '' }: { at: string; day: string; className?: string | undefined }) {
  return (
    <div className={`${css.clock} ${className}`}>
      <p>{at}</p>
      <h1>{day}</h1>
    </div>
  );
}

const COUNTS = ['attacks', 'stopped', 'strikes', 'ships', 'hurt', 'killed'] as const;

/** What came of the turn so far. */
export function Tally({ shown }: { shown: readonly SeatEvent[] }) {
  const w = useWords();
  const sums = tally(shown);
  return (
    <dl className={css.tally}>
      {COUNTS.map((key) => (
        <div key={key} data-hurt={((key === 'hurt' || key === 'killed') && sums[key] > 0) || undefined}>
          <dt>{w(`play.${key}`)}</dt>
          <dd>{figure(sums[key], 0)}</dd>
        </div>
      ))}
    </dl>
  );
}
