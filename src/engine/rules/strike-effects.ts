import { RULE } from '../dice/dice.ts';
import {
  GROUPS,
  GROUP_HOME,
  SEES,
  type AxisSiteDef,
  type Damage,
  type GroupId,
  type GroupState,
  type LandGroupId,
  type Modifier,
  type StrikeAim,
  type TheatreId,
} from '../model/index.ts';
import type { Tables } from '../tables/index.ts';
import {
  cause,
  chance,
  clamp,
  d100,
  emit,
  percent,
  pick,
  plus,
  score,
  shown,
  times,
  WATCH_BEFORE,
  type Ctx,
} from './context.ts';
import { restrained, stop } from './obedience.ts';
import { spare } from './worlds.ts';

/** What strikes leave behind (rules §3, §4, §6): stocks, cadres, grievance, obedience, θ, civilians, repair. */

export function drainMunitions(c: Ctx, def: AxisSiteDef, damage: Damage, watch: number, response: boolean): void {
  if (damage === 'none' || def.owner === 'iran') return;
  const i = GROUPS.indexOf(def.owner);
  const g = c.s.groups[i];
  if (c.drained[i] || g.munitions <= 0) return;
  if (
    damage === 'damaged' &&
    d100(c, RULE.strikeMunitions, def.id, response ? 1000 + watch : watch) >= c.T.effects.damagedMunitions
  )
    return;
  c.drained[i] = true;
  g.munitions--;
  spare(c, g);
  emit(c, '§4 munitions', 'munitionStruck', watch, def.theatre, SEES.iran, { group: g.id, left: g.munitions });
}
/** A cadre may die when fighters are struck at a Quds Force site that is destroyed (our reading, rules §3). */
export function killCadre(
  c: Ctx,
  def: AxisSiteDef,
  damage: Damage,
  aim: StrikeAim,
  watch: number,
  response: boolean,
): void {
  if (def.kind !== 'quds') return;
  if (damage !== 'none' && aim === 'fighters') c.tally.struckOfficers = true;
  const n = c.s.iran.cadres.indexOf(def.owner as LandGroupId);
  if (damage !== 'destroyed' || aim !== 'fighters' || n < 0 || c.s.iran.dispersedUntil >= c.turn) return;
  const roll = d100(c, RULE.cadreKilled, def.id, response ? 1000 + watch : watch);
  if (roll < c.T.effects.cadreKilled)
    officerKilled(
      c,
      n,
      def.theatre,
      watch,
      [percent('cadreKilled', [plus('base', c.T.effects.cadreKilled)], c.T.effects.cadreKilled, roll)],
      'us',
    );
}

/** Officers of the Quds Force are killed, one of them if nothing else is said: by a strike, or by Israel (`n` −1: none of the cadres). */
export function officerKilled(
  c: Ctx,
  n: number,
  theatre: TheatreId,
  watch: number,
  why: ReturnType<typeof percent>[],
  by: 'us' | 'israel',
  killed = 1,
): void {
  if (n >= 0) c.s.iran.cadres = c.s.iran.cadres.map((x, k) => (k === n ? 'dead' : x));
  c.s.ledger.officersKilled += killed;
  c.s.debts = [
    ...c.s.debts,
    { kind: 'officer', side: 'iran', turn: c.turn, due: c.turn + 1, ref: `officer.${c.turn}.${watch}` },
  ];
  cause(c, 'hardliners', 'officerKilled', c.T.tracks.hardlinersLeader);
  if (by === 'us') c.tally.struckOfficers = true;
  emit(
    c,
    by === 'us' ? '§3 cadres' : '§9 Israel',
    'officerKilled',
    watch,
    theatre,
    SEES.public,
    { by, killed },
    why.length > 0 ? why : undefined,
  );
}

/** θ acts on the struck group from next turn; grievance; an obeying group may stop obeying (rules §4). */
export function struckGroup(c: Ctx, id: GroupId, theta: number, killed: boolean, watch: number): void {
  const i = GROUPS.indexOf(id);
  const g = c.s.groups[i];
  const old = c.struckEffect[i];
  if (Math.abs(theta - 1) > Math.abs(old - 1) || old === 1) c.struckEffect[i] = theta;
  if (killed) {
    g.grievance = clamp(g.grievance + c.T.groups.grievanceKilled, 0, c.T.groups.grievanceMax);
    emit(c, '§4 grievance', 'grievance', watch, GROUP_HOME[id], SEES.iran, { group: id, level: shown(g.grievance) });
  }
  if (c.shaken[i] || !(restrained(g) || g.avoids)) return;
  c.shaken[i] = true;
  defy(c, g, watch);
}

function defy(c: Ctx, g: GroupState, watch: number): void {
  const p = c.T.groups.struckStops;
  const roll = d100(c, RULE.struckStops, g.id, 0);
  if (roll >= p) return;
  stop(g);
  emit(c, '§4 struck while obeying', 'defies', watch, GROUP_HOME[g.id], SEES.iran, { group: g.id }, [
    percent('defies', [plus('base', p)], p, roll),
  ]);
}

/** Fade what acts now; then a strike of this turn replaces it where it lies further from 1 (rules §4). */
export function settleEffects(c: Ctx): void {
  const keep = 1 - c.s.secret.fade / 100;
  const fresh = c.struckEffect;
  c.s.groups.forEach((g: GroupState, i) => {
    const faded = 1 + (g.effect - 1) * keep;
    g.effect = Math.abs(fresh[i] - 1) > Math.abs(faded - 1) ? fresh[i] : Math.abs(faded - 1) < 0.005 ? 1 : faded;
    if (fresh[i] !== 1)
      emit(c, '§4 strike effect', 'strikeEffect', 999, GROUP_HOME[g.id], SEES.none, {
        group: g.id,
        effect: shown(g.effect),
      });
    if (g.grievance > 0) g.grievance = Math.max(0, g.grievance - c.T.groups.grievanceDecay);
    if (g.cohesionBackTurn === c.turn + 1) g.cohesion = c.T.groups.cohesion;
  });
}

/** Labelled chance that a strike of a scale kills civilians (rules §6). */
export const civilianMods = (T: Tables, scale: number, urban: boolean): Modifier[] => [
  plus('base', T.effects.civilian[scale]),
  ...(urban ? [times('city', T.effects.civilianCity)] : []),
];

export function civilians(
  c: Ctx,
  watch: number,
  hits: readonly number[],
  k: number,
  theatre: TheatreId,
  response: boolean,
): void {
  const mods = civilianMods(
    c.T,
    k,
    hits.some((i) => c.d.axis[i].urban === true),
  );
  const p = chance(mods);
  const subject = `strike.${hits[0]}`;
  const index = response ? 1000 + watch : watch;
  const roll = d100(c, RULE.civilians, subject, index);
  if (roll >= p) return;
  const n = 1 + pick(c, RULE.civilianCount, subject, index, c.T.effects.civilianMax);
  c.tally.civiliansByUs += n;
  c.s.ledger.civiliansKilled += n;
  score(c, 'us', 'people', 'civilianHarm', c.T.points.usCivilian * c.d.scale);
  emit(c, '§6 strike', 'civilianHarm', watch, theatre, SEES.public, { killed: n }, [
    percent('civilian', mods, p, roll),
  ]);
}

/** Depots and headquarters come back (rules §6). Called when a turn opens. */
export function repairs(c: Ctx): void {
  for (const a of c.s.axis) {
    if (a.damage === 'none' || a.repairedTurn > c.turn) continue;
    a.damage = 'none';
    emit(c, '§6 strike', 'repaired', WATCH_BEFORE, c.d.places[a.id], SEES.iran, { site: a.id });
  }
}
