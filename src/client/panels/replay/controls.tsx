import ChevronFirst from 'lucide-react/icons/chevron-first';
import ChevronLast from 'lucide-react/icons/chevron-last';
import LocateFixed from 'lucide-react/icons/locate-fixed';
import Pause from 'lucide-react/icons/pause';
import Play from 'lucide-react/icons/play';
import StepBack from 'lucide-react/icons/step-back';
import StepForward from 'lucide-react/icons/step-forward';
import type { SeatEvent } from '../../../engine/model/index.ts';
import { SPEEDS } from '../../store/playback.ts';
import { useActions, useApp } from '../app.ts';
import { Button, Segments } from '../parts/controls.tsx';
import { useWords } from '../words.ts';
import css from './replay.module.css';
import { useReplay } from './use-replay.ts';
import { LinkToTurn } from './turn-link.tsx';
import { WatchScrubber } from './watch-scrubber.tsx';

/** Play and pause, turn and event before and after, speed, and the watches of the turn. */
export function ReplayControls({ list }: { list: readonly SeatEvent[] }) {
  const w = useWords();
  const { play } = useActions();
  const { watchTurn } = useReplay();
  const turns = useApp((s) => s.film!.turns.length);
  const playback = useApp((s) => s.playback)!;
  const { turn, at, playing, follow, speed } = playback;
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
        <Button look="primary" aria-label={w(playing ? 'play.pause' : 'play.play')} onClick={toggle}>
          {playing ? <Pause size={20} aria-hidden /> : <Play size={20} aria-hidden />}
        </Button>
        <Button aria-label={w('replay.event.next')} disabled={at >= list.length} onClick={() => step(at + 1)}>
          <StepForward size={18} aria-hidden />
        </Button>
        <Button aria-label={w('replay.next')} disabled={turn === turns} onClick={() => watchTurn(turn + 1)}>
          <ChevronLast size={20} aria-hidden />
        </Button>
      </div>
      <Segments
        label={w('play.speed')}
        value={speed}
        choices={SPEEDS.map((value) => ({ value, label: w('play.times', { n: value }) }))}
        onChange={(value) => play({ speed: value })}
      />
      <WatchScrubber list={list} />
      {!follow && (
        <Button className={css.follow ?? ''} onClick={() => play({ follow: true })}>
          <LocateFixed size={18} aria-hidden />
          {w('play.follow')}
        </Button>
      )}
      <LinkToTurn />
    </div>
  );
}
