import { wasStruck } from '../doctrine-conditions.ts';
import type { PastView } from '../../engine/model/index.ts';

/**
 * Models of the other side, named after the doctrine that predicts its later turns. Each gives one action a turn; the
 * likelihood of the public record follows from it.
 */
export type IranAction = 'press' | 'hold' | 'harass' | 'halt';
export type UsAction = 'none' | 'limited' | 'strong' | 'wave';

interface Sight {
  /** Rows of earlier turns, oldest first. */
  readonly past: readonly PastView[];
  readonly offerOpen: boolean;
}

export const IRAN_STYLES: Readonly<Record<string, (sight: Sight) => IranAction>> = {
  press: () => 'press',
  hold: () => 'hold',
  harass: () => 'harass',
  restrain: () => 'halt',
  mixed: ({ past }) => (wasStruck(past.at(-1)) || wasStruck(past.at(-2)) ? 'halt' : 'hold'),
};

const dead = ({ past }: Sight): boolean => (past.at(-1)?.killed ?? 0) > 0;
const attacked = ({ past }: Sight): boolean => past.at(-1)?.calm === false;

export const US_STYLES: Readonly<Record<string, (x: Sight) => UsAction>> = {
  hold: () => 'none',
  replyToDeaths: (x) => (dead(x) ? 'strong' : 'none'),
  calibrated: (x) => (dead(x) ? 'strong' : attacked(x) && !x.offerOpen ? 'limited' : 'none'),
  calibratedNoAssurance: (x) => (dead(x) ? 'strong' : x.past.length > 0 ? 'limited' : 'none'),
  heavyWhileAttacked: (x) => (attacked(x) ? 'wave' : 'none'),
  // Not affordable on turn 1.
  heavy: (x) => (x.past.length > 0 ? 'wave' : 'none'),
};

/** Signals that a style uses: an offer of restraint, a red line. */
export interface SignalHabits {
  readonly offer: boolean;
  readonly line: boolean;
}
const habits = (offer: boolean, line: boolean): SignalHabits => ({ offer, line });
export const US_SIGNAL_HABITS: Readonly<Record<string, SignalHabits>> = {
  hold: habits(false, false),
  replyToDeaths: habits(false, true),
  calibrated: habits(true, true),
  calibratedNoAssurance: habits(false, true),
  heavyWhileAttacked: habits(false, false),
  heavy: habits(false, false),
};
export const IRAN_SIGNAL_HABITS: Readonly<Record<string, SignalHabits>> = {
  press: habits(false, false),
  hold: habits(false, false),
  harass: habits(false, false),
  restrain: habits(true, false),
  mixed: habits(false, false),
};
