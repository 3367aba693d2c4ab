import type { PastView, PoolState, Side, SideView } from '../../engine/model/index.ts';
import { income, startPools } from '../../engine/rules/economy.ts';
import { type Tables, tablesFor } from '../../engine/tables/index.ts';
import type { PolicyDice } from './policy-dice.ts';

/** Upper bound of points spent unseen. */
const UNSEEN = 2;

/**
 * Estimates the other side's points: income less visible spending and a small random part. The US is assumed to harden
 * one site a turn.
 */
export function guessPools(view: SideView, side: Side, leverage: number, die: PolicyDice): PoolState {
  const T = tablesFor(view.overrides);
  const gain = income(T, side);
  const left = { ...startPools(T, side) };
  for (const row of view.past) {
    const military = side === 'us' ? spent(row, T) + upkeep(view, T) + T.costs.hardenM : 0;
    left.political = Math.min(T.pools.politicalCap, left.political + gain.political);
    left.military = Math.min(T.pools.militaryCap, Math.max(0, left.military + gain.military - military));
    left.intelligence = Math.min(T.pools.intelligenceCap, left.intelligence + gain.intelligence);
  }
  const unseen = (purpose: string): number => (view.turn === 1 ? 0 : Math.floor(die(purpose, 0) * UNSEEN));
  return {
    political: Math.max(0, left.political - unseen('P')),
    military: Math.max(0, left.military - unseen('M')),
    intelligence: Math.max(0, left.intelligence - unseen('I')),
    leverage,
  };
}

const upkeep = (view: SideView, T: Tables): number =>
  Math.max(0, view.units.filter((u) => u.type === 'carrier' && u.arrives === null).length - T.units.carrierFree) *
  T.units.carrierUpkeep;
const spent = ({ strike }: PastView, T: Tables): number =>
  strike === null
    ? 0
    : strike === 'soil'
      ? T.costs.soilM
      : T.costs.strike[strike === 'strong' ? 1 : strike === 'wave' ? 2 : 0]!;
