import Link from 'lucide-react/icons/link';
import { useState } from 'react';
import type { MadeLink } from '../../store/game/import-actions.ts';
import { useActions, useApp } from '../../hooks/store-hooks.ts';
import { MadeAs } from '../../ui/game/share-link.tsx';
import { Button } from '../../ui/controls.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useWords } from '../../hooks/use-words.ts';
import css from './replay.module.css';

/** Passes on the game as it is watched: who follows the link is at this turn. */
export function LinkToTurn() {
  const w = useWords();
  const { makeLink, play } = useActions();
  const { turn } = useApp((s) => s.playback)!;
  const [link, setLink] = useState<MadeLink | null>(null);
  const make = () => {
    play({ playing: false });
    void makeLink('whole', turn).then(setLink);
  };
  return (
    <>
      <Button className={css.link ?? ''} aria-label={w('replay.link')} onClick={make}>
        <Link size={18} aria-hidden />
        <span>{w('replay.link')}</span>
      </Button>
      {link && (
        <Dialog title={w('replay.link.title', { turn })} onClose={() => setLink(null)}>
          <p>{w('replay.link.text', { turn })}</p>
          <MadeAs link={link} />
        </Dialog>
      )}
    </>
  );
}
