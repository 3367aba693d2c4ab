import { LED_CHAPTERS } from '../../../protocol/debrief-chapters.ts';
import type { RoomScreen } from '../../../protocol/room.ts';
import type { CheckCount } from '../../../protocol/room-desk.ts';
import type { Moment } from './moment.ts';
import { ARGUED } from './second-session.ts';

/** A lesson as the course plans it. */
export interface Planned {
  readonly kind: string;
  readonly minutes: readonly number[];
  /** Minutes below which the debrief never falls. */
  readonly floor: number;
  readonly steps: readonly PlannedStep[];
  /** The second session of `two`. */
  readonly second?: readonly PlannedStep[];
}

interface PlannedStep {
  readonly id: string;
  readonly at: number;
}

const MINUTE = 60_000;

/** The course's plan for a class of this length, in one session or two; null: it has none. */
export const planFor = <P extends Planned>(
  plans: readonly P[],
  { plan: { minutes }, sessions, days }: Pick<RoomScreen, 'plan' | 'sessions' | 'days'>,
): P | null => {
  const kind = sessions === 2 ? 'two' : 'lesson';
  return days ? null : (plans.find((plan) => plan.kind === kind && plan.minutes[0] === minutes) ?? null);
};

/** The last chapter of the path: after it there is only the close. */
const LAST_CHAPTER = 'questions';

/**
 * The step of the plan that a class is in. `left`: ms of the part under way; `toBell`: minutes to the bell, null without
 * one.
 */
export function stepIdOf(plan: Planned | null, moment: Moment, left: number, toBell: number | null): string {
  if (plan?.kind === 'two') return stepOfTwo(plan, moment, toBell);
  switch (moment.kind) {
    case 'lobby':
      return 'door';
    case 'brief':
      return left <= minutesOf(plan, 'ready', 'turn1') * MINUTE ? 'ready' : 'brief';
    case 'practice':
      return 'practice';
    case 'decide':
    case 'lastCall':
    case 'closing':
    case 'playback':
      if (moment.turn === moment.turns) return 'last';
      return moment.turn <= 2 ? `turn${moment.turn}` : 'middle';
    case 'handsOff':
      return 'hands-off';
    case 'debrief': {
      if (moment.step === 1 && moment.chapter === 'cost') return 'hands-off';
      const closes = moment.chapter === LAST_CHAPTER ? 4 : 1;
      return toBell !== null && toBell <= closes ? 'close' : 'debrief';
    }
  }
}

/** Steps of the first session after feelings: the clock alone tells which it is. */
const AFTER_COST: readonly string[] = ['pairs', 'film', 'task', 'seats-again'];

/** The same in two sessions: the game and human cost in the first, the whole debrief in the second. */
function stepOfTwo(plan: Planned, moment: Moment, toBell: number | null): string {
  switch (moment.kind) {
    case 'lobby':
      return 'door';
    case 'brief':
    case 'practice':
      return 'brief';
    case 'decide':
    case 'lastCall':
    case 'closing':
    case 'playback':
      return 'turns';
    case 'handsOff':
      return 'silence';
    case 'debrief': {
      const place = (chapter: string): number => LED_CHAPTERS.findIndex((id) => id === chapter);
      if (moment.step === 2)
        return ARGUED.findLast(([from]) => place(from) <= place(moment.chapter))?.[1] ?? 'predictions';
      if (moment.chapter === 'cost') return 'silence';
      const minute = toBell === null ? 0 : plan.minutes[0]! - toBell;
      return plan.steps.findLast(({ id, at }) => AFTER_COST.includes(id) && at <= minute)?.id ?? 'pairs';
    }
  }
}

/** Minutes from one step to another; 0 if the plan lacks one of them. */
function minutesOf(plan: Planned | null, from: string, to: string): number {
  const at = (id: string): number | undefined => plan?.steps.find((step) => step.id === id)?.at;
  const [start, end] = [at(from), at(to)];
  return start === undefined || end === undefined ? 0 : end - start;
}

/** When each step of a session of so many minutes starts by the plan, ms since 1970; null without a bell. */
export const stepTimes = (
  steps: readonly PlannedStep[],
  minutes: number,
  bell: number | null,
): readonly (number | null)[] => steps.map(({ at }) => (bell === null ? null : bell - (minutes - at) * MINUTE));

/** The question of the ready check that most have wrong, to be said aloud; null: nobody has one wrong. */
export function mostMissed(check: readonly CheckCount[]) {
  const [worst] = check
    .map(({ text, answer, right, answered }) => ({ text, answer, wrong: answered - right, of: answered }))
    .toSorted((a, b) => b.wrong - a.wrong);
  return worst && worst.wrong > 0 ? worst : null;
}
