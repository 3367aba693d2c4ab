import { SEES, type TheatreId } from '../model/index.ts';
import { act, cause, emit, score, type TurnContext } from './context.ts';

/**
 * People hurt but not killed (rules §7, §9): they move Heat and Pressure by how often their number doubles, and brain
 * injuries found later move Pressure again.
 */

/** log2(1 + n) with straight lines between the powers of two, because the engine has no logarithm: 1 → 1, 3 → 2, 7 → 3. */
export function doublings(n: number): number {
  let k = 0;
  let rest = 1 + n;
  while (rest >= 2) {
    rest /= 2;
    k++;
  }
  return k + rest - 1;
}

/** Books an attack's wounded: Heat at once, and brain injuries that will be found later. */
export function hurt(ctx: TurnContext, site: string, theatre: TheatreId, wounded: number): void {
  if (wounded === 0) return;
  const { ep, attack } = ctx.tables;
  act(ctx, 'wounded', ep.wounded * doublings(wounded), theatre, SEES.public, null);
  const found = Math.round(wounded * (attack.brainInjury - 1));
  if (found > 0) ctx.state.injuries = [...ctx.state.injuries, { site, turn: ctx.turn, found }];
}

/** Brain injuries of some turns ago are diagnosed, base by base (rules §7). */
export function findInjuries(ctx: TurnContext, watch: number): void {
  const due = ctx.turn - ctx.tables.attack.brainInjuryTurns;
  const open = ctx.state.injuries;
  if (!open.some((x) => x.turn <= due)) return;
  const bases = new Map<string, number>();
  for (const { site, turn, found } of open) if (turn <= due) bases.set(site, (bases.get(site) ?? 0) + found);
  for (const [site, count] of bases) {
    ctx.tally.found += count;
    ctx.state.ledger.americansWounded += count;
    emit(ctx, {
      clause: '§7 brain injuries',
      kind: 'brainInjuries',
      watch,
      theatre: ctx.def.places[site],
      sees: SEES.public,
      data: { site, wounded: count, turn: due },
    });
  }
  ctx.state.injuries = open.filter((x) => x.turn > due);
}

/** The turn's wounded on Pressure and points; those found later count for Pressure alone. */
export function settleWounded(ctx: TurnContext): void {
  const { tally, tables } = ctx;
  if (tally.wounded > 0) {
    const steps = doublings(tally.wounded);
    cause(ctx, 'pressure', 'wounded', tables.tracks.pressureWounded * steps);
    score(ctx, 'us', 'people', 'wounded', tables.points.usWounded * steps * ctx.def.scale);
  }
  if (tally.found > 0) cause(ctx, 'pressure', 'brainInjuries', tables.tracks.pressureFound * doublings(tally.found));
}
