/** What a class may see before everything opens: nothing of record, seed or the other side's orders. */
export const FIRST_STEP_CHAPTERS = ['cost', 'hotwash'] as const;

/** Chapters that an instructor leads through, in the order in which a class goes through them. */
export const LED_CHAPTERS = [
  ...FIRST_STEP_CHAPTERS,
  'story',
  'replay',
  'why',
  'deterrence',
  'wanted',
  'whatif',
  'history',
  'parallel',
  'questions',
] as const;

/** All chapters of the debrief: each takes its own things away last, by themselves. */
export const CHAPTER_IDS = [...LED_CHAPTERS, 'takeaway'] as const;

export type ChapterId = (typeof CHAPTER_IDS)[number];
