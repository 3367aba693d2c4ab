import { Suspense, useEffect, useState } from 'react';
import type { SeatScreen } from '../store/game-client.ts';
import type { Busy } from '../store/app-state.ts';
import { useApp, useHost, useScreen } from '../hooks/store-hooks.ts';
import { FocusOnNavigate } from '../ui/keyboard-focus.tsx';
import { lazyPage, Loading } from '../ui/lazy-page.tsx';
import { useAllWords, useWords } from '../hooks/use-words.ts';
import css from './shell.module.css';

const Briefing = lazyPage(() => import('../pages/briefing/briefing-page.tsx').then((m) => m.Briefing));
const Handover = lazyPage(() => import('../pages/briefing/waiting-page.tsx').then((m) => m.Handover));
const Waiting = lazyPage(() => import('../pages/briefing/waiting-page.tsx').then((m) => m.Waiting));
const Table = lazyPage(() => import('../pages/table/table-page.tsx').then((m) => m.Table));
const Playback = lazyPage(() => import('../pages/playback/playback-page.tsx').then((m) => m.Playback));
const Result = lazyPage(() => import('../pages/turn-result/result-page.tsx').then((m) => m.Result));
const Debrief = lazyPage(() => import('../pages/debrief/debrief-page.tsx').then((m) => m.Debrief));
const Replay = lazyPage(() => import('../pages/playback/replay-page.tsx').then((m) => m.Replay));

/** What may be shown next, fetched while the session is at something. */
const NEXT: Partial<Record<NonNullable<Busy>, readonly { readonly fetch: () => Promise<unknown> }[]>> = {
  ready: [Table],
  seal: [Waiting, Playback, Result],
};

/**
 * One page for each phase; the map stays in place under table and playback of the same seat, and where a page has to be
 * fetched first: hidden with it, it would be drawn anew.
 */
export function GamePage() {
  const screen = useApp((s) => s.screen)!;
  const playing = useApp((s) => s.playback !== null);
  const sealing = useSealing();
  const watching = useApp((s) => s.replay !== null);
  useNext();
  const seated = screen.view !== null && (screen.phase === 'orders' || screen.phase === 'result' || watching);
  return (
    <>
      {seated && (
        <MapLayer key={`${screen.game.id}.${screen.seat}`} shown={(screen.phase === 'orders' && !sealing) || playing} />
      )}
      <Suspense fallback={<Loading />}>
        <Phase screen={screen} playing={playing} sealing={sealing} />
      </Suspense>
    </>
  );
}

function useNext(): void {
  const busy = useApp((s) => s.busy);
  useEffect(() => {
    // Each in a task of its own: to ask for a page's files takes as long as to draw a small one.
    const timers = ((busy && NEXT[busy]) || []).map((page) => setTimeout(() => page.fetch().catch(() => {})));
    return () => timers.forEach(clearTimeout);
  }, [busy]);
}

/** Milliseconds after which orders that were sealed are waited for on a page of its own: most turns are there sooner. */
const A_MOMENT = 300;

/** The other side’s computer player is still at it. */
function useSealing(): boolean {
  const busy = useApp((s) => s.busy === 'seal');
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!busy) return;
    const timer = setTimeout(() => setLate(true), A_MOMENT);
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
      <PageOf {...props} />
      <FocusOnNavigate key={`${screen.phase}.${screen.seat}.${screen.view?.turn}.${playing}.${sealing}`} />
    </>
  );
}

function PageOf({ screen, playing, sealing }: PhaseProps) {
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
      return <Over watching={playing} />;
  }
}

/** The debrief; while the game is watched again it stays underneath, with all that was opened and computed in it. */
function Over({ watching }: { watching: boolean }) {
  const { game } = useScreen();
  const { loadMap } = useHost();
  useAllWords();
  useEffect(() => {
    void Promise.allSettled([Replay.fetch(), loadMap()]); // what was opened once works without a network
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

/** The canvas. Everything on it is also in the list, and every event in the log. */
function MapLayer({ shown }: { shown: boolean }) {
  const w = useWords();
  const { TableMap } = useHost();
  return (
    <section className={css.map} data-shown={shown || undefined} aria-label={w('map.label')} id="map">
      <TableMap />
    </section>
  );
}
