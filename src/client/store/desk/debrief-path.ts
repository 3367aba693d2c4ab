import { FIRST_STEP_CHAPTERS, LED_CHAPTERS } from '../../../protocol/debrief-chapters.ts';
import type { RoomScreen } from '../../../protocol/room.ts';
import type { Contributions } from '../../../protocol/room-seat.ts';

/** Chapters that the desk may open at a step, in the order of the lesson. */
export const chaptersOf = (step: 1 | 2): readonly string[] => (step === 1 ? FIRST_STEP_CHAPTERS : LED_CHAPTERS);

/** Index of the longest of these debriefs (minutes) that fits into `minutes`; the shortest if none does. */
export const columnFor = (columns: readonly number[], minutes: number): number =>
  columns.reduce((best, m, i) => (m <= minutes && m >= columns[best]! ? i : best), 0);

const MINUTE = 60_000;

/** A chapter of the path with its minutes, and the minute of the debrief in which it begins. */
export interface PathChapter {
  readonly id: string;
  readonly minutes: number;
  readonly from: number;
}

/** The path for a debrief of so many minutes: chapters that the course gives time, in the order of the lesson. */
export function pathFor(
  { minutes: columns, chapters }: { readonly minutes: readonly number[]; readonly chapters: readonly CourseChapter[] },
  minutes: number,
): readonly PathChapter[] {
  const column = columnFor(columns, minutes);
  const timed = LED_CHAPTERS.flatMap((id) => {
    const given = chapters.find((one) => one.id === id)?.minutes[column] ?? 0;
    return given > 0 ? [{ id, minutes: given }] : [];
  });
  return timed.map((one, i) => ({ ...one, from: timed.slice(0, i).reduce((sum, { minutes: m }) => sum + m, 0) }));
}

/** The course's path for this class: with one table there are no other tables to look at. */
export const pathOf = (
  path: Parameters<typeof pathFor>[0],
  room: Timed & Pick<RoomScreen, 'tables'>,
  now: number,
): readonly PathChapter[] => {
  const chapters = room.tables.length > 1 ? path.chapters : path.chapters.filter(({ id }) => id !== 'parallel');
  return pathFor({ ...path, chapters }, debriefMinutes(room, now));
};

/** The chapter of the path after this one, among those that may be opened; null: it is the last. */
export function chapterAfter(path: readonly PathChapter[], { step, chapter }: Opened): string | null {
  const chapters = chaptersOf(step);
  const later = chapters.slice(chapters.indexOf(chapter) + 1);
  return later.find((id) => path.some((one) => one.id === id)) ?? null;
}

interface Opened {
  readonly step: 1 | 2;
  readonly chapter: string;
}

interface CourseChapter {
  readonly id: string;
  readonly minutes: readonly number[];
}

/** Minutes that a debrief has: from when it was opened, or is opened now, to the bell; without a bell as planned. */
export const debriefMinutes = ({ plan, bell, debriefed }: Timed, now: number): number =>
  bell === null ? plan.debrief : Math.floor((bell - (debriefed?.opened ?? now)) / MINUTE);

type Timed = Pick<RoomScreen, 'plan' | 'bell' | 'debriefed'>;

/** Where the path is by the clock; null before it began or after its end. */
export function chapterByClock(path: readonly PathChapter[], opened: number, now: number): string | null {
  const minute = (now - opened) / MINUTE;
  return path.find(({ from, minutes }) => minute >= from && minute < from + minutes)?.id ?? null;
}

/** The chapter that the second step opens with. */
export const FIRST_OF_ALL = 'story';

/** One person's part in the whole game. */
export interface ContributionRow {
  readonly id: string;
  readonly name: string;
  readonly turns: number;
  readonly proposed: number;
  readonly sealed: number;
  readonly marks: number;
  /** Mean over the turns with a forecast, 0–1; null: none. */
  readonly brier: number | null;
}

/** Adds up the turns of each person, in the order of the list of people. */
export function contributionRows({ rows, people }: Contributions): readonly ContributionRow[] {
  return people.map(({ id, name }) => {
    const own = rows.filter((row) => row.person === id);
    const sum = (key: 'proposed' | 'sealed' | 'marks') => own.reduce((total, row) => total + row[key], 0);
    const briers = own.flatMap(({ brier }) => (brier === null ? [] : [brier]));
    return {
      id,
      name,
      turns: own.length,
      proposed: sum('proposed'),
      sealed: sum('sealed'),
      marks: sum('marks'),
      brier: briers.length > 0 ? briers.reduce((a, b) => a + b, 0) / briers.length : null,
    };
  });
}
