import { type ComponentType, lazy } from 'react';
import { CHAPTER_IDS, type ChapterId } from '../../../protocol/debrief-chapters.ts';

type Load = () => Promise<{ readonly Chapter: ComponentType }>;

/** Each chapter loads when it is opened. */
const LOADS: Record<ChapterId, Load> = {
  cost: () => import('./casualties/casualties-chapter.tsx'),
  hotwash: () => import('./hotwash/hotwash-chapter.tsx'),
  story: () => import('./timeline/timeline-chapter.tsx'),
  replay: () => import('./replay/replay-chapter.tsx'),
  why: () => import('./causes/causes-chapter.tsx'),
  deterrence: () => import('./deterrence/deterrence-chapter.tsx'),
  wanted: () => import('./objectives/objectives-chapter.tsx'),
  whatif: () => import('./whatif/whatif-chapter.tsx'),
  history: () => import('./history/history-chapter.tsx'),
  parallel: () => import('./compare-tables/compare-chapter.tsx'),
  questions: () => import('./discussion/discussion-chapter.tsx'),
  takeaway: () => import('./export/export-chapter.tsx'),
};

/** Chapters that need only the screen, so that they open before the record is analysed. */
const AT_ONCE: readonly ChapterId[] = ['cost', 'hotwash'];

/** A chapter in the list. */
export interface ChapterEntry {
  readonly id: ChapterId;
  readonly needsRecord: boolean;
  readonly Chapter: ComponentType;
}

/** All chapters, in order. */
export const CHAPTERS: readonly ChapterEntry[] = CHAPTER_IDS.map((id) => ({
  id,
  needsRecord: !AT_ONCE.includes(id),
  Chapter: lazy(() => LOADS[id]().then((m) => ({ default: m.Chapter }))),
}));

/** Prefetches all chapters, so that they also open offline. */
export const fetchAll = (): Promise<unknown> => Promise.allSettled(Object.values(LOADS).map((load) => load()));
