import type { ChapterId } from '../../../protocol/debrief-chapters.ts';
import type { LessonPlan, RoomScreen } from '../../../protocol/room.ts';

/** The debrief of a class in two sessions is open whole: what follows is the second session. */
export const inSecond = ({ sessions, stage }: Pick<RoomScreen, 'sessions' | 'stage'>): boolean =>
  sessions === 2 && stage.kind === 'debrief' && stage.step === 2;

/** The bell of the session under way; null: there is none, or the desk has not set that of the second session. */
export const bellOf = (room: Pick<RoomScreen, 'bell' | 'secondBell' | 'sessions' | 'stage'>): number | null =>
  inSecond(room) ? room.secondBell : room.bell;

/** The plan of the session under way: the second is a debrief, as long as the first. */
export const sessionPlan = (room: Pick<RoomScreen, 'plan' | 'sessions' | 'stage'>): LessonPlan =>
  inSecond(room) ? { ...room.plan, join: 0, brief: 0, turns: 0, debrief: room.plan.minutes } : room.plan;

/** Steps of the second session, each from the chapter on with which it begins. */
export const ARGUED = [
  ['story', 'predictions'],
  ['why', 'b-why'],
  ['deterrence', 'b-deterrence'],
  ['parallel', 'b-parallel'],
  ['questions', 'b-questions'],
] as const satisfies readonly (readonly [ChapterId, string])[];
