import { GROUP_HOME, GROUPS, LAND_GROUPS, SEES, type GroupId, type HurtBy } from '../model/index.ts';
import type { Tables } from '../tables/index.ts';
import { cause, clamp, emit, type TurnContext } from './context.ts';

/**
 * Who did it (rules §7). A limited or strong strike that hits a group which hurt nobody, while another did, costs Baghdad,
 * Credibility and that group's goodwill.
 */

/** Attacks that hurt Americans in the last turns, before this one. */
export const lately = (hurtBy: readonly HurtBy[], turn: number, { effects }: Tables): readonly HurtBy[] =>
  hurtBy.filter((x) => x.turn < turn && turn - x.turn <= effects.blameTurns);

/** Remembers who hurt Americans, as long as it matters. */
export function remember(ctx: TurnContext, one: Omit<HurtBy, 'turn'>): void {
  const { us } = ctx.state;
  us.hurtBy = [
    ...us.hurtBy.filter((x) => ctx.turn - x.turn <= ctx.tables.effects.blameTurns),
    { ...one, turn: ctx.turn },
  ];
}

/** Others hurt Americans lately, and this group did not. */
export function wrongGroup(ctx: TurnContext, group: GroupId): boolean {
  const known = lately(ctx.state.us.hurtBy, ctx.turn, ctx.tables);
  return known.length > 0 && known.every((x) => x.group !== group);
}

/** What the United States can say of a group: it did hurt Americans lately, it did not, or nobody knows. */
export function blamed(
  hurtBy: readonly HurtBy[],
  turn: number,
  group: string,
  tables: Tables,
): 'right' | 'wrong' | 'unknown' {
  const known = lately(hurtBy, turn, tables);
  if (known.length === 0 || known.some((x) => x.group === group)) return 'right';
  return known.some((x) => x.group === null) ? 'unknown' : 'wrong';
}

export const isIraqi = (group: GroupId): boolean => GROUP_HOME[group] === 'iraq';

/** A group was struck that did not do it: it becomes known. */
export function struckWrongGroup(ctx: TurnContext, group: GroupId, watch: number): void {
  const { tracks, groups } = ctx.tables;
  if (!(LAND_GROUPS as readonly string[]).includes(group)) return;
  cause(ctx, 'credibility', 'wrongGroup', tracks.wrongCredibility);
  if (isIraqi(group)) cause(ctx, 'baghdad', 'wrongGroup', tracks.wrongBaghdad);
  const member = ctx.state.groups[GROUPS.indexOf(group)];
  member.grievance = clamp(member.grievance + groups.grievanceWrong, 0, groups.grievanceMax);
  emit(ctx, {
    clause: '§7 attribution',
    kind: 'wrongGroup',
    watch,
    theatre: GROUP_HOME[group],
    sees: SEES.public,
    data: { group },
  });
}
