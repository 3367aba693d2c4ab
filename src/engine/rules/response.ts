import type { GroupId, TheatreId } from '../model/index.ts';
import { GROUP_HOME, LAND_GROUPS, SEES, type LandGroupId } from '../model/index.ts';
import { emit, type Ctx } from './context.ts';
import { strike } from './strikes.ts';
import { bestSite, knownSites, strikePlaces } from './targets.ts';

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
  const sites = knownSites(c);
  const site = bestSite(sites, groups);
  c.tally.responseFired = true;
  emit(c, '§6 standing response', 'responseFired', watch, pending.theatre, SEES.public, {
    trigger: standing.trigger,
    scale: standing.scale,
    site,
  });
  if (site === null) return;
  const { scale } = standing;
  strike(c, watch, { scale, aim: 'materiel' }, strikePlaces(c.T, { scale, site }, sites), true);
}
