import { useEffect } from 'react';
import type { Playback } from '../../store/playback/playback.ts';
import { useActions, useApp } from '../../hooks/store-hooks.ts';

/** A caption is held at least this long at single speed. */
const HOLD = 1600;

/** Goes on to the next event, unless something lies over the page. */
export function useRunning(playback: Playback): void {
  const { playOn } = useActions();
  const overlay = useApp((s) => s.overlay);
  useEffect(() => {
    if (!playback.playing || overlay) return;
    const timer = setTimeout(playOn, playback.at < 0 ? HOLD / 2 : HOLD / playback.speed);
    return () => clearTimeout(timer);
  }, [playback, playOn, overlay]);
}
