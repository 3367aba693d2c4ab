import type { Tables } from '../../tables/index.ts';
import type { SideView } from '../../model/index.ts';
import { type TurnContext, cause } from '../../rules/context.ts';

/** Struck so lately that missiles are read as the reply. */
const isReply = (tables: Tables, turn: number, strikeTurn: number): boolean =>
  strikeTurn > 0 && turn - strikeTurn <= tables.effects.missileReply;

/** Missiles bring Prestige as a reply alone: to what happened before, or to a strike of this very turn. */
export const replying = (view: SideView, tables: Tables): string | undefined =>
  isReply(tables, view.turn, view.tracks.strikeTurn) || view.iran?.officerUnanswered ? undefined : 'reply';

/** Missiles are fired: a reply that brings Prestige, if there is something to reply to (rules §6). */
export function fired(ctx: TurnContext, kind: 'missilesBase' | 'missilesNeighbour', prestige: number): void {
  ctx.state.iran.missileTurn = ctx.turn;
  const replies =
    isReply(ctx.tables, ctx.turn, ctx.state.us.strikeTurn) || ctx.state.debts.some((debt) => debt.kind === 'officer');
  ctx.tally.iranReplies.push(kind);
  if (replies) cause(ctx, 'prestige', 'missiles', prestige);
}
