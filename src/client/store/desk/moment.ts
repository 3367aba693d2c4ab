import type { LessonPlan, PublicTable, RoomScreen, TableId } from '../../../protocol/room.ts';
import type { DeskScreen } from '../../../protocol/room-desk.ts';
import { timeLeft } from '../room/time-left.ts';
import { type LessonPlace, spareMinutes, turnMinutes } from './lesson.ts';
import { bellOf, sessionPlan } from './second-session.ts';

/** What a class does now, as far as the instructor's next words and next step depend on it. */
export type Moment =
  | { readonly kind: 'lobby' }
  /** `practice`: a practice turn comes next. */
  | { readonly kind: 'brief'; readonly practice?: true }
  | { readonly kind: 'practice' }
  | { readonly kind: 'decide'; readonly turn: number; readonly turns: number }
  | { readonly kind: 'lastCall'; readonly turn: number; readonly turns: number }
  /** This table waits for the others. */
  | { readonly kind: 'closing'; readonly turn: number; readonly turns: number }
  | { readonly kind: 'playback'; readonly turn: number; readonly turns: number }
  /** All games are over, nothing is revealed. */
  | { readonly kind: 'handsOff' }
  | { readonly kind: 'debrief'; readonly step: 1 | 2; readonly chapter: string };

/** The table with this id, else the first. */
export const tableOf = (room: RoomScreen, id: TableId | null): PublicTable | null =>
  room.tables.find((table) => table.id === id) ?? room.tables[0] ?? null;

/** The turn that the game would end with: the one being ordered; while one is watched, the next. */
export const endingTurn = ({ phase, turn, turns }: PublicTable): number =>
  phase === 'playback' ? Math.min(turn + 1, turns) : turn;

/** Turns of a table that have been resolved, and so can be taken back or forked from. */
export function closedTurns(table: PublicTable): number {
  switch (table.phase) {
    case 'briefing':
      return 0;
    case 'orders':
    case 'closing':
      return table.turn - 1;
    case 'playback':
    case 'over':
      return table.turn;
  }
}

/** What happens at a table now; the lobby and the debrief are the same for all. */
export function momentOf(room: RoomScreen, table: PublicTable | null, now: number): Moment {
  const { stage, plan } = room;
  if (stage.kind === 'debrief') return stage;
  if (stage.kind === 'lobby' || !table) return { kind: 'lobby' };
  if (room.tables.every((one) => one.phase === 'over')) return { kind: 'handsOff' };
  const turns = { turn: table.turn, turns: table.turns };
  switch (table.phase) {
    case 'briefing':
      return table.practice ? { kind: 'brief', practice: true } : { kind: 'brief' };
    case 'orders': {
      if (table.practice) return { kind: 'practice' };
      const left = timeLeft(table.clock, now);
      return { kind: left !== null && left <= plan.lastCall * 1000 ? 'lastCall' : 'decide', ...turns };
    }
    case 'closing':
      return { kind: 'closing', ...turns };
    case 'playback':
      return { kind: 'playback', ...turns };
    case 'over':
      return { kind: 'closing', ...turns };
  }
}

/** Where a table is in the lesson. Parts without a clock count with their whole length. */
export function placeOf(room: RoomScreen, table: PublicTable | null, now: number): LessonPlace {
  const plan = sessionPlan(room);
  const bell = bellOf(room);
  const turns = table ? table.turns : plan.turns;
  const left = (seconds: number) => (table ? (timeLeft(table.clock, now) ?? seconds * 1000) : seconds * 1000);
  const debrief = plan.debrief * 60_000;
  if (room.stage.kind === 'debrief' && bell !== null) {
    // it ends before the spare, so that the spare is still there
    const end = bell - Math.max(0, spareMinutes(plan)) * 60_000;
    return { part: 'debrief', turn: turns, turns, left: Math.min(debrief, Math.max(0, end - now)) };
  }
  if (room.stage.kind === 'debrief' || table?.phase === 'over') {
    return { part: 'debrief', turn: turns, turns, left: debrief };
  }
  if (room.stage.kind === 'lobby' || !table) return { part: 'join', turn: 0, turns, left: plan.join * 60_000 };
  switch (table.phase) {
    case 'briefing':
      return { part: 'brief', turn: 0, turns, left: left(plan.brief * 60) };
    case 'orders':
      return { part: 'turn', turn: table.turn, turns, left: left(plan.decide + plan.lastCall) + plan.playback * 1000 };
    case 'closing':
      return { part: 'turn', turn: table.turn, turns, left: plan.playback * 1000 };
    case 'playback':
      return { part: 'turn', turn: table.turn, turns, left: left(plan.playback) };
  }
}

/** Share of the whole lesson that lies behind, 0–1, for the mark on the bar. */
export function shareDone(plan: LessonPlan, place: LessonPlace): number {
  const parts = {
    join: plan.join,
    brief: plan.join + plan.brief,
    turn: plan.join + plan.brief + place.turn * turnMinutes(plan),
    debrief: plan.join + plan.brief + plan.turns * turnMinutes(plan) + plan.debrief,
    spare: plan.minutes,
  };
  return Math.min(1, Math.max(0, (parts[place.part] - place.left / 60_000) / plan.minutes));
}

/** Steps of a plan with a line of their own, whatever a class does then. */
const SAID: readonly string[] = ['ready', 'close', 'silence', 'pairs', 'film', 'task', 'seats-again', 'predictions'];

/** Key of what to say now: in the course (`step.…`, `path.…`), or a word of the catalogue (`say.…`). `step`: of the plan. */
export function sayKey(moment: Moment, step?: string): string {
  if (step !== undefined && SAID.includes(step)) return `step.${step}.say`;
  if (step === 'turns' && moment.kind === 'decide') return 'step.turns.say';
  switch (moment.kind) {
    case 'lobby':
      return 'step.door.say';
    case 'brief':
      return 'step.brief.say';
    case 'practice':
      return 'say.practice';
    case 'decide':
      if (moment.turn === moment.turns) return 'step.last.say';
      if (moment.turn === 1) return 'step.turn1.say';
      if (moment.turn === 2) return 'step.turn2.say';
      return moment.turn % 2 === 1 ? 'step.middle.say' : 'say.middleAgain';
    case 'lastCall':
      return 'say.lastCall';
    case 'closing':
      return 'say.closing';
    case 'playback':
      return 'say.playback';
    case 'handsOff':
      return 'step.hands-off.say';
    case 'debrief':
      return `path.${moment.chapter}.ask`;
  }
}

/** The next step: what the one white button does. */
export type Step =
  | { readonly kind: 'deal' }
  | { readonly kind: 'begin' }
  | { readonly kind: 'firstTurn' }
  | { readonly kind: 'startPractice' }
  | { readonly kind: 'endPractice' }
  | { readonly kind: 'close'; readonly turn: number }
  | { readonly kind: 'resolve'; readonly turn: number }
  | { readonly kind: 'nextTurn'; readonly turn: number }
  | { readonly kind: 'cost' }
  | { readonly kind: 'chapter'; readonly chapter: string }
  | { readonly kind: 'openAll' }
  | { readonly kind: 'none' };

interface StepHints {
  /** People who are not marked absent, and those of them who have no place. */
  readonly expected: number;
  readonly unseated: number;
  /** The chapter of the debrief's path after this one. */
  readonly chapter: string | null;
  /** All games have ended, by war or by the desk: the turn that is watched was the last. */
  readonly ended: boolean;
}

export const hasEnded = ({ tables }: Pick<DeskScreen, 'tables'>): boolean =>
  tables.length > 0 && tables.every(({ ended }) => ended !== null);

export function stepOf(room: RoomScreen, moment: Moment, { expected, unseated, chapter, ended }: StepHints): Step {
  switch (moment.kind) {
    case 'lobby':
      if (expected === 0) return { kind: 'none' };
      return unseated > 0 ? { kind: 'deal' } : { kind: 'begin' };
    case 'brief':
      return { kind: moment.practice ? 'startPractice' : 'firstTurn' };
    case 'practice':
      return { kind: 'endPractice' };
    case 'decide':
    case 'lastCall':
      return { kind: 'close', turn: moment.turn };
    case 'closing': {
      const behind = room.step === 'together' && room.tables.find((table) => table.phase === 'playback');
      if (behind) return { kind: 'nextTurn', turn: behind.turn + 1 };
      const writing = room.tables.some((table) => table.phase === 'orders');
      return { kind: writing ? 'close' : 'resolve', turn: moment.turn };
    }
    case 'playback':
      return ended || moment.turn >= moment.turns ? { kind: 'cost' } : { kind: 'nextTurn', turn: moment.turn + 1 };
    case 'handsOff':
      return { kind: 'cost' };
    case 'debrief':
      if (chapter !== null) return { kind: 'chapter', chapter };
      return moment.step === 1 ? { kind: 'openAll' } : { kind: 'none' };
  }
}
