import { Suspense, useEffect, useState } from 'react';
import type { SeatScreen } from '../../protocol/seat-screen.ts';
import type { Busy } from '../store/app-state.ts';
import { useApp, useHost, useScreen } from '../hooks/store-hooks.ts';
import { FocusOnNavigate } from '../ui/keyboard-focus.tsx';
import { lazyPage, Loading } from '../ui/lazy-page.tsx';
import { useAllWords } from '../hooks/use-words.ts';
import { MapLayer } from './map-layer.tsx';

const Briefing = lazyPage(() => import('../pages/briefing/briefing-page.tsx').then((m) => m.Briefing));
const Handover = lazyPage(() => import('../pages/briefing/waiting-page.tsx').then((m) => m.Handover));
const Waiting = lazyPage(() => import('../pages/briefing/waiting-page.tsx').then((m) => m.Waiting));
const Table = lazyPage(() => import('../pages/table/table-page.tsx').then((m) => m.Table));
const Playback = lazyPage(() => import('../pages/playback/playback-page.tsx').then((m) => m.Playback));
const Result = lazyPage(() => import('../pages/turn-result/result-page.tsx').then((m) => m.Result));
const Debrief = lazyPage(() => import('../pages/debrief/debrief-page.tsx').then((m) => m.Debrief));
const Replay = lazyPage(() => import('../pages/playback/replay-page.tsx').then((m) => m.Replay));

/** Pages that may come next, prefetched while the session is busy. */
const NEXT: Partial<Record<NonNullable<Busy>, readonly { readonly fetch: () => Promise<unknown> }[]>> = {
  ready: [Table],
  seal: [Waiting, Playback, Result],
};

/**
 * One page per phase. The map stays mounted under table and playback of the same seat, outside of `Suspense`: hidden by
 * it, it would be drawn again.
 */
export function GamePage() {
  const screen = useApp((s) => s.screen)!;
  const playing = useApp((s) => s.playback !== null);
  const sealing = useSealing();
  const watching = useApp((s) => s.replay !== null);
  usePrefetch();
  const showsMap = screen.view !== null && (screen.phase === 'orders' || screen.phase === 'result' || watching);
  return (
    <>
      {showsMap && (
        <MapLayer key={`${screen.game.id}.${screen.seat}`} shown={(screen.phase === 'orders' && !sealing) || playing} />
      )}
      <Suspense fallback={<Loading />}>
        <Phase screen={screen} playing={playing} sealing={sealing} />
      </Suspense>
    </>
  );
}

function usePrefetch(): void {
  const busy = useApp((s) => s.busy);
  useEffect(() => {
    // One task each: requesting a page's files takes as long as drawing a small page.
    const timers = ((busy && NEXT[busy]) || []).map((page) => setTimeout(() => page.fetch().catch(() => {})));
    return () => timers.forEach(clearTimeout);
  }, [busy]);
}

/** Wait before the waiting page replaces the table, in ms. Most turns are ready sooner. */
const WAITING_PAGE_DELAY = 300;

/** True while the other side's computer player still decides. */
function useSealing(): boolean {
  const busy = useApp((s) => s.busy === 'seal');
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!busy) return;
    const timer = setTimeout(() => setLate(true), WAITING_PAGE_DELAY);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [busy]);
  return busy && late;
}

interface PhaseProps {
  readonly screen: SeatScreen;
  readonly playing: boolean;
  readonly sealing: boolean;
}

function Phase(props: PhaseProps) {
  const { screen, playing, sealing } = props;
  return (
    <>
      <PhasePage {...props} />
      <FocusOnNavigate key={`${screen.phase}.${screen.seat}.${screen.view?.turn}.${playing}.${sealing}`} />
    </>
  );
}

function PhasePage({ screen, playing, sealing }: PhaseProps) {
  if (screen.phase === 'handover' || !screen.view) return <Handover />;
  switch (screen.phase) {
    case 'briefing':
      return <Briefing />;
    case 'orders':
      return sealing ? <Waiting /> : <Table />;
    case 'waiting':
      return <Waiting />;
    case 'result':
      return playing ? <Playback /> : <Result />;
    case 'over':
      return <GameOver watching={playing} />;
  }
}

/** The debrief. A replay covers it without unmounting it, so its state and results are kept. */
function GameOver({ watching }: { watching: boolean }) {
  const { game } = useScreen();
  const { loadMap } = useHost();
  useAllWords();
  useEffect(() => {
    void Promise.allSettled([Replay.fetch(), loadMap()]); // so that both also work offline
  }, [loadMap]);
  return (
    <>
      {watching && <Replay />}
      <div hidden={watching}>
        <Debrief key={game.id} />
      </div>
    </>
  );
}
