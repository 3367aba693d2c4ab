import Link from 'lucide-react/icons/link';
import { useState } from 'react';
import type { MadeLink } from '../../store/door-actions.ts';
import { useActions, useApp } from '../app.ts';
import { MadeAs } from '../doors/made-link.tsx';
import { Button } from '../parts/controls.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { useWords } from '../words.ts';
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
