import type { Credentials } from '../../../protocol/class-address.ts';

/** A seat as a browser remembers it. */
export interface KeptSeat extends Credentials {
  readonly code: string;
  readonly name: string;
}

/**
 * Seats of the class in this browser. The tab has its own, so that two tabs are two people. The browser has the last
 * one, so that a tab that was closed can come back.
 */
export interface KeptSeats {
  inTab(): KeptSeat | null;
  /** The last seat of this browser, to be offered. */
  inBrowser(): KeptSeat | null;
  keep(seat: KeptSeat): void;
  /** Takes up a seat of this browser in this tab. */
  takeUp(seat: KeptSeat): void;
  /** The class is over, or the seat is another person's. */
  forget(): void;
}
