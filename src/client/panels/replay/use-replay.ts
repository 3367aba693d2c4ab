import { useMemo } from 'react';
import { replayActions, type ReplayActions } from '../../store/replay-actions.ts';
import { useHost } from '../app.ts';

export function useReplay(): ReplayActions {
  const { store } = useHost();
  return useMemo(() => replayActions(store), [store]);
}
