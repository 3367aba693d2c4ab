import type { GazaState, Side } from './ids.ts';

/** Everything a world event or an inject may do. Attack rates change by date only through Gaza's state (rules §4). */
export type WorldEffect =
  | { readonly kind: 'news' }
  | { readonly kind: 'gaza'; readonly state: GazaState }
  /** Israel kills officers of the Quds Force. */
  | { readonly kind: 'israelStrike'; readonly killed: number }
  /** Northern front up or down. */
  | { readonly kind: 'north'; readonly change: number }
  /** A public signal of intent, without effect. */
  | { readonly kind: 'speech'; readonly side: Side | 'hezbollah' | 'houthi' | 'israel'; readonly calm: boolean }
  /** Facilitator's ruling on a track (injects only). */
  | { readonly kind: 'ruling'; readonly track: TrackId; readonly change: number };

export const TRACKS = [
  'pressure',
  'hardliners',
  'credibility',
  'assurance',
  'baghdad',
  'prestige',
  'oil',
  'shipping',
] as const;
export type TrackId = (typeof TRACKS)[number];
