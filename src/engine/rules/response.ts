import type { GroupId, TheatreId } from '../model/index.ts';
import { GROUP_HOME, LAND_GROUPS, SEES, type LandGroupId } from '../model/index.ts';
import { emit, type TurnContext } from './context.ts';
import { strike } from './strikes.ts';
import { bestSite, knownSites, strikePlaces } from './targets.ts';

/** A standing response that was triggered and will fire (rules §6). */
export type Pending = { due: number; group: GroupId | null; by: GroupId; theatre: TheatreId } | null;

interface Seen {
  watch: number;
  /** As far as is known. */
  group: GroupId | null;
  /** In truth. */
  by: GroupId;
  theatre: TheatreId;
  killed: boolean;
  injury: boolean;
  embassy: boolean;
  ballistic: boolean;
}

/** At most once: the first attack that meets the trigger. */
export function trigger(ctx: TurnContext, pending: Pending, x: Seen): Pending {
  const standing = ctx.state.us.standing;
  if (pending || !standing || ctx.tally.responseFired || !x[standing.trigger]) return pending;
  emit(ctx, {
    clause: '§6 standing response',
    kind: 'responseTriggered',
    watch: x.watch,
    theatre: x.theatre,
    sees: standing.announced ? SEES.public : SEES.us,
    data: { trigger: standing.trigger },
  });
  return {
    due: Math.min(ctx.def.watches - 1, x.watch + ctx.tables.clock.responseDelay),
    group: x.group,
    by: x.by,
    theatre: x.theatre,
  };
}

/** Strikes the attributed group's best-known site; without attribution, the best-known one of the theatre. */
export function fireResponse(ctx: TurnContext, pending: NonNullable<Pending>, watch: number): void {
  const standing = ctx.state.us.standing;
  if (!standing) return;
  ctx.state.us.standing = null;
  const groups: readonly GroupId[] = pending.group
    ? [pending.group]
    : LAND_GROUPS.filter((id: LandGroupId) => pending.theatre === 'syria' || GROUP_HOME[id] === pending.theatre);
  const sites = knownSites(ctx);
  const site = bestSite(sites, groups);
  ctx.tally.responseFired = true;
  emit(ctx, {
    clause: '§6 standing response',
    kind: 'responseFired',
    watch,
    theatre: pending.theatre,
    sees: SEES.public,
    data: { trigger: standing.trigger, scale: standing.scale, site },
  });
  if (site === null) return;
  const { scale } = standing;
  strike(ctx, watch, { scale, aim: 'materiel' }, strikePlaces(ctx.tables, { scale, site }, sites), pending.by);
}
