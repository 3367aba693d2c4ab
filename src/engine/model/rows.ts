import type { GazaState, GroupId, HURT, Side, StrikeAim, StrikeScale } from './ids.ts';

export interface TurnRow {
  turn: number;
  attacks: number;
  byTheatre: number[];
  ships: number;
  shipHits: number;
  killed: number;
  wounded: number;
  /** Heaviest US strike of the turn, rounds and sites; officers and fighters killed. */
  strike: StrikeScale | 'leader' | 'soil' | 'yemen' | null;
  rounds: number;
  fightersKilled: number;
  aim: StrikeAim | null;
  /** Iran gave a new order of restraint (ease or halt); not public. */
  restraint: boolean;
  calm: boolean;
  harmless: number;
  nearMisses: number;
  heat: number;
  shipping: number;
  gaza: GazaState;
}

export type PublicRow = Omit<TurnRow, 'restraint' | 'heat' | 'nearMisses'>;

/** Brain injuries of one attack, found some turns later (rules §7). */
export interface Injury {
  readonly site: string;
  /** Turn of the attack. */
  readonly turn: number;
  readonly found: number;
}

/** Human cost, all sides; never turned into points (rules §10). */
export type Ledger = Record<(typeof HURT)[number], number>;

export interface Ending {
  kind: 'war' | 'managedRivalry' | 'usAdvantage' | 'iranAdvantage' | 'stalemate';
  turn: number;
  /** War: how it came (rules §8). */
  label: 'deliberate' | 'inadvertent' | 'accidental' | null;
}

/** What both sides left behind: the unseen turns after the end (rules §10). */
export interface Aftermath {
  readonly rows: readonly AftermathRow[];
  /** Points of these turns, those of the end not among them; they are in the bars too. */
  readonly points: Readonly<Record<Side, number>>;
  /** No American killed, and few attacks taken together; managed rivalry demands it. */
  readonly calm: boolean;
  /** War broke out in the last of these turns. */
  readonly war: boolean;
}
export interface AftermathRow {
  readonly turn: number;
  readonly attacks: number;
  readonly ships: number;
  /** Americans. */
  readonly killed: number;
  readonly wounded: number;
  readonly seafarers: number;
  readonly calm: boolean;
  /** Rung of Heat as the public sees it. */
  readonly rung: 0 | 1 | 2 | 3 | 4;
}

/** An attack that hurt Americans (rules §7). `group` null: this seat does not know it. */
export interface HurtBy {
  readonly turn: number;
  readonly group: GroupId | null;
  /** The United States knows the group. */
  readonly attributed: boolean;
}

/** What Congress said of the strikes (rules §9). */
export type Vote = 'none' | 'for' | 'against';
