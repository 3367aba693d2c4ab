import { lazy, Suspense } from 'react';
import { useActions, useApp } from '../hooks/store-hooks.ts';

const SettingsDialog = lazy(() =>
  import('../pages/rulebook/settings-dialog.tsx').then((m) => ({ default: m.SettingsDialog })),
);
const Rulebook = lazy(() => import('../pages/rulebook/rulebook-page.tsx').then((m) => ({ default: m.Rulebook })));
const ListDialog = lazy(() =>
  import('../pages/table/sidebar/map-list.tsx').then((m) => ({ default: m.MapListDialog })),
);
const StepOutDialog = lazy(() => import('../ui/room/step-out.tsx').then((m) => ({ default: m.StepOutDialog })));
const FramedDialog = lazy(() =>
  import('../pages/import-export/framed-dialog.tsx').then((m) => ({ default: m.FramedDialog })),
);

/** Dialogs that can open over a page of the class. Those for games on this device are not among them. */
export function ClassOverlays() {
  const overlay = useApp((s) => s.overlay);
  const { overlay: open } = useActions();
  const view = useApp((s) => s.screen?.view ?? null);
  const framed = useApp((s) => s.framed !== null);
  return (
    <Suspense fallback={null}>
      {overlay === 'rulebook' && <Rulebook />}
      {overlay === 'settings' && <SettingsDialog />}
      {overlay === 'list' && view && <ListDialog />}
      {overlay === 'stepOut' && <StepOutDialog onClose={() => open(null)} />}
      {framed && <FramedDialog />}
    </Suspense>
  );
}
