import { Component, lazy, Suspense, type ReactNode } from 'react';
import { useApp, HostContext, type Host } from './app.ts';
import { Start } from './start/start.tsx';
import { Busy, ErrorBar } from './parts/notices.tsx';
import { Overlays } from './overlays.tsx';
import { useWords } from './words.ts';
import css from './shell.module.css';

const Briefing = lazy(() => import('./brief/briefing.tsx').then((m) => ({ default: m.Briefing })));
const Handover = lazy(() => import('./brief/handover.tsx').then((m) => ({ default: m.Handover })));
const Waiting = lazy(() => import('./brief/handover.tsx').then((m) => ({ default: m.Waiting })));
const Table = lazy(() => import('./table/table.tsx').then((m) => ({ default: m.Table })));
const Result = lazy(() => import('./report/result.tsx').then((m) => ({ default: m.Result })));
const End = lazy(() => import('./report/end.tsx').then((m) => ({ default: m.End })));

/** Everything but the canvases. */
export function Shell({ host }: { host: Host }) {
  return (
    <HostContext.Provider value={host}>
      <Page />
      <Overlays />
      <Busy />
      <ErrorBar />
    </HostContext.Provider>
  );
}

function Page() {
  const screen = useApp((s) => s.screen);
  return (
    <CrashGuard key={screen ? `${screen.game.id}.${screen.phase}.${screen.seat}` : 'start'}>
      <Suspense fallback={<Loading />}>{screen === null ? <Start /> : <Game />}</Suspense>
    </CrashGuard>
  );
}

function Game() {
  const screen = useApp((s) => s.screen)!;
  if (screen.phase === 'handover' || !screen.view) return <Handover />;
  switch (screen.phase) {
    case 'briefing':
      return <Briefing />;
    case 'orders':
      return <Table />;
    case 'waiting':
      return <Waiting />;
    case 'result':
      return <Result />;
    case 'over':
      return <End />;
  }
}

function Loading() {
  const w = useWords();
  return <p className={css.loading}>{w('common.loading')}</p>;
}

/** A part that breaks says so and takes nothing with it: the game is kept elsewhere. */
class CrashGuard extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };
  static getDerivedStateFromError() {
    return { broken: true };
  }
  override render() {
    return this.state.broken ? <Crashed /> : this.props.children;
  }
}

function Crashed() {
  const w = useWords();
  return (
    <main className={css.crashed}>
      <p>{w('error.crash')}</p>
      <button type="button" onClick={() => window.location.reload()}>
        {w('error.reload')}
      </button>
    </main>
  );
}
