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

/** Hears how much of a decision is done, 0–1; of whoever thinks ahead, 0 as it begins and 1 when it has decided. */
export type Tell = (done: number) => void;

/** Somebody who decides; in a browser this is another worker, so that the authority never waits. */
export type Decide = (question: Question, tell?: Tell) => Promise<Decided>;

export interface Decided {
  readonly submission: Submission;
  /** Its own log of the turn, for after the game; null for players that do not think ahead. */
  readonly thought: Thought | null;
}

export const thinksAhead = (q: Question): boolean => thinkerFor(q.policy, q.view.seat, q.scenario) !== null;

/** Decides: those who think ahead a simulation at a time, the others at once. */
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

/** Decides here and now. */
export const decideNow = (q: Question, how: How = {}): Decided => finished(decideInSteps(q, how));

/** An adviser of one seat, at work until it has an answer or is stopped; null: it was stopped. */
export type Advise = (
  asked: Asking,
  tell: Tell,
) => { readonly advice: Promise<Advice | null>; readonly stop: () => void };
export type Asking = Omit<Question, 'policy'>;

/** As hard as the middle level thinks. */
export const ADVISER_SIMULATIONS = LEVELS.analyst;

export const adviseInSteps = (asking: Asking, how: How = {}): Steps<Advice> => adviseFrom({ ...asking, ...how });
export const adviseNow = (asking: Asking, how: How = {}): Advice => finished(adviseInSteps(asking, how));

/** Computer players offered to people. */
export const policyInfos = (): PolicyInfo[] =>
  POLICIES.filter((p) => p.kind !== 'tool').map((p) => ({
    id: p.name,
    sides: p.sides,
    kind: p.kind === 'level' ? 'level' : 'doctrine',
  }));

export const characterInfos = (): Catalog['characters'] => CHARACTERS.map(({ name, side }) => ({ id: name, side }));
