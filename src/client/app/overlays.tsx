import { lazy, Suspense } from 'react';
import { useActions, useApp } from '../hooks/store-hooks.ts';

const SettingsDialog = lazy(() =>
  import('../pages/rulebook/settings-dialog.tsx').then((m) => ({ default: m.SettingsDialog })),
);
const FileDialog = lazy(() =>
  import('../pages/import-export/file-dialog.tsx').then((m) => ({ default: m.FileDialog })),
);
const Rulebook = lazy(() => import('../pages/rulebook/rulebook-page.tsx').then((m) => ({ default: m.Rulebook })));
const ShareDialog = lazy(() =>
  import('../pages/import-export/share-dialog.tsx').then((m) => ({ default: m.ShareDialog })),
);
const SeatsDialog = lazy(() => import('../pages/seats/seats-dialog.tsx').then((m) => ({ default: m.SeatsDialog })));
const AdviserDialog = lazy(() =>
  import('../pages/adviser/adviser-dialog.tsx').then((m) => ({ default: m.AdviserDialog })),
);
const FramedDialog = lazy(() =>
  import('../pages/import-export/framed-dialog.tsx').then((m) => ({ default: m.FramedDialog })),
);
const Evidence = lazy(() => import('../pages/evidence/evidence-page.tsx').then((m) => ({ default: m.Evidence })));
const CoursePage = lazy(() => import('../pages/course/course-page.tsx').then((m) => ({ default: m.CoursePage })));
const OlderDialog = lazy(() =>
  import('../pages/import-export/older-record-dialog.tsx').then((m) => ({ default: m.OlderRecordDialog })),
);
const ListDialog = lazy(() =>
  import('../pages/table/sidebar/map-list.tsx').then((m) => ({ default: m.MapListDialog })),
);

/** Dialogs that can open over any page. */
export function Overlays() {
  const overlay = useApp((s) => s.overlay);
  const { overlay: show } = useActions();
  const view = useApp((s) => s.screen?.view ?? null);
  const older = useApp((s) => s.older);
  const framed = useApp((s) => s.framed !== null);
  const refused = useApp((s) => s.fileErrors.length > 0);
  return (
    <Suspense fallback={null}>
      {overlay === 'rulebook' && <Rulebook />}
      {overlay === 'evidence' && <Evidence />}
      {overlay === 'course' && <CoursePage onClose={() => show(null)} />}
      {overlay === 'settings' && <SettingsDialog />}
      {overlay === 'adviser' && view && <AdviserDialog />}
      {overlay === 'seats' && view && <SeatsDialog />}
      {overlay === 'save' && view && <ShareDialog />}
      {older && <OlderDialog record={older.record} />}
      {/* A rejected file or link opens the dialog that explains why. */}
      {(overlay === 'file' || refused) && <FileDialog />}
      {overlay === 'list' && view && <ListDialog />}
      {framed && <FramedDialog />}
    </Suspense>
  );
}
