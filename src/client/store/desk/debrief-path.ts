import { FIRST_STEP_CHAPTERS, LED_CHAPTERS } from '../../../protocol/debrief-chapters.ts';
import type { RoomScreen } from '../../../protocol/room.ts';
import type { Contributions } from '../../../protocol/room-seat.ts';
import { type Planned, planFor } from './plan-step.ts';
import { ARGUED, inSecond } from './second-session.ts';

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
export function pathOf(
  { path, plans }: { readonly path: Parameters<typeof pathFor>[0]; readonly plans: readonly Planned[] },
  room: Timed & Pick<RoomScreen, 'tables' | 'days'>,
  now: number,
): readonly PathChapter[] {
  const isHere = ({ id }: { readonly id: string }): boolean => room.tables.length > 1 || id !== 'parallel';
  const second = inSecond(room) ? pathOfSecond(planFor(plans, room)) : [];
  if (second.length > 0) return second.filter(isHere);
  return pathFor({ ...path, chapters: path.chapters.filter(isHere) }, debriefMinutes(room, now));
}

/** Chapters that the second session argues, each until its next step; none if the course has no such session. */
function pathOfSecond(plan: Planned | null): readonly PathChapter[] {
  const steps = plan?.second ?? [];
  return ARGUED.flatMap(([id, step]) => {
    const i = steps.findIndex((one) => one.id === step);
    if (i < 0) return [];
    const from = steps[i]!.at;
    return [{ id, minutes: (steps[i + 1]?.at ?? plan!.minutes[1] ?? from) - from, from }];
  });
}

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
export const debriefMinutes = (room: Timed, now: number): number =>
  room.bell === null || inSecond(room)
    ? room.plan.debrief
    : Math.floor((room.bell - (room.debriefed?.opened ?? now)) / MINUTE);

type Timed = Pick<RoomScreen, 'plan' | 'bell' | 'debriefed' | 'sessions' | 'stage'>;

/** When the debrief under way began by the clock, ms since 1970; null: it did not, or its session has no bell. */
export function debriefBegan(room: Timed & Pick<RoomScreen, 'secondBell'>): number | null {
  if (!inSecond(room)) return room.debriefed?.opened ?? null;
  return room.secondBell === null ? null : room.secondBell - room.plan.minutes * MINUTE;
}

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
