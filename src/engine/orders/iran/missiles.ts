import type { Tables } from '../../tables/index.ts';
import type { SideView } from '../../model/index.ts';
import { SEES } from '../../model/index.ts';
import { RULE } from '../../dice/dice.ts';
import { type TurnContext, cause, d100, emit, percent, plus } from '../../rules/context.ts';

/** Struck recently enough for missiles to count as a reply. */
const isReply = (tables: Tables, turn: number, strikeTurn: number): boolean =>
  strikeTurn > 0 && turn - strikeTurn <= tables.effects.missileReply;

/** Missiles bring Prestige only as a reply: to an earlier strike, or one of this turn. */
export const replying = (view: SideView, tables: Tables): string | undefined =>
  isReply(tables, view.turn, view.tracks.strikeTurn) || view.iran?.officerUnanswered ? undefined : 'reply';

/** Fires missiles; as a reply they bring Prestige (rules §6). */
export function fired(
  ctx: TurnContext,
  kind: 'missilesBase' | 'missilesNeighbour',
  prestige: number,
  watch: number,
): void {
  ctx.state.iran.missileTurn = ctx.turn;
  const replies =
    isReply(ctx.tables, ctx.turn, ctx.state.us.strikeTurn) || ctx.state.debts.some((debt) => debt.kind === 'officer');
  ctx.tally.iranReplies.push(kind);
  if (replies) cause(ctx, 'prestige', 'missiles', prestige);
  airliner(ctx, watch);
}

/** Air defence that waits for an answer may take an airliner for one (rules §6): what fear costs. */
function airliner(ctx: TurnContext, watch: number): void {
  const { airliner: p, airlinerKilled: killed } = ctx.tables.effects;
  const { prestigeAirliner } = ctx.tables.tracks;
  const roll = p === 0 ? p : d100(ctx, RULE.airliner, 'iran', 0);
  if (roll >= p) return;
  ctx.tally.civiliansByIran += killed;
  ctx.state.ledger.civiliansKilled += killed;
  cause(ctx, 'prestige', 'airliner', prestigeAirliner);
  emit(ctx, {
    clause: '§6 missiles',
    kind: 'airliner',
    watch: Math.min(watch + 1, ctx.def.watches - 1),
    theatre: 'gulf',
    sees: SEES.public,
    data: { killed },
    why: [percent('airliner', [plus('base', p)], p, roll)],
  });
}
