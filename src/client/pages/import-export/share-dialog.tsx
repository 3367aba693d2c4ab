import Download from 'lucide-react/icons/download';
import Link from 'lucide-react/icons/link';
import { useState } from 'react';
import type { MadeLink } from '../../store/game/import-actions.ts';
import type { SavePart } from '../../../protocol/device-games.ts';
import { useActions, useApp, useScreen } from '../../hooks/store-hooks.ts';
import { Button, Segments } from '../../ui/controls.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { useSaveFile } from '../../ui/game/save-file.ts';
import { useWords } from '../../hooks/use-words.ts';
import css from '../../ui/sharing.module.css';
import { ShareLink } from '../../ui/copy-field.tsx';

const PARTS = ['whole', 'opening'] as const satisfies SavePart[];

/** Shares the game as a file or link, whole or its start only, and says what the recipient can read. */
export function ShareDialog() {
  const w = useWords();
  const { overlay, makeLink } = useActions();
  const { game } = useScreen();
  const busy = useApp((s) => s.busy);
  const save = useSaveFile();
  const [part, setPart] = useState<SavePart>('whole');
  const [link, setLink] = useState<MadeLink | null>(null);
  const choose = (next: SavePart) => {
    setPart(next);
    setLink(null);
  };
  const holds = part === 'opening' ? 'save.opening.text' : game.over ? 'save.over' : 'save.sure';
  return (
    <Dialog title={w('save.title')} onClose={() => overlay(null)}>
      <Segments
        label={w('save.part')}
        value={part}
        choices={PARTS.map((value) => ({ value, label: w(`save.${value}`) }))}
        onChange={choose}
      />
      <p className={css.holds}>{w(holds)}</p>
      {link && <ShareLink link={link} />}
      <DialogActions>
        <Button disabled={busy !== null} onClick={() => void makeLink(part).then(setLink)}>
          <Link size={16} aria-hidden />
          {w('save.link')}
        </Button>
        <Button look="primary" disabled={busy !== null} onClick={() => void save(game, part)}>
          <Download size={16} aria-hidden />
          {w('save.go')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
