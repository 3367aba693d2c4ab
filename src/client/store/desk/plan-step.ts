import type { LessonPlan } from '../../../protocol/room.ts';
import type { CheckCount } from '../../../protocol/room-desk.ts';
import type { Moment } from './moment.ts';

/** A lesson as the course plans it. */
export interface Planned {
  readonly kind: string;
  readonly minutes: readonly number[];
  /** Minutes below which the debrief never falls. */
  readonly floor: number;
  readonly steps: readonly { readonly id: string; readonly at: number }[];
}

const MINUTE = 60_000;

/** The course's plan for a lesson of this length; null: it has none. */
export const planFor = <P extends Planned>(plans: readonly P[], { minutes }: LessonPlan): P | null =>
  plans.find((plan) => plan.kind === 'lesson' && plan.minutes[0] === minutes) ?? null;

/** The last chapter of the path: after it there is only the close. */
const LAST_CHAPTER = 'questions';

/**
 * The step of the plan that a class is in. `left`: ms of the part under way; `toBell`: minutes to the bell, null without
 * one.
 */
export function stepIdOf(plan: Planned | null, moment: Moment, left: number, toBell: number | null): string {
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

/** Minutes from one step to another; 0 if the plan lacks one of them. */
function minutesOf(plan: Planned | null, from: string, to: string): number {
  const at = (id: string): number | undefined => plan?.steps.find((step) => step.id === id)?.at;
  const [start, end] = [at(from), at(to)];
  return start === undefined || end === undefined ? 0 : end - start;
}

/** When each step starts by the plan, ms since 1970; null without a bell. */
export const stepTimes = (plan: Planned, bell: number | null): readonly (number | null)[] =>
  plan.steps.map(({ at }) => (bell === null ? null : bell - (plan.minutes[0]! - at) * MINUTE));

/** The question of the ready check that most have wrong, to be said aloud; null: nobody has one wrong. */
export function mostMissed(check: readonly CheckCount[]) {
  const [worst] = check
    .map(({ text, answer, right, answered }) => ({ text, answer, wrong: answered - right, of: answered }))
    .toSorted((a, b) => b.wrong - a.wrong);
  return worst && worst.wrong > 0 ? worst : null;
}
