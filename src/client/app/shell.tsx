import { lazy, Suspense } from 'react';
import { useApp, HostContext, type Host } from '../hooks/store-hooks.ts';
import { DropAnywhere } from '../pages/import-export/drop-anywhere.tsx';
import { Start } from '../pages/start/start-page.tsx';
import { CrashGuard } from '../ui/crash-guard.tsx';
import { Loading } from '../ui/lazy-page.tsx';
import { Busy, ErrorBar } from '../ui/game/busy-and-errors.tsx';
import { useKeepFocus } from '../ui/keyboard-focus.tsx';

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
  const overlay = useApp((s) => s.overlay);
  const open = useApp((s) => s.overlay !== null || s.older !== null || s.framed !== null || s.fileErrors.length > 0);
  return (
    <CrashGuard at={overlay ?? ''}>
      <Suspense fallback={null}>{open && <Overlays />}</Suspense>
    </CrashGuard>
  );
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
