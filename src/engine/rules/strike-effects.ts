import { RULE } from '../dice/dice.ts';
import {
  GROUP_HOME,
  GROUPS,
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
  type TurnContext,
} from './context.ts';
import { shelter } from './notice.ts';
import { restrained, stop } from './obedience.ts';
import { spare } from './theta.ts';

/** Consequences of strikes (rules §3, §4, §6): stocks, cadres, grievance, obedience, θ, civilians, repair. */

export function drainMunitions(
  ctx: TurnContext,
  def: AxisSiteDef,
  damage: Damage,
  watch: number,
  response: boolean,
): void {
  if (damage === 'none' || def.owner === 'iran') return;
  const i = GROUPS.indexOf(def.owner);
  const group = ctx.state.groups[i];
  if (ctx.drained[i] || group.munitions <= 0) return;
  if (
    damage === 'damaged' &&
    d100(ctx, RULE.strikeMunitions, def.id, response ? 1000 + watch : watch) >= ctx.tables.effects.damagedMunitions
  )
    return;
  ctx.drained[i] = true;
  group.munitions--;
  spare(ctx, group);
  emit(ctx, {
    clause: '§4 munitions',
    kind: 'munitionStruck',
    watch,
    theatre: def.theatre,
    sees: SEES.iran,
    data: { group: group.id, left: group.munitions },
  });
}
/** A cadre may die when fighters are struck at a destroyed Quds Force site (our reading, rules §3). */
export function killCadre(
  ctx: TurnContext,
  def: AxisSiteDef,
  damage: Damage,
  aim: StrikeAim,
  watch: number,
  response: boolean,
): void {
  if (def.kind !== 'quds') return;
  if (damage !== 'none' && aim === 'fighters') ctx.tally.struckOfficers = true;
  const n = ctx.state.iran.cadres.indexOf(def.owner as LandGroupId);
  if (damage !== 'destroyed' || aim !== 'fighters' || n < 0 || ctx.state.iran.dispersedUntil >= ctx.turn) return;
  const roll = d100(ctx, RULE.cadreKilled, def.id, response ? 1000 + watch : watch);
  if (roll < ctx.tables.effects.cadreKilled)
    officerKilled(
      ctx,
      n,
      def.theatre,
      watch,
      [percent('cadreKilled', [plus('base', ctx.tables.effects.cadreKilled)], ctx.tables.effects.cadreKilled, roll)],
      'us',
    );
}

/** Officers of the Quds Force are killed, by default one, by a strike or by Israel (`n` −1: none of the cadres). */
export function officerKilled(
  ctx: TurnContext,
  n: number,
  theatre: TheatreId,
  watch: number,
  why: ReturnType<typeof percent>[],
  by: 'us' | 'israel',
  killed = 1,
): void {
  if (n >= 0) ctx.state.iran.cadres = ctx.state.iran.cadres.map((x, k) => (k === n ? 'dead' : x));
  ctx.state.ledger.officersKilled += killed;
  ctx.state.debts = [
    ...ctx.state.debts,
    { kind: 'officer', side: 'iran', turn: ctx.turn, due: ctx.turn + 1, ref: `officer.${ctx.turn}.${watch}` },
  ];
  cause(ctx, 'hardliners', 'officerKilled', ctx.tables.tracks.hardlinersLeader);
  if (by === 'us') ctx.tally.struckOfficers = true;
  emit(ctx, {
    clause: by === 'us' ? '§3 cadres' : '§9 Israel',
    kind: 'officerKilled',
    watch,
    theatre,
    sees: SEES.public,
    data: { by, killed },
    why: why.length > 0 ? why : undefined,
  });
}

/** θ affects the struck group from next turn; grievance; an obeying group may stop obeying (rules §4). */
export function struckGroup(ctx: TurnContext, id: GroupId, theta: number, killed: boolean, watch: number): void {
  const i = GROUPS.indexOf(id);
  const group = ctx.state.groups[i];
  const old = ctx.struckEffect[i];
  if (Math.abs(theta - 1) > Math.abs(old - 1) || old === 1) ctx.struckEffect[i] = theta;
  if (killed) {
    group.grievance = clamp(group.grievance + ctx.tables.groups.grievanceKilled, 0, ctx.tables.groups.grievanceMax);
    emit(ctx, {
      clause: '§4 grievance',
      kind: 'grievance',
      watch,
      theatre: GROUP_HOME[id],
      sees: SEES.iran,
      data: { group: id, level: shown(group.grievance) },
    });
  }
  if (ctx.shaken[i] || !(restrained(group) || group.avoids)) return;
  ctx.shaken[i] = true;
  defy(ctx, group, watch);
}

function defy(ctx: TurnContext, group: GroupState, watch: number): void {
  const p = ctx.tables.groups.struckStops;
  const roll = d100(ctx, RULE.struckStops, group.id, 0);
  if (roll >= p) return;
  stop(group);
  emit(ctx, {
    clause: '§4 struck while obeying',
    kind: 'defies',
    watch,
    theatre: GROUP_HOME[group.id],
    sees: SEES.iran,
    data: { group: group.id },
    why: [percent('defies', [plus('base', p)], p, roll)],
  });
}

/** Labelled chance that a strike of a scale kills civilians (rules §6). */
export const civilianMods = (tables: Tables, scale: number, urban: boolean, told: boolean): Modifier[] => [
  plus('base', tables.effects.civilian[scale]),
  ...(urban ? [times('city', tables.effects.civilianCity)] : []),
  // That notice was given is known to the two sides only.
  ...(told ? [times('notice', shelter(tables, told), PUBLIC_ONLY)] : []),
];
const PUBLIC_ONLY = SEES.public & ~SEES.both;

export function civilians(
  ctx: TurnContext,
  watch: number,
  { hits, k, told, response }: { hits: readonly number[]; k: number; told: boolean; response: boolean },
): void {
  const { theatre } = ctx.def.axis[hits[0]];
  const mods = civilianMods(
    ctx.tables,
    k,
    hits.some((i) => ctx.def.axis[i].urban === true),
    told,
  );
  const p = chance(mods);
  const subject = `strike.${hits[0]}`;
  const index = response ? 1000 + watch : watch;
  const roll = d100(ctx, RULE.civilians, subject, index);
  if (roll >= p) return;
  const n = 1 + pick(ctx, RULE.civilianCount, subject, index, ctx.tables.effects.civilianMax);
  ctx.tally.civiliansByUs += n;
  ctx.state.ledger.civiliansKilled += n;
  score(ctx, 'us', 'people', 'civilianHarm', ctx.tables.points.usCivilian * ctx.def.scale);
  emit(ctx, {
    clause: '§6 strike',
    kind: 'civilianHarm',
    watch,
    theatre,
    sees: SEES.public,
    data: { killed: n },
    why: [percent('civilian', mods, p, roll, PUBLIC_ONLY)],
  });
}

/** Depots and headquarters are repaired (rules §6). Called when a turn opens. */
export function repairs(ctx: TurnContext): void {
  const { axis } = ctx.state;
  for (let i = 0; i < axis.length; i++) {
    const site = axis[i];
    if (site.damage === 'none' || site.repairedTurn > ctx.turn) continue;
    axis[i] = { ...site, damage: 'none' };
    emit(ctx, {
      clause: '§6 strike',
      kind: 'repaired',
      watch: WATCH_BEFORE,
      theatre: ctx.def.places[site.id],
      sees: SEES.iran,
      data: { site: site.id },
    });
  }
}
