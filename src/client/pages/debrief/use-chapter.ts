import { useActions, useApp, useScreen } from '../../hooks/store-hooks.ts';
import type { ChapterId } from '../../../protocol/debrief-chapters.ts';
import { type ChapterEntry, CHAPTERS } from './chapters.ts';
import { placeIn } from '../../store/debrief/debrief-state.ts';

/** The open chapter and the way to others. */
export interface ChapterPlace {
  readonly chapter: ChapterEntry;
  readonly before: ChapterEntry | undefined;
  readonly after: ChapterEntry | undefined;
  readonly go: (id: ChapterId) => void;
}

/** The open chapter, its neighbours, and a function to open another. */
export function useChapter(): ChapterPlace {
  const { debriefAt } = useActions();
  const { game } = useScreen();
  const id = useApp((s) => placeIn(s.debrief, game.id).chapter);
  const i = Math.max(
    0,
    CHAPTERS.findIndex((x) => x.id === id),
  );
  return {
    chapter: CHAPTERS[i]!,
    before: CHAPTERS[i - 1],
    after: CHAPTERS[i + 1],
    go: (chapter) => debriefAt({ chapter }),
  };
}
