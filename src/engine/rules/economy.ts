import {
  GROUP_HOME,
  GROUPS,
  POOLS,
  SEES,
  type Cost,
  type Pool,
  type PoolState,
  type Side,
  type TheatreId,
} from '../model/index.ts';
import type { Tables } from '../tables/index.ts';
import { emit, WATCH_BEFORE, type TurnContext } from './context.ts';
import { present } from './deployments.ts';

/** What a side gets each turn, and its cap (rules §5). */
export const income = (tables: Tables, side: Side): PoolState => ({
  political: tables.pools.political,
  military: side === 'us' ? tables.pools.militaryUs : tables.pools.militaryIran,
  intelligence: tables.pools.intelligence,
  leverage: side === 'us' ? 0 : tables.pools.leverage,
});
const cap = (tables: Tables, pool: Pool): number =>
  pool === 'political'
    ? tables.pools.politicalCap
    : pool === 'military'
      ? tables.pools.militaryCap
      : pool === 'intelligence'
        ? tables.pools.intelligenceCap
        : tables.pools.leverageCap;

export const startPools = (tables: Tables, side: Side): PoolState => ({
  political: tables.pools.politicalStart,
  military: side === 'us' ? tables.pools.militaryUs : tables.pools.militaryIran,
  intelligence: tables.pools.intelligenceStart,
  leverage: side === 'us' ? 0 : tables.pools.leverageStart,
});

export const pay = (p: PoolState, cost: Cost): void => {
  for (const k of POOLS) p[k] -= cost[k] ?? 0;
};

/** Income, then upkeep; what cannot be paid ends (rules §1, §5). Called when a turn opens. */
export function incomeAndUpkeep(ctx: TurnContext): void {
  const { state, tables } = ctx;
  for (const side of ['us', 'iran'] as const) {
    const gain = income(tables, side);
    for (const k of POOLS) state[side].pools[k] = Math.min(cap(tables, k), state[side].pools[k] + gain[k]);
    emit(ctx, {
      clause: '§5 income',
      kind: 'income',
      watch: WATCH_BEFORE,
      sees: side === 'us' ? SEES.us : SEES.iran,
      data: { side, ...gain },
    });
  }
  forces(ctx);
  standing(ctx);
  press(ctx);
}

function forces(ctx: TurnContext): void {
  const { state, tables } = ctx;
  // One that stays far away costs nothing here.
  const sent = state.units.filter((u) => u.type === 'carrier' && present(u, ctx.turn) && ctx.def.places[u.at] !== null);
  const carriers = sent.length - tables.units.carrierFree;
  if (carriers > 0)
    upkeep(ctx, 'carriers', Math.min(state.us.pools.military, carriers * tables.units.carrierUpkeep), '§3 upkeep');
  const bombed = state.units.some(
    (u) => u.type === 'bombers' && u.struckTurn > 0 && u.struckTurn === ctx.turn - 1 && ctx.def.places[u.at] === null,
  );
  if (bombed) upkeep(ctx, 'bombers', Math.min(state.us.pools.military, tables.units.bomberUse), '§3 bombers');
}

function upkeep(ctx: TurnContext, what: string, military: number, clause: '§3 upkeep' | '§3 bombers'): void {
  ctx.state.us.pools.military -= military;
  emit(ctx, { clause, kind: 'upkeep', watch: WATCH_BEFORE, sees: SEES.us, data: { what, military } });
}

/** Military reserved for a standing response. */
const reserved = (tables: Tables, scale: 'limited' | 'strong'): number =>
  tables.costs.strike[scale === 'limited' ? 0 : 1];

/** A standing response costs Political each turn and reserves its strike; unused Military is returned. */
function standing(ctx: TurnContext): void {
  const x = ctx.state.us.standing;
  if (!x) return;
  const p = ctx.state.us.pools;
  const m = reserved(ctx.tables, x.scale);
  if (p.political >= ctx.tables.costs.standingP && p.military >= m) {
    p.political -= ctx.tables.costs.standingP;
    p.military -= m;
    return;
  }
  ctx.state.us.standing = null;
  emit(ctx, {
    clause: '§6 standing response',
    kind: 'standingLapses',
    watch: WATCH_BEFORE,
    sees: x.announced ? SEES.public : SEES.us,
    data: { trigger: x.trigger },
  });
}
export function refundStanding(ctx: TurnContext): void {
  const x = ctx.state.us.standing;
  if (x)
    ctx.state.us.pools.military = Math.min(
      ctx.tables.pools.militaryCap,
      ctx.state.us.pools.military + reserved(ctx.tables, x.scale),
    );
}

/** Pressing costs Leverage per home theatre and turn; free while little oil is sold (rules §4). */
function press(ctx: TurnContext): void {
  const { state, tables } = ctx;
  const homes: TheatreId[] = [];
  for (const { id, directive } of state.groups)
    if (directive === 'press' && !homes.includes(GROUP_HOME[id])) homes.push(GROUP_HOME[id]);
  const paid: TheatreId[] = [];
  for (const home of homes) {
    const cost = state.tracks.oil <= tables.groups.pressFreeOil ? 0 : tables.costs.pressL;
    if (state.iran.pools.leverage >= cost) {
      state.iran.pools.leverage -= cost;
      paid.push(home);
      continue;
    }
    for (const group of state.groups)
      if (group.directive === 'press' && GROUP_HOME[group.id] === home) {
        group.directive = 'hold';
        emit(ctx, {
          clause: '§4 directive',
          kind: 'pressLapses',
          watch: WATCH_BEFORE,
          theatre: home,
          sees: SEES.iran,
          data: { group: GROUPS[GROUPS.indexOf(group.id)] },
        });
      }
  }
  state.iran.pressPaid = paid;
}
