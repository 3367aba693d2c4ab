import ChevronFirst from 'lucide-react/icons/chevron-first';
import ChevronLast from 'lucide-react/icons/chevron-last';
import StepBack from 'lucide-react/icons/step-back';
import StepForward from 'lucide-react/icons/step-forward';
import type { SeatEvent } from '../../../engine/model/index.ts';
import { useActions, useApp } from '../../hooks/store-hooks.ts';
import { Follow, PlayButton, Speed } from './playback-buttons.tsx';
import { Button } from '../../ui/controls.tsx';
import { useWords } from '../../hooks/use-words.ts';
import css from './replay.module.css';
import { useReplay } from '../../hooks/use-replay.ts';
import { LinkToTurn } from './replay-turn-link.tsx';
import { WatchScrubber } from './replay-scrubber.tsx';

/** Play and pause, turn and event before and after, speed, and the watches of the turn. */
export function ReplayControls({ list }: { list: readonly SeatEvent[] }) {
  const w = useWords();
  const { play } = useActions();
  const { watchTurn } = useReplay();
  const turns = useApp((s) => s.film!.turns.length);
  const playback = useApp((s) => s.playback)!;
  const { turn, at, playing } = playback;
  const ended = turn === turns && at >= list.length;
  const toggle = () => {
    if (ended) watchTurn(1);
    play({ playing: ended || !playing });
  };
  const step = (to: number) => play({ at: to, playing: false });
  return (
    <div className={css.controls}>
      <div className={css.buttons}>
        <Button aria-label={w('replay.previous')} disabled={turn === 1} onClick={() => watchTurn(turn - 1)}>
          <ChevronFirst size={20} aria-hidden />
        </Button>
        <Button aria-label={w('replay.event.before')} disabled={at < 0} onClick={() => step(at - 1)}>
          <StepBack size={18} aria-hidden />
        </Button>
        <PlayButton onClick={toggle} />
        <Button aria-label={w('replay.event.next')} disabled={at >= list.length} onClick={() => step(at + 1)}>
          <StepForward size={18} aria-hidden />
        </Button>
        <Button aria-label={w('replay.next')} disabled={turn === turns} onClick={() => watchTurn(turn + 1)}>
          <ChevronLast size={20} aria-hidden />
        </Button>
      </div>
      <Speed />
      <WatchScrubber list={list} />
      <Follow className={css.follow} />
      <LinkToTurn />
    </div>
  );
}
