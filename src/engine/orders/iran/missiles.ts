import type { Tables } from '../../tables/index.ts';
import type { SideView } from '../../model/index.ts';
import { type TurnContext, cause } from '../../rules/context.ts';

/** Struck recently enough for missiles to count as a reply. */
const isReply = (tables: Tables, turn: number, strikeTurn: number): boolean =>
  strikeTurn > 0 && turn - strikeTurn <= tables.effects.missileReply;

/** Missiles bring Prestige only as a reply: to an earlier strike, or one of this turn. */
export const replying = (view: SideView, tables: Tables): string | undefined =>
  isReply(tables, view.turn, view.tracks.strikeTurn) || view.iran?.officerUnanswered ? undefined : 'reply';

/** Fires missiles; as a reply they bring Prestige (rules §6). */
export function fired(ctx: TurnContext, kind: 'missilesBase' | 'missilesNeighbour', prestige: number): void {
  ctx.state.iran.missileTurn = ctx.turn;
  const replies =
    isReply(ctx.tables, ctx.turn, ctx.state.us.strikeTurn) || ctx.state.debts.some((debt) => debt.kind === 'officer');
  ctx.tally.iranReplies.push(kind);
  if (replies) cause(ctx, 'prestige', 'missiles', prestige);
}
