import { useMemo } from 'react';
import { replayActions, type ReplayActions } from '../store/playback/replay-actions.ts';
import { useHost } from './store-hooks.ts';

/** Actions of the replay, bound to the app store. */
export function useReplay(): ReplayActions {
  const { store } = useHost();
  return useMemo(() => replayActions(store), [store]);
}
