import { type DailyPlan, opensAfter } from '../../../protocol/daily-plan.ts';
import type { PublicTable } from '../../../protocol/room.ts';
import { useRoom, useTimeLeft } from '../../hooks/room-hooks.ts';
import { useAllWords } from '../../hooks/use-words.ts';
import { dayText, deadlinesAhead, hourText, isClosedToProposals, wordsOfTurn } from '../../store/room/deadlines.ts';
import css from './wall.module.css';

/** In place of the digits in a class with a turn a day: until when it proposes, and when it is sealed. */
export function WallHours({ days, table: one }: { days: DailyPlan; table: PublicTable }) {
  const w = useAllWords();
  const clock = useRoom((s) => s.clocks[one.id] ?? one.clock);
  const left = useTimeLeft(clock);
  const [next] = deadlinesAhead(days, one.turns, { ...one, clock });
  if (!next) return null;
  const opens = clock && 'endsAt' in clock && one.phase !== 'orders' ? clock.endsAt : null;
  const closed = isClosedToProposals(days, one, left);
  const practice = next.turn === 0;
  const when = (at: number): string => `${dayText(at, days.zone)}, ${hourText(at, days.zone)}`;
  return (
    <dl className={css.hours}>
      {opens !== null && (
        <div>
          <dt>{w(wordsOfTurn('wall.daily.opens', next.turn), { turn: next.turn })}</dt>
          <dd>{when(opens)}</dd>
        </div>
      )}
      {!practice && (
        <div data-over={closed || undefined}>
          <dt>{w(closed ? 'wall.daily.closed' : 'wall.daily.propose')}</dt>
          <dd>{when(next.propose)}</dd>
        </div>
      )}
      <div>
        <dt>{w(wordsOfTurn('wall.daily.seals', next.turn))}</dt>
        <dd>{when(next.seals)}</dd>
      </div>
      {practice && (
        <div>
          <dt>{w('wall.daily.deleted')}</dt>
        </div>
      )}
      {practice && (
        <div>
          <dt>{w('wall.daily.opens', { turn: 1 })}</dt>
          <dd>{when(opensAfter(days, next.seals))}</dd>
        </div>
      )}
      <div>
        <dt>{w('wall.daily.zone', { zone: days.zone })}</dt>
      </div>
    </dl>
  );
}

/** In the lobby: when the first turn is played. */
export function WallFirstDay({ days, turns }: { days: DailyPlan; turns: number }) {
  const w = useAllWords();
  const [first] = deadlinesAhead(days, turns, null);
  if (!first) return null;
  return (
    <p className={css.firstDay}>
      {w(wordsOfTurn('wall.daily.first', first.turn), {
        turn: first.turn,
        day: dayText(first.seals, days.zone),
        propose: hourText(first.propose, days.zone),
        seals: hourText(first.seals, days.zone),
      })}
    </p>
  );
}
