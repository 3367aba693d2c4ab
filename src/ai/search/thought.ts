import type { Order, Signal } from '../../engine/model/index.ts';
import type { Credibility } from '../talk/credibility.ts';
import type { Said } from '../talk/speak.ts';

/** A set of orders that was weighed, and what it was thought to come to. */
export interface Weighed {
  readonly orders: readonly Order[];
  readonly signals: readonly Signal[];
  /** Doctrine by which it was thought to go on. */
  readonly onwards: string;
  /** Own points at the end, as expected. */
  readonly points: number;
  /** Chance of war, 0–1. */
  readonly war: number;
  readonly simulations: number;
}

/** What a computer player believed, considered and chose in a turn: its own log of the time, for after the game. */
export interface Thought {
  readonly turn: number;
  readonly character: string;
  readonly believed: {
    readonly styles: readonly { readonly style: string; readonly chance: number }[];
    readonly theta: { readonly limited: number; readonly heavy: number };
  };
  readonly chosen: Weighed;
  /** The next best, best first. */
  readonly considered: readonly Weighed[];
  readonly simulations: number;
  /** What it said, and whether it meant it. */
  readonly said: readonly Said[];
  /** What it took the other side's word to be worth. */
  readonly trust: Credibility;
}
