import { useEffect, useRef } from 'react';
import { useRoomScreen } from '../../../hooks/room-hooks.ts';
import { useActions, useApp, useScreen } from '../../../hooks/store-hooks.ts';
import { useWords } from '../../../hooks/use-words.ts';
import { placeIn } from '../../../store/debrief/debrief-state.ts';
import { Button } from '../../../ui/controls.tsx';
import css from './class.module.css';

/** The chapter that the desk has opened for all; null: none yet. */
export function useLedChapter(): string | null {
  const { stage } = useRoomScreen();
  return stage.kind === 'debrief' ? stage.chapter : null;
}

/**
 * Follows the desk from chapter to chapter, unless this person has left the path: then it only says where the others
 * are.
 */
export function LeadBar({ onOwnPage }: { onOwnPage: () => void }) {
  const w = useWords();
  const { debriefAt } = useActions();
  const { game } = useScreen();
  const led = useLedChapter();
  const { stage } = useRoomScreen();
  const here = useApp((s) => placeIn(s.debrief, game.id).chapter);
  const before = useRef<string | null>(null);
  useEffect(() => {
    const was = before.current;
    before.current = led;
    if (led !== null && led !== was && (was === null || here === was || here === null)) debriefAt({ chapter: led });
  }, [led, here, debriefAt]);
  const apart = led !== null && here !== null && here !== led;
  return (
    <aside className={css.lead} aria-label={w('class.lead')}>
      <output>
        {apart ? w('class.lead.apart', { chapter: w(`debrief.chapter.${led}`) }) : w('class.lead.together')}
      </output>
      {stage.kind === 'debrief' && stage.ask !== undefined && !apart && (
        <p>
          <b>{stage.ask}</b> {stage.minutes !== undefined && w('class.lead.minutes', { count: stage.minutes })}
        </p>
      )}
      {apart && <Button onClick={() => debriefAt({ chapter: led })}>{w('class.lead.return')}</Button>}
      <Button onClick={onOwnPage}>{w('own.open')}</Button>
    </aside>
  );
}
