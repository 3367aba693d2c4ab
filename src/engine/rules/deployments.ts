import { RULE } from '../dice/dice.ts';
import {
  SEES,
  UNIT_TYPES,
  type GameDef,
  type GameState,
  type SiteDefence,
  type TheatreId,
  type UnitState,
} from '../model/index.ts';
import { reachOf, type Tables } from '../tables/index.ts';
import { act, cause, d100, emit, percent, plus, shown, WATCH_BEFORE, type TurnContext } from './context.ts';

/** True if it can act (rules §3): not lost, not in transit. */
export const present = (unit: UnitState, turn: number): boolean => !unit.lost && unit.arrives <= turn;
export const typeIndex = (unit: UnitState): number => UNIT_TYPES.indexOf(unit.type);

/** Strike points a unit can use this turn, if it last struck in turn `struck` (0: never). */
export function strikePoints(unit: UnitState, tables: Tables, turn: number, struck = unit.struckTurn): number {
  if (!present(unit, turn)) return 0;
  if (unit.type === 'bombers' && struck > 0 && turn - struck < tables.units.bomberEvery) return 0;
  return tables.units.strike[typeIndex(unit)];
}

/** Effective air defence of every US site, before wear (rules §2, §3). Sites without units share their rows with `def`. */
export function defences(state: GameState, def: GameDef, tables: Tables): SiteDefence[] {
  const { defenceMax: max, batteryLevel, batteryBallistic, carrierLevel } = tables.sites;
  const out = def.bareDefences.slice();
  const raise = (i: number, level: number, ballistic: number, battery: boolean): void => {
    const x = out[i];
    out[i] = { level: Math.min(max, x.level + level), ballistic: Math.min(max, x.ballistic + ballistic), battery };
  };
  let carriers: TheatreId[] | null = null;
  for (const unit of state.units) {
    if (!present(unit, state.turn)) continue;
    if (unit.type === 'carrier') {
      const theatre = def.places[unit.at];
      if (theatre && !carriers?.includes(theatre)) (carriers ??= []).push(theatre);
    } else if (unit.type === 'patriot' || unit.type === 'counterdrone') {
      const site = def.siteIndex[unit.at];
      if (site !== undefined)
        raise(site, batteryLevel, unit.type === 'patriot' ? batteryBallistic : batteryLevel, true);
    }
  }
  if (carriers)
    for (const theatre of carriers)
      for (const i of def.sitesIn[theatre]) raise(i, carrierLevel, carrierLevel, out[i].battery);
  return out;
}

/** Theatres with an orbit overhead. */
export function orbitTheatres(state: GameState, def: GameDef): TheatreId[] {
  const out: TheatreId[] = [];
  for (const unit of state.units) {
    if (unit.type !== 'orbit' || !present(unit, state.turn)) continue;
    const theatre = def.places[unit.at];
    if (theatre) out.push(theatre);
  }
  return out;
}
export const orbitOver = (state: GameState, def: GameDef, theatre: TheatreId): boolean =>
  state.units.some((u) => u.type === 'orbit' && present(u, state.turn) && def.places[u.at] === theatre);
export const carrierIn = (state: GameState, def: GameDef, theatre: TheatreId): boolean =>
  state.units.some((u) => u.type === 'carrier' && present(u, state.turn) && def.places[u.at] === theatre);
/** Other navies escort ships too (rules §6). */
export const inForce = ({ state, turn }: Pick<TurnContext, 'state' | 'turn'>): boolean =>
  state.us.coalitionFrom > 0 && state.us.coalitionFrom <= turn;
export const escorted = (state: GameState, def: GameDef): boolean =>
  state.units.some(
    (u) => (u.type === 'carrier' || u.type === 'destroyer') && present(u, state.turn) && def.places[u.at] === 'redsea',
  );

/**
 * Uses `need` strike points in reach of any of `theatres`: units with the shortest reach first, bombers last. Returns
 * false, and uses none, if there are not enough.
 */
export function allocate(ctx: TurnContext, theatres: readonly TheatreId[], need: number): boolean {
  const order = ctx.state.units
    .map((u, i) => ({
      i,
      left: strikePoints(u, ctx.tables, ctx.turn) - ctx.used[i],
      reach: reachOf(u.type, ctx.def.places[u.at]),
    }))
    .filter((x) => x.left > 0 && theatres.some((t) => x.reach.includes(t)))
    .sort((a, b) => a.reach.length - b.reach.length || a.i - b.i);
  if (order.reduce((n, x) => n + x.left, 0) < need) return false;
  for (const x of order) {
    if (need <= 0) break;
    const take = Math.min(x.left, need);
    ctx.used[x.i] += take;
    need -= take;
    ctx.state.units[x.i] = { ...ctx.state.units[x.i], struckTurn: ctx.turn };
  }
  return true;
}

/** Patriots that started under Israel's cover and are elsewhere now (rules §3, diversion). */
export function diverted(state: GameState, def: GameDef): number {
  if (def.covering.length === 0) return 0;
  let count = 0;
  for (let i = 0; i < state.units.length; i++)
    if (state.units[i].at !== def.units[i].at && def.covering.includes(state.units[i].id)) count++;
  return count;
}

/** An arrival: everyone sees it; the first in a theatre is an act (rules §8). */
export function arrived(ctx: TurnContext, unit: UnitState): void {
  const theatre = ctx.def.places[unit.at];
  emit(ctx, {
    clause: '§3 arrival',
    kind: 'arrival',
    watch: WATCH_BEFORE,
    theatre,
    sees: SEES.public,
    data: { unit: unit.id, at: unit.at },
  });
  if (unit.type === 'orbit' || theatre === null) return;
  if (!ctx.state.us.deployedTheatres.includes(theatre)) {
    ctx.state.us.deployedTheatres = [...ctx.state.us.deployedTheatres, theatre];
    act(ctx, 'deploy', ctx.tables.ep.deploy, theatre, SEES.public, 'us');
  }
}

/** Units that arrive this turn. Called when the turn opens. */
export function arrivals(ctx: TurnContext): void {
  const { units } = ctx.state;
  for (let i = 0; i < units.length; i++)
    if (!units[i].lost && units[i].arrives === ctx.turn && units[i].since !== ctx.turn) {
      units[i] = { ...units[i], since: ctx.turn };
      arrived(ctx, units[i]);
    }
}

/** Sites whose evacuation is complete. */
export function emptySites(ctx: TurnContext): void {
  const { sites } = ctx.state;
  for (let i = 0; i < sites.length; i++) {
    const site = sites[i];
    if (site.evacuatedFrom !== ctx.turn || site.personnel === 0) continue;
    sites[i] = { ...site, personnel: 0 };
    emit(ctx, {
      clause: '§6 evacuate',
      kind: 'emptied',
      watch: WATCH_BEFORE,
      theatre: ctx.def.places[site.id],
      sees: SEES.public,
      data: { site: site.id },
    });
  }
}

/** Orbits at the opening of a turn: some are lost, the others observe (rules §3). */
export function surveillance(ctx: TurnContext): void {
  const { units, axis } = ctx.state;
  for (let i = 0; i < units.length; i++)
    if (units[i].type === 'orbit' && present(units[i], ctx.turn)) orbitMayBeLost(ctx, i);
  const seen = orbitTheatres(ctx.state, ctx.def);
  if (seen.length === 0) return;
  const p = ctx.tables.units.orbitFinds;
  for (let i = 0; i < axis.length; i++) {
    const site = axis[i];
    const theatre = ctx.def.axis[i].theatre;
    if (site.known !== 'suspected' || !seen.includes(theatre)) continue;
    const roll = d100(ctx, RULE.orbitFinds, site.id, 0);
    if (roll >= p) continue;
    axis[i] = { ...site, known: 'known', knownSince: ctx.turn };
    emit(ctx, {
      clause: '§3 surveillance',
      kind: 'siteFound',
      watch: WATCH_BEFORE,
      theatre,
      sees: SEES.us,
      data: { site: site.id },
      why: [percent('find', [plus('orbit', p)], p, roll)],
    });
  }
}

function orbitMayBeLost(ctx: TurnContext, i: number): void {
  const unit = ctx.state.units[i];
  const p = ctx.tables.units.orbitLoss;
  const roll = d100(ctx, RULE.orbitLost, unit.id, 0);
  if (roll >= p) return;
  const theatre = ctx.def.places[unit.at];
  ctx.state.units[i] = { ...unit, lost: true };
  act(ctx, 'orbitLost', ctx.tables.ep.orbitLost, theatre, SEES.public, 'iran');
  emit(ctx, {
    clause: '§3 surveillance',
    kind: 'orbitLost',
    watch: WATCH_BEFORE,
    theatre,
    sees: SEES.public,
    data: { unit: unit.id },
    why: [percent('orbitLost', [plus('base', p)], p, roll)],
  });
}

/** Hardliners react to a second carrier or bomber force in the Gulf (rules §3). */
export function gulfBuildUp(ctx: TurnContext): void {
  const n = ctx.state.units.filter(
    (u) => (u.type === 'carrier' || u.type === 'bombers') && present(u, ctx.turn) && ctx.def.places[u.at] === 'gulf',
  ).length;
  if (n < 2) return;
  cause(ctx, 'hardliners', 'gulfForces', (n - 1) * ctx.tables.units.gulfHardliners);
  emit(ctx, {
    clause: '§3 gulf build-up',
    kind: 'gulfForces',
    watch: WATCH_BEFORE,
    theatre: 'gulf',
    sees: SEES.iran,
    data: { units: n, change: shown((n - 1) * ctx.tables.units.gulfHardliners) },
  });
}
