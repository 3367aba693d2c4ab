import type { SeatEvent } from '../../../engine/model/index.ts';
import { useActions } from '../../hooks/store-hooks.ts';
import { Popover } from '../../ui/popover.tsx';
import { WhyList } from '../../ui/game/why.tsx';
import { useWords } from '../../hooks/use-words.ts';
import css from './clock-and-tally.module.css';

/** What made an event come out as it did, where the seat may know. The film waits while it is read. */
export function Why({ event: { why, clause } }: { event: SeatEvent }) {
  const w = useWords();
  const { play } = useActions();
  if (!why?.length) return null;
  return (
    <Popover label={w('play.why')} className={css.why} onOpen={() => play({ playing: false })}>
      {() => <WhyList why={why} clause={clause} />}
    </Popover>
  );
}
