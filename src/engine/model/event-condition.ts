import type { GazaState, TheatreId } from './ids.ts';

/** Both ends belong to it; an end that is left out is open. */
export interface LevelRange {
  readonly atLeast?: number;
  readonly atMost?: number;
}

/** What may have happened lately. `strike`: a US strike on the groups or on Iran, not on Yemen; `missiles`: by Iran. */
export const EVENT_ACTS = [
  'strike',
  'strikeIraq',
  'leaderKilled',
  'commanderKilled',
  'missiles',
  'americanKilled',
  'shipAttacked',
] as const;
export type EventAct = (typeof EVENT_ACTS)[number];

/**
 * What the board must show when a dated event is due. All members that are given must hold. The event tells everybody that
 * they held, so each is something that both sides can see for themselves, at the latest by the event.
 */
export interface EventCondition {
  /** Does Iran's side attack ships in the Red Sea? */
  readonly redSea?: 'open' | 'closed';
  /** Level of the northern front, 0–5. */
  readonly north?: LevelRange;
  /** One of these states of Gaza. */
  readonly gaza?: readonly GazaState[];
  /** Level of Heat by what is public: 0 Quiet, 1 Friction, 2 Reprisal, 3 Clash, 4 Brink. */
  readonly heat?: LevelRange;
  /** This US unit is at its position, in this area if one is named. */
  readonly unit?: { readonly id: string; readonly theatre?: TheatreId };
  /** It happened in this turn, up to now, or in the `turns` − 1 turns before. */
  readonly lately?: { readonly act: EventAct; readonly turns: number };
  /** This earlier dated event happened. */
  readonly came?: string;
  /** Open war in Lebanon. */
  readonly lebanonWar?: boolean;
  /** Baghdad has ordered US forces out. */
  readonly expelled?: boolean;
}
