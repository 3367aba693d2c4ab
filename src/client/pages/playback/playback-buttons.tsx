import LocateFixed from 'lucide-react/icons/locate-fixed';
import Pause from 'lucide-react/icons/pause';
import Play from 'lucide-react/icons/play';
import { useEffect } from 'react';
import { useActions, useApp, useHost } from '../../hooks/store-hooks.ts';
import { useWords } from '../../hooks/use-words.ts';
import type { SeatEvent } from '../../../engine/model/index.ts';
import { reducedMotion } from '../../store/app-state.ts';
import { resultLine } from '../../store/format/playback-text.ts';
import { beatTime, mattering } from '../../store/playback/beats.ts';
import { type Playback, SPEEDS } from '../../store/playback/playback.ts';
import { happenedIn } from '../../store/playback/replay.ts';
import { Button, Segments } from '../../ui/controls.tsx';

/** Play or pause. */
export function PlayButton({ onClick }: { onClick: () => void }) {
  const w = useWords();
  const { playing } = useApp((s) => s.playback)!;
  const Icon = playing ? Pause : Play;
  return (
    <Button look="primary" aria-label={w(playing ? 'play.pause' : 'play.play')} onClick={onClick}>
      <Icon size={20} aria-hidden />
    </Button>
  );
}

/** Chooses the playback speed. */
export function Speed() {
  const w = useWords();
  const { play } = useActions();
  const { speed } = useApp((s) => s.playback)!;
  return (
    <Segments
      label={w('play.speed')}
      value={speed}
      choices={SPEEDS.map((value) => ({ value, label: w('play.times', { n: value }) }))}
      onChange={(value) => play({ speed: value })}
    />
  );
}

/** Lets the map follow the events again, after the user moved it. */
export function Follow({ className = '' }: { className?: string | undefined }) {
  const w = useWords();
  const { play } = useActions();
  const { follow } = useApp((s) => s.playback)!;
  if (follow) return null;
  return (
    <Button className={className} onClick={() => play({ follow: true })}>
      <LocateFixed size={18} aria-hidden />
      {w('play.follow')}
    </Button>
  );
}

/** Time before the first event at 1× speed, in ms. */
const OPENING = 800;

/** Moves on from beat to beat on a timer. Pauses while a dialog is open. */
export function useAutoplay(playback: Playback, list: readonly SeatEvent[]): void {
  const w = useWords();
  const { playOn } = useActions();
  const { store } = useHost();
  const overlay = useApp((s) => s.overlay);
  const still = useApp(reducedMotion);
  useEffect(() => {
    if (!playback.playing || overlay) return;
    const { at, beat, speed } = playback;
    const event = list[at];
    const pace = event && {
      speed,
      still,
      long: mattering(list).has(event),
      line: resultLine(w, event, happenedIn(store.getState())),
    };
    const time = pace ? beatTime(event, beat, pace) : OPENING / speed;
    const timer = setTimeout(playOn, time);
    return () => clearTimeout(timer);
  }, [playback, list, playOn, overlay, still, w, store]);
}
