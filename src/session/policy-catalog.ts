import {
  adviseInSteps as adviseFrom,
  CHARACTERS,
  finished,
  type How,
  LEVELS,
  nothingNew,
  POLICIES,
  policyFor,
  type Steps,
  thinkerFor,
} from '../ai/index.ts';
import type { Scenario, SideView, Submission } from '../engine/model/index.ts';
import type { Catalog, PolicyInfo } from '../protocol/device-games.ts';
import type { Advice, Thought } from '../protocol/seat-screen.ts';

export type { Steps };

/** What a computer player is asked: one seat's view and nothing else of the game. */
export interface Question {
  readonly policy: string;
  readonly scenario: Scenario;
  readonly view: SideView;
  readonly salt: string;
  readonly simulations: number;
}

/** Progress of a decision, 0–1. A player that thinks ahead tells 0 when it begins and 1 when it has decided. */
export type Tell = (done: number) => void;

/** Decides for a computer player; in a browser another worker, so that the session never waits. */
export type Decide = (question: Question, tell?: Tell) => Promise<Decided>;

export interface Decided {
  readonly submission: Submission;
  /** Its log of the turn, shown after the game; null for players that do not think ahead. */
  readonly thought: Thought | null;
}

export const thinksAhead = (q: Question): boolean => thinkerFor(q.policy, q.view.seat, q.scenario) !== null;

/** Decides in steps: one simulation each for players that think ahead, a single one for others. */
export function* decideInSteps(question: Question, how: How = {}): Steps<Decided> {
  const think = thinkerFor(question.policy, question.view.seat, question.scenario);
  if (think) {
    how.tell?.(0);
    const { submission, thought } = yield* think(question.view, question.salt, question.simulations, how);
    how.tell?.(1);
    return { submission, thought };
  }
  const policy = policyFor(question.policy, question.view.seat, question.scenario);
  return {
    submission: policy ? policy(question.view, question.salt, question.simulations) : nothingNew(question.view.turn),
    thought: null,
  };
}

/** Decides at once, in this thread. */
export const decideNow = (q: Question, how: How = {}): Decided => finished(decideInSteps(q, how));

/** Asks an adviser for one seat. Null: it was stopped. */
export type Advise = (
  asked: Asking,
  tell: Tell,
) => { readonly advice: Promise<Advice | null>; readonly stop: () => void };
export type Asking = Omit<Question, 'policy'>;

/** As many as the middle level's. */
export const ADVISER_SIMULATIONS = LEVELS.analyst;

export const adviseInSteps = (asking: Asking, how: How = {}): Steps<Advice> => adviseFrom({ ...asking, ...how });
export const adviseNow = (asking: Asking, how: How = {}): Advice => finished(adviseInSteps(asking, how));

/** Computer players that can be chosen. */
export const policyInfos = (): PolicyInfo[] =>
  POLICIES.filter((p) => p.kind !== 'tool').map((p) => ({
    id: p.name,
    sides: p.sides,
    kind: p.kind === 'level' ? 'level' : 'doctrine',
  }));

export const characterInfos = (): Catalog['characters'] => CHARACTERS.map(({ name, side }) => ({ id: name, side }));
