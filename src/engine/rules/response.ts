import type { GroupId, TheatreId } from '../model/index.ts';
import { GROUP_HOME, LAND_GROUPS, SEES, type LandGroupId } from '../model/index.ts';
import { emit, type Ctx } from './context.ts';
import { bestSite, strike } from './strikes.ts';

/** A standing response that was triggered and will fire (rules §6). */
export type Pending = { due: number; group: GroupId | null; theatre: TheatreId } | null;

interface Seen {
  watch: number;
  group: GroupId | null;
  theatre: TheatreId;
  killed: boolean;
  injury: boolean;
  embassy: boolean;
  ballistic: boolean;
}

/** Once a turn and once at all: the first attack that meets the trigger. */
export function trigger(c: Ctx, pending: Pending, x: Seen): Pending {
  const standing = c.s.us.standing;
  if (pending || !standing || c.tally.responseFired || !x[standing.trigger]) return pending;
  emit(c, '§6 standing response', 'responseTriggered', x.watch, x.theatre, standing.announced ? SEES.public : SEES.us, {
    trigger: standing.trigger,
  });
  return { due: Math.min(c.d.watches - 1, x.watch + c.T.clock.responseDelay), group: x.group, theatre: x.theatre };
}

/** Strike the attributed group's best-known site; if nobody was named, the best-known one in the theatre. */
export function fireResponse(c: Ctx, pending: NonNullable<Pending>, watch: number): void {
  const standing = c.s.us.standing;
  if (!standing) return;
  c.s.us.standing = null;
  const groups: readonly GroupId[] = pending.group
    ? [pending.group]
    : LAND_GROUPS.filter((g: LandGroupId) => pending.theatre === 'syria' || GROUP_HOME[g] === pending.theatre);
  const site = bestSite(c, groups);
  c.tally.responseFired = true;
  emit(c, '§6 standing response', 'responseFired', watch, pending.theatre, SEES.public, {
    trigger: standing.trigger,
    scale: standing.scale,
    site,
  });
  if (site !== null) strike(c, watch, { scale: standing.scale, aim: 'materiel', site }, true);
}
