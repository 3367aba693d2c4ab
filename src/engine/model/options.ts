import type { HiddenAim } from './ids.ts';

/** Facilitator's worlds: does striking work? `unknown` draws θ once a game (rules §4). */
export type ThetaWorld = 'unknown' | 'suppress' | 'nothing' | 'provoke';
/** Lengths that a scenario names. */
export type NamedLength = 'full' | 'half';
/** Nominal length: one that the scenario names, or a number of turns, 2–16 (for a lesson). */
export type Length = NamedLength | number;
export const SHORTEST = 2;
export const LONGEST = 16;

/** Options set before a game and saved with it; only `theta` is secret. */
export interface Options {
  readonly theta: ThetaWorld;
  /** Multiplies the war hazard; 0 turns war off (back-test). 0–5. */
  readonly hazard: number;
  /** Multiplies every group's rate of attack. 0.25–2. */
  readonly tempo: number;
  /** `clear`: every attack is attributed and no axis site is unknown. */
  readonly fog: 'normal' | 'clear';
  readonly length: Length;
  /** `drawn`: −1, 0 or +1 turn, unseen (rules §1); `nominal` for the back-test. */
  readonly ending: 'drawn' | 'nominal';
  readonly orderSet: 'basic' | 'full';
  /** Most new orders of a side per turn; 0 = no limit (class: 3). */
  readonly maxOrders: number;
  /** Most signals of a side per turn, 1–3 (class: 1). */
  readonly maxSignals: number;
  readonly hiddenAims: 'drawn' | 'off' | { readonly us: HiddenAim; readonly iran: HiddenAim };
}

export const DEFAULT_OPTIONS: Options = {
  theta: 'unknown',
  hazard: 1,
  tempo: 1,
  fog: 'normal',
  length: 'half',
  ending: 'drawn',
  orderSet: 'full',
  maxOrders: 0,
  maxSignals: 3,
  hiddenAims: 'drawn',
};

/** Table values that differ from the build's: `{ 'clock.afterTurns': 3 }`. Part of the save (rules §13). */
export type TableOverrides = Readonly<Record<string, number | readonly number[]>>;
