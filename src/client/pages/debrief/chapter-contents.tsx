import ArrowLeft from 'lucide-react/icons/arrow-left';
import ArrowRight from 'lucide-react/icons/arrow-right';
import Download from 'lucide-react/icons/download';
import Presentation from 'lucide-react/icons/presentation';
import { useEffect, useRef } from 'react';
import { useActions, useApp, useScreen } from '../../hooks/store-hooks.ts';
import { Button, LinkButton } from '../../ui/controls.tsx';
import { useSaveFile } from '../../ui/game/save-file.ts';
import { useWords } from '../../hooks/use-words.ts';
import { CHAPTERS } from './chapters.ts';
import css from './debrief.module.css';
import type { ChapterPlace } from './use-chapter.ts';

/** Chapter list. In a narrow window it scrolls sideways and keeps the open chapter in view. */
export function Contents({ place }: { place: ChapterPlace }) {
  const w = useWords();
  const row = useRef<HTMLOListElement>(null);
  const { id: open } = place.chapter;
  useEffect(() => {
    const item = row.current?.querySelector<HTMLElement>('[aria-current]');
    if (item) row.current!.scrollLeft = item.offsetLeft - (row.current!.clientWidth - item.offsetWidth) / 2;
  }, [open]);
  return (
    <nav className={css.contents} aria-label={w('debrief.chapters')}>
      <ol ref={row}>
        {CHAPTERS.map(({ id }) => (
          <li key={id}>
            <button type="button" aria-current={id === open ? 'page' : undefined} onClick={() => place.go(id)}>
              {w(`debrief.chapter.${id}`)}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** Actions for a finished game, in every chapter. */
export function ShareAndExit({ exit, onPresent }: { exit: boolean; onPresent: (() => void) | null }) {
  const w = useWords();
  const { game } = useScreen();
  const { leave } = useActions();
  const save = useSaveFile();
  const busy = useApp((s) => s.busy);
  return (
    <div className={css.actions}>
      <LinkButton disabled={!onPresent} onClick={() => onPresent?.()}>
        <Presentation size={16} aria-hidden />
        {w('present.open')}
      </LinkButton>
      <LinkButton disabled={busy !== null} onClick={() => void save(game)}>
        <Download size={16} aria-hidden />
        {w('end.save')}
      </LinkButton>
      {exit && <Button onClick={() => void leave()}>{w('end.new')}</Button>}
    </div>
  );
}

/** Links to the previous and the next chapter. */
export function Onward({ place: { before, after, go } }: { place: ChapterPlace }) {
  const w = useWords();
  return (
    <nav className={css.chapterLinks} aria-label={w('debrief.onward')}>
      {before && (
        <LinkButton onClick={() => go(before.id)}>
          <ArrowLeft size={16} aria-hidden />
          {w(`debrief.chapter.${before.id}`)}
        </LinkButton>
      )}
      {after && (
        <Button look="primary" onClick={() => go(after.id)}>
          {w('debrief.next', { chapter: w(`debrief.chapter.${after.id}`) })}
          <ArrowRight size={16} aria-hidden />
        </Button>
      )}
    </nav>
  );
}
