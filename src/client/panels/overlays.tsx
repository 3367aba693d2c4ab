import { lazy, Suspense } from 'react';
import { useActions, useApp } from './app.ts';
import { SettingsDialog } from './book/settings-dialog.tsx';
import { Button } from './parts/controls.tsx';
import { Dialog, DialogActions } from './parts/dialog.tsx';
import { useSaveFile } from './parts/save-file.ts';
import { useWords } from './words.ts';

const Rulebook = lazy(() => import('./book/rulebook.tsx').then((m) => ({ default: m.Rulebook })));
const MapList = lazy(() => import('./side/map-list.tsx').then((m) => ({ default: m.MapList })));

/** Dialogs that may lie over any page. */
export function Overlays() {
  const overlay = useApp((s) => s.overlay);
  const view = useApp((s) => s.screen?.view ?? null);
  return (
    <Suspense fallback={null}>
      {overlay === 'rulebook' && <Rulebook />}
      {overlay === 'settings' && <SettingsDialog />}
      {overlay === 'save' && <SaveDialog />}
      {overlay === 'list' && view && <ListDialog />}
    </Suspense>
  );
}

function ListDialog() {
  const w = useWords();
  const { overlay } = useActions();
  return (
    <Dialog title={w('list.title')} wide onClose={() => overlay(null)}>
      <MapList onPick={() => overlay(null)} />
    </Dialog>
  );
}

/** A saved game holds both sides' orders: who saves one in the middle is told. */
function SaveDialog() {
  const w = useWords();
  const { overlay } = useActions();
  const game = useApp((s) => s.screen?.game ?? null);
  const save = useSaveFile();
  return (
    <Dialog title={w('save.title')} onClose={() => overlay(null)}>
      <p>{w('save.sure')}</p>
      <DialogActions>
        <Button onClick={() => overlay(null)}>{w('common.cancel')}</Button>
        <Button
          look="primary"
          onClick={() => {
            overlay(null);
            if (game) void save(game);
          }}
        >
          {w('save.go')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
