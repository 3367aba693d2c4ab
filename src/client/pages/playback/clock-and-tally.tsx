import { useActions } from '../../hooks/store-hooks.ts';
import { useWords } from '../../hooks/use-words.ts';
import { figure } from '../../store/format/numbers.ts';
import { tally } from '../../store/playback/playback.ts';
import { WhyList } from '../../ui/game/why.tsx';
import { Popover } from '../../ui/popover.tsx';
import type { SeatEvent } from '../../../engine/model/index.ts';
import css from './playback.module.css';

/** Turn, watch (6 h) and date. */
export function Clock({ at, day, className = '' }: { at: string; day: string; className?: string | undefined }) {
  return (
    <div className={`${css.clockAndTallyClock} ${className}`}>
      <p>{at}</p>
      <h1>{day}</h1>
    </div>
  );
}

const COUNTS = ['attacks', 'stopped', 'strikes', 'ships', 'hurt', 'killed', 'others'] as const;
const PEOPLE: ReadonlySet<string> = new Set(['hurt', 'killed', 'others']);

/** Attacks, strikes and casualties of the turn so far. `lit`: the death that is told; what it changed stays bright. */
export function Tally({ shown, lit }: { shown: readonly SeatEvent[]; lit: SeatEvent | undefined }) {
  const w = useWords();
  const sums = tally(shown);
  const before = lit && tally(shown.filter((e) => e !== lit));
  return (
    <dl className={css.tally}>
      {COUNTS.map((key) => (
        <div
          key={key}
          data-count={key}
          data-hurt={(PEOPLE.has(key) && sums[key] > 0) || undefined}
          data-lit={(PEOPLE.has(key) && before && before[key] !== sums[key]) || undefined}
        >
          <dt>{w(`play.${key}`)}</dt>
          <dd>{figure(sums[key], 0)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Why an event came out as it did, as far as the seat may know. Opening it pauses playback. */
export function EventCauses({ event: { why, clause } }: { event: SeatEvent }) {
  const w = useWords();
  const { play } = useActions();
  if (!why?.length) return null;
  return (
    <Popover label={w('play.why')} className={css.why} onOpen={() => play({ playing: false })}>
      {() => <WhyList why={why} clause={clause} />}
    </Popover>
  );
}
