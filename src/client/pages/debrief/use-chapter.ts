import { useActions, useApp, useScreen } from '../../hooks/store-hooks.ts';
import { type ChapterEntry, type ChapterId, CHAPTERS } from './chapters.ts';
import { placeIn } from '../../store/debrief/debrief-state.ts';

export interface Place {
  readonly chapter: ChapterEntry;
  readonly before: ChapterEntry | undefined;
  readonly after: ChapterEntry | undefined;
  readonly go: (id: ChapterId) => void;
}

/** Which chapter is open, and the way to the others. */
export function usePlace(): Place {
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

/** Something that was set in a chapter, kept as text: a page loaded again has it still. */
export function useKeptHere(name: string): readonly [string | null, (text: string) => void] {
  const { debriefAt } = useActions();
  const { game } = useScreen();
  const text = useApp((s) => placeIn(s.debrief, game.id).kept[name] ?? null);
  return [text, (value) => debriefAt({ kept: { [name]: value } })];
}
