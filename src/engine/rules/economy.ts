import {
  GROUPS,
  GROUP_HOME,
  SEES,
  type Cost,
  type Pool,
  type PoolState,
  type Side,
  POOLS,
  type TheatreId,
} from '../model/index.ts';
import type { Tables } from '../tables/index.ts';
import { emit, WATCH_BEFORE, type Ctx } from './context.ts';
import { present } from './deployments.ts';

/** What a side gets each turn, and its cap (rules §5). */
export const income = (T: Tables, side: Side): PoolState => ({
  political: T.pools.political,
  military: side === 'us' ? T.pools.militaryUs : T.pools.militaryIran,
  intelligence: T.pools.intelligence,
  leverage: side === 'us' ? 0 : T.pools.leverage,
});
const cap = (T: Tables, pool: Pool): number =>
  pool === 'political'
    ? T.pools.politicalCap
    : pool === 'military'
      ? T.pools.militaryCap
      : pool === 'intelligence'
        ? T.pools.intelligenceCap
        : T.pools.leverageCap;

export const startPools = (T: Tables, side: Side): PoolState => ({
  political: T.pools.politicalStart,
  military: side === 'us' ? T.pools.militaryUs : T.pools.militaryIran,
  intelligence: T.pools.intelligenceStart,
  leverage: side === 'us' ? 0 : T.pools.leverageStart,
});

export const pay = (p: PoolState, cost: Cost): void => {
  for (const k of POOLS) p[k] -= cost[k] ?? 0;
};

/** Income, then upkeep; what cannot be paid lapses (rules §1, §5). Called when a turn opens. */
export function incomeAndUpkeep(c: Ctx): void {
  const { s, T } = c;
  for (const side of ['us', 'iran'] as const) {
    const gain = income(T, side);
    for (const k of POOLS) s[side].pools[k] = Math.min(cap(T, k), s[side].pools[k] + gain[k]);
    emit(c, '§5 income', 'income', WATCH_BEFORE, null, side === 'us' ? SEES.us : SEES.iran, { side, ...gain });
  }
  forces(c);
  standing(c);
  press(c);
}

function forces(c: Ctx): void {
  const { s, T } = c;
  const carriers = s.units.filter((u) => u.type === 'carrier' && present(u, c.turn)).length - T.units.carrierFree;
  if (carriers > 0) upkeep(c, 'carriers', Math.min(s.us.pools.military, carriers * T.units.carrierUpkeep), '§3 upkeep');
  const bombed = s.units.some(
    (u) => u.type === 'bombers' && u.struckTurn > 0 && u.struckTurn === c.turn - 1 && c.d.places[u.at] === null,
  );
  if (bombed) upkeep(c, 'bombers', Math.min(s.us.pools.military, T.units.bomberUse), '§3 bombers');
}

function upkeep(c: Ctx, what: string, military: number, clause: '§3 upkeep' | '§3 bombers'): void {
  c.s.us.pools.military -= military;
  emit(c, clause, 'upkeep', WATCH_BEFORE, null, SEES.us, { what, military });
}

/** Military reserved for a standing response. */
const reserved = (T: Tables, scale: 'limited' | 'strong'): number => T.costs.strike[scale === 'limited' ? 0 : 1];

/** A standing response costs Political each turn and reserves its strike; what it did not use comes back. */
function standing(c: Ctx): void {
  const x = c.s.us.standing;
  if (!x) return;
  const p = c.s.us.pools;
  const m = reserved(c.T, x.scale);
  if (p.political >= c.T.costs.standingP && p.military >= m) {
    p.political -= c.T.costs.standingP;
    p.military -= m;
    return;
  }
  c.s.us.standing = null;
  emit(c, '§6 standing response', 'standingLapses', WATCH_BEFORE, null, x.announced ? SEES.public : SEES.us, {
    trigger: x.trigger,
  });
}
export function refundStanding(c: Ctx): void {
  const x = c.s.us.standing;
  if (x) c.s.us.pools.military = Math.min(c.T.pools.militaryCap, c.s.us.pools.military + reserved(c.T, x.scale));
}

/** Pressing costs Leverage a home theatre a turn; free while oil is short (rules §4). */
function press(c: Ctx): void {
  const { s, T } = c;
  const homes = [...new Set(s.groups.filter((g) => g.directive === 'press').map((g) => GROUP_HOME[g.id]))];
  const paid: TheatreId[] = [];
  for (const home of homes) {
    const cost = s.tracks.oil <= T.groups.pressFreeOil ? 0 : T.costs.pressL;
    if (s.iran.pools.leverage >= cost) {
      s.iran.pools.leverage -= cost;
      paid.push(home);
      continue;
    }
    for (const g of s.groups)
      if (g.directive === 'press' && GROUP_HOME[g.id] === home) {
        g.directive = 'hold';
        emit(c, '§4 directive', 'pressLapses', WATCH_BEFORE, home, SEES.iran, { group: GROUPS[GROUPS.indexOf(g.id)] });
      }
  }
  s.iran.pressPaid = paid;
}
