import { useActions } from '../../../hooks/store-hooks.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { useWords } from '../../../hooks/use-words.ts';
import { MapList } from './map-list.tsx';

/** Everything on the map as a list, over the page. */
export function ListDialog() {
  const w = useWords();
  const { overlay } = useActions();
  return (
    <Dialog title={w('list.title')} wide onClose={() => overlay(null)}>
      <MapList onPick={() => overlay(null)} />
    </Dialog>
  );
}
