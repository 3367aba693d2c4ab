import { struckIn } from '../doctrine-conditions.ts';
import type { PastView } from '../../engine/model/index.ts';

/**
 * Models of the other side, named after the doctrine that predicts its later turns. Each gives one action a turn; the
 * likelihood of the public record follows from it.
 */
export type Iranian = 'press' | 'hold' | 'harass' | 'halt';
export type American = 'none' | 'limited' | 'strong' | 'wave';

interface Sight {
  /** Rows of earlier turns, oldest first. */
  readonly past: readonly PastView[];
  readonly offerOpen: boolean;
}

export const IRAN_STYLES: Readonly<Record<string, (sight: Sight) => Iranian>> = {
  press: () => 'press',
  hold: () => 'hold',
  harass: () => 'harass',
  restrain: () => 'halt',
  mixed: ({ past }) => (struckIn(past.at(-1)) || struckIn(past.at(-2)) ? 'halt' : 'hold'),
};

const dead = ({ past }: Sight): boolean => (past.at(-1)?.killed ?? 0) > 0;
const attacked = ({ past }: Sight): boolean => past.at(-1)?.calm === false;

export const US_STYLES: Readonly<Record<string, (x: Sight) => American>> = {
  hold: () => 'none',
  replyToDeaths: (x) => (dead(x) ? 'strong' : 'none'),
  calibrated: (x) => (dead(x) ? 'strong' : attacked(x) && !x.offerOpen ? 'limited' : 'none'),
  calibratedNoAssurance: (x) => (dead(x) ? 'strong' : x.past.length > 0 ? 'limited' : 'none'),
  heavyWhileAttacked: (x) => (attacked(x) ? 'wave' : 'none'),
  // Not affordable on turn 1.
  heavy: (x) => (x.past.length > 0 ? 'wave' : 'none'),
};

/** Signals that a style uses: an offer of restraint, a red line. */
export interface Words {
  readonly offer: boolean;
  readonly line: boolean;
}
const words = (offer: boolean, line: boolean): Words => ({ offer, line });
export const US_WORDS: Readonly<Record<string, Words>> = {
  hold: words(false, false),
  replyToDeaths: words(false, true),
  calibrated: words(true, true),
  calibratedNoAssurance: words(false, true),
  heavyWhileAttacked: words(false, false),
  heavy: words(false, false),
};
export const IRAN_WORDS: Readonly<Record<string, Words>> = {
  press: words(false, false),
  hold: words(false, false),
  harass: words(false, false),
  restrain: words(true, false),
  mixed: words(false, false),
};
