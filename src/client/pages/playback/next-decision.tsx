import FastForward from 'lucide-react/icons/fast-forward';
import { useEffect, useMemo, useState } from 'react';
import type { SeatEvent } from '../../../engine/model/index.ts';
import { reducedMotion } from '../../store/app-state.ts';
import { isQuietTurn } from '../../store/game/turn-story.ts';
import { atWatch, type Playback, watchOf } from '../../store/playback/playback.ts';
import { useActions, useApp, useScreen } from '../../hooks/store-hooks.ts';
import { useWords } from '../../hooks/use-words.ts';
import { Button } from '../../ui/controls.tsx';

/** How long the rest of a quiet turn takes, in ms. */
const LASTS = 1400;

/** In a turn that asks for no look: runs the clock to its end and opens the next turn, in one press. */
export function NextDecision({ playback, list }: { playback: Playback; list: readonly SeatEvent[] }) {
  const w = useWords();
  const screen = useScreen();
  const { play, ready } = useActions();
  const busy = useApp((s) => s.busy !== null);
  const still = useApp(reducedMotion);
  const quiet = useMemo(() => isQuietTurn(screen), [screen]);
  const [running, setRunning] = useState(false);
  useEffect(() => {
    if (!running) return;
    const next = watchOf(list, playback) + 1;
    if (still || next >= playback.watches) return void ready();
    const step = (): void => play({ ...atWatch(list, playback, next), playing: false });
    const timer = setTimeout(step, LASTS / playback.watches);
    return () => clearTimeout(timer);
  }, [running, still, playback, list, play, ready]);
  if (!quiet) return null;
  return (
    <Button disabled={busy || running} onClick={() => setRunning(true)}>
      <FastForward size={18} aria-hidden />
      {w('play.next')}
    </Button>
  );
}
