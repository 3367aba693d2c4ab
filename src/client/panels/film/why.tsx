import type { SeatEvent } from '../../../engine/model/index.ts';
import { Popover } from '../parts/popover.tsx';
import { WhyList } from '../parts/why.tsx';
import { useWords } from '../words.ts';
import css from './film.module.css';

/** What made an event come out as it did, where the seat may know. */
export function Why({ event: { why, clause } }: { event: SeatEvent }) {
  const w = useWords();
  if (!why?.length) return null;
  return (
    <Popover label={w('play.why')} className={css.why} button={w('play.why')}>
      {() => <WhyList why={why} clause={clause} />}
    </Popover>
  );
}
