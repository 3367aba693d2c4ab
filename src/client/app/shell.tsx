import { Component, lazy, Suspense, type ReactNode } from 'react';
import { useApp, HostContext, type Host } from '../hooks/store-hooks.ts';
import { DropAnywhere } from '../pages/import-export/drop-anywhere.tsx';
import { Start } from '../pages/start/start-page.tsx';
import { FullPageMessage, Loading } from '../ui/lazy-page.tsx';
import { Busy, ErrorBar } from '../ui/game/busy-and-errors.tsx';
import { useKeepFocus } from '../ui/keyboard-focus.tsx';
import { useWords } from '../hooks/use-words.ts';

const Game = lazy(() => import('./game-page.tsx').then((m) => ({ default: m.GamePage })));
const Elsewhere = lazy(() => import('./open-in-other-tab.tsx').then((m) => ({ default: m.OpenInOtherTab })));
const Overlays = lazy(() => import('./overlays.tsx').then((m) => ({ default: m.Overlays })));
const Guide = lazy(() => import('../pages/tutorial/tutorial.tsx').then((m) => ({ default: m.Tutorial })));

/** The whole page except the map canvases. */
export function Shell({ host }: { host: Host }) {
  useKeepFocus();
  return (
    <HostContext.Provider value={host}>
      <Lesson />
      <Page />
      <DropAnywhere />
      <Dialogs />
      <Busy />
      <ErrorBar />
    </HostContext.Provider>
  );
}

/** Comes before the page, so that the tutorial is first in the tab order. */
function Lesson() {
  const guided = useApp((s) => s.screen !== null && s.screen.game.id === s.progress.lesson?.game);
  return <Suspense fallback={null}>{guided && <Guide />}</Suspense>;
}

/** Loaded with the first dialog: the start screen has little room for the list of them. */
function Dialogs() {
  const open = useApp((s) => s.overlay !== null || s.older !== null || s.framed !== null || s.fileErrors.length > 0);
  return <Suspense fallback={null}>{open && <Overlays />}</Suspense>;
}

function Page() {
  const screen = useApp((s) => s.screen);
  const openInOtherTab = useApp((s) => s.openInOtherTab);
  return (
    <CrashGuard at={screen ? `${screen.game.id}.${screen.phase}.${screen.seat}` : 'start'}>
      <Suspense fallback={<Loading />}>
        {openInOtherTab ? <Elsewhere /> : screen === null ? <Start /> : <Game />}
      </Suspense>
    </CrashGuard>
  );
}

/** Contains a crash: only the page is lost, the game is in the worker. */
class CrashGuard extends Component<{ at: string; children: ReactNode }, { broken: boolean; at: string }> {
  override state = { broken: false, at: this.props.at };
  static getDerivedStateFromError() {
    return { broken: true };
  }
  /** Retry when the page changes. */
  static getDerivedStateFromProps(props: { at: string }, state: { at: string }) {
    return props.at === state.at ? null : { broken: false, at: props.at };
  }
  override render() {
    return this.state.broken ? <Crashed /> : this.props.children;
  }
}

function Crashed() {
  const w = useWords();
  return (
    <FullPageMessage>
      <p>{w('error.crash')}</p>
      <button type="button" onClick={() => window.location.reload()}>
        {w('error.reload')}
      </button>
    </FullPageMessage>
  );
}
