import { RULE } from '../dice/dice.ts';
import {
  SEES,
  THEATRES,
  UNIT_TYPES,
  type GameDef,
  type GameState,
  type TheatreId,
  type UnitState,
} from '../model/index.ts';
import { reachOf, type Tables } from '../tables/index.ts';
import { act, cause, d100, emit, percent, plus, score, shown, WATCH_BEFORE, type Ctx } from './context.ts';

/** There and able to act (rules §3): not lost, not on its way. */
export const present = (u: UnitState, turn: number): boolean => !u.lost && u.arrives <= turn;
const typeIndex = (u: UnitState): number => UNIT_TYPES.indexOf(u.type);

/** Strike points a unit can use this turn, if it last struck in turn `struck` (0: never). */
export function strikePoints(u: UnitState, T: Tables, turn: number, struck = u.struckTurn): number {
  if (!present(u, turn)) return 0;
  if (u.type === 'bombers' && struck > 0 && turn - struck < T.units.bomberEvery) return 0;
  return T.units.strike[typeIndex(u)];
}

export interface Defence {
  level: number;
  ballistic: number;
  battery: boolean;
}

/** Effective air defence of every US site, before wear (rules §2, §3). */
export function defences(s: GameState, d: GameDef, T: Tables): Defence[] {
  const max = T.sites.defenceMax;
  const out = d.sites.map((x) => ({ level: x.defence, ballistic: x.defence, battery: false }));
  for (const u of s.units) {
    if (!present(u, s.turn)) continue;
    if (u.type === 'patriot' || u.type === 'counterdrone') {
      const x = out[d.siteIndex[u.at]];
      if (x)
        raise(
          x,
          T.sites.batteryLevel,
          u.type === 'patriot' ? T.sites.batteryBallistic : T.sites.batteryLevel,
          max,
        ).battery = true;
    }
  }
  for (const t of THEATRES)
    if (carrierIn(s, d, t))
      for (const i of d.sitesIn[t]) raise(out[i], T.sites.carrierLevel, T.sites.carrierLevel, max);
  return out;
}

function raise(x: Defence, level: number, ballistic: number, max: number): Defence {
  x.level = Math.min(max, x.level + level);
  x.ballistic = Math.min(max, x.ballistic + ballistic);
  return x;
}

export const orbitOver = (s: GameState, d: GameDef, theatre: TheatreId): boolean =>
  s.units.some((u) => u.type === 'orbit' && present(u, s.turn) && d.places[u.at] === theatre);
export const carrierIn = (s: GameState, d: GameDef, theatre: TheatreId): boolean =>
  s.units.some((u) => u.type === 'carrier' && present(u, s.turn) && d.places[u.at] === theatre);
export const escorted = (s: GameState, d: GameDef): boolean =>
  s.units.some(
    (u) => (u.type === 'carrier' || u.type === 'destroyer') && present(u, s.turn) && d.places[u.at] === 'redsea',
  );

/**
 * Use up `need` strike points in reach of any of `theatres`; units with the shortest reach first, bombers last.
 * False, and nothing used, if there are not enough.
 */
export function allocate(c: Ctx, theatres: readonly TheatreId[], need: number): boolean {
  const order = c.s.units
    .map((u, i) => ({ u, i, left: strikePoints(u, c.T, c.turn) - c.used[i], reach: reachOf(u.type, c.d.places[u.at]) }))
    .filter((x) => x.left > 0 && theatres.some((t) => x.reach.includes(t)))
    .sort((a, b) => a.reach.length - b.reach.length || a.i - b.i);
  if (order.reduce((n, x) => n + x.left, 0) < need) return false;
  for (const x of order) {
    if (need <= 0) break;
    const take = Math.min(x.left, need);
    c.used[x.i] += take;
    need -= take;
    x.u.struckTurn = c.turn;
  }
  return true;
}

/** Patriots that started under Israel's cover. */
export const covering = (d: GameDef): string[] =>
  d.units.flatMap((u) =>
    u.type === 'patriot' && d.stations.some((x) => x.id === u.at && x.kind === 'cover') ? [u.id] : [],
  );

/** Those of them that now stand elsewhere (rules §3, diversion). */
export const diverted = (s: GameState, d: GameDef): number => {
  const ids = covering(d);
  return s.units.filter((u, i) => ids.includes(u.id) && u.at !== d.units[i].at).length;
};

/** Something arrives: everyone sees it; the first in a theatre is an act (rules §8). */
function arrived(c: Ctx, u: UnitState): void {
  const theatre = c.d.places[u.at];
  emit(c, '§3 arrival', 'arrival', WATCH_BEFORE, theatre, SEES.public, { unit: u.id, at: u.at });
  if (u.type === 'orbit' || theatre === null) return;
  if (!c.s.us.deployedTheatres.includes(theatre)) {
    c.s.us.deployedTheatres = [...c.s.us.deployedTheatres, theatre];
    act(c, 'deploy', c.T.ep.deploy, theatre, SEES.public, 'us');
  }
}

/** Units whose turn of arrival is this one. Called at the opening of the turn. */
export function arrivals(c: Ctx): void {
  for (const u of c.s.units)
    if (!u.lost && u.arrives === c.turn && u.since !== c.turn) {
      u.since = c.turn;
      arrived(c, u);
    }
}

export function moveUnit(c: Ctx, id: string, to: string): void {
  const u = c.s.units.find((x) => x.id === id);
  if (!u) return;
  const from = u.at;
  u.at = to;
  u.arrives = c.turn + c.T.units.delay[typeIndex(u)];
  emit(c, '§6 move', 'move', WATCH_BEFORE, c.d.places[to], SEES.us, { unit: id, from, to, arrives: u.arrives });
  if (u.arrives === c.turn) {
    u.since = c.turn;
    arrived(c, u);
  }
}

export function harden(c: Ctx, id: string): void {
  const site = c.s.sites[c.d.siteIndex[id]];
  site.hardening = Math.min(c.T.sites.hardeningMax, site.hardening + 1);
  emit(c, '§6 harden', 'harden', WATCH_BEFORE, c.d.places[id], SEES.public, { site: id, level: site.hardening });
}

export function evacuate(c: Ctx, id: string): void {
  const site = c.s.sites[c.d.siteIndex[id]];
  const theatre = c.d.places[id];
  const near = c.s.units.some(
    (u) =>
      u.type === 'amphib' &&
      present(u, c.turn) &&
      theatre !== null &&
      reachOf('carrier', c.d.places[u.at]).includes(theatre),
  );
  site.evacuatedFrom = c.turn + (near ? c.T.sites.evacuateTurnsAmphib : c.T.sites.evacuateTurns);
  c.tally.evacuations++;
  cause(c, 'credibility', 'evacuation', c.T.effects.evacuateCredibility);
  score(c, 'us', 'position', 'evacuation', c.T.effects.evacuateUs * c.d.scale);
  score(c, 'iran', 'position', 'evacuation', c.T.effects.evacuateIran * c.d.scale);
  emit(c, '§6 evacuate', 'evacuate', WATCH_BEFORE, theatre, SEES.public, { site: id, from: site.evacuatedFrom });
}

/** Sites whose evacuation is complete. */
export function emptySites(c: Ctx): void {
  for (const site of c.s.sites) {
    if (site.evacuatedFrom !== c.turn || site.personnel === 0) continue;
    site.personnel = 0;
    emit(c, '§6 evacuate', 'emptied', WATCH_BEFORE, c.d.places[site.id], SEES.public, { site: site.id });
  }
}

/** What orbits do at the opening of a turn: they are lost, and those that are left see (rules §3). */
export function surveillance(c: Ctx): void {
  for (const u of c.s.units) if (u.type === 'orbit' && present(u, c.turn)) orbitMayBeLost(c, u);
  const p = c.T.units.orbitFinds;
  for (const [i, a] of c.s.axis.entries()) {
    const theatre = c.d.axis[i].theatre;
    if (a.known !== 'suspected' || !orbitOver(c.s, c.d, theatre)) continue;
    const roll = d100(c, RULE.orbitFinds, a.id, 0);
    if (roll >= p) continue;
    a.known = 'known';
    a.knownSince = c.turn;
    emit(c, '§3 surveillance', 'siteFound', WATCH_BEFORE, theatre, SEES.us, { site: a.id }, [
      percent('find', [plus('orbit', p)], p, roll),
    ]);
  }
}

function orbitMayBeLost(c: Ctx, u: UnitState): void {
  const p = c.T.units.orbitLoss;
  const roll = d100(c, RULE.orbitLost, u.id, 0);
  if (roll >= p) return;
  const theatre = c.d.places[u.at];
  u.lost = true;
  act(c, 'orbitLost', c.T.ep.orbitLost, theatre, SEES.public, 'iran');
  emit(c, '§3 surveillance', 'orbitLost', WATCH_BEFORE, theatre, SEES.public, { unit: u.id }, [
    percent('orbitLost', [plus('base', p)], p, roll),
  ]);
}

/** Hardliners see a second carrier or bomber force in the Gulf (rules §3). */
export function gulfBuildUp(c: Ctx): void {
  const n = c.s.units.filter(
    (u) => (u.type === 'carrier' || u.type === 'bombers') && present(u, c.turn) && c.d.places[u.at] === 'gulf',
  ).length;
  if (n < 2) return;
  cause(c, 'hardliners', 'gulfForces', (n - 1) * c.T.units.gulfHardliners);
  emit(c, '§3 gulf build-up', 'gulfForces', WATCH_BEFORE, 'gulf', SEES.iran, {
    units: n,
    change: shown((n - 1) * c.T.units.gulfHardliners),
  });
}
