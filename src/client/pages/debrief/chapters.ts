import { type ComponentType, lazy } from 'react';

/** In the order in which a class goes through them. */
const ORDER = [
  'cost',
  'hotwash',
  'story',
  'replay',
  'why',
  'deterrence',
  'wanted',
  'whatif',
  'history',
  'parallel',
  'questions',
  'takeaway',
] as const;
/** Id of a chapter. */
export type ChapterId = (typeof ORDER)[number];

type Load = () => Promise<{ readonly Chapter: ComponentType }>;

/** Each chapter loads when it is opened. A chapter without a loader is not listed. */
const LOADS: Partial<Record<ChapterId, Load>> = {
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

/** All chapters with a loader, in order. */
export const CHAPTERS: readonly ChapterEntry[] = ORDER.flatMap((id) => {
  const load = LOADS[id];
  if (!load) return [];
  const Chapter = lazy(() => load().then((m) => ({ default: m.Chapter })));
  return [{ id, needsRecord: !AT_ONCE.includes(id), Chapter }];
});

/** Prefetches all chapters, so that they also open offline. */
export const fetchAll = (): Promise<unknown> => Promise.allSettled(Object.values(LOADS).map((load) => load()));
