import {
  SEES,
  type Check,
  type GameEvent,
  type GameState,
  type Side,
  type Submission,
  type TurnSubmissions,
} from '../model/index.ts';
import { emit, WATCH_BEFORE, type TurnContext } from '../rules/context.ts';
import { pay, refundStanding } from '../rules/economy.ts';
import { bookPoints } from '../rules/points.ts';
import { checkSubmission } from '../view/check.ts';
import { lazyView } from '../view/lazy-view.ts';
import { beginTurn } from './begin.ts';
import { clone } from './clone.ts';
import { contextOf, nothing, type How } from './context.ts';
import { playTurn } from './course.ts';
import { endGame } from './ending.ts';
import { endsNow } from './facilitator.ts';

/**
 * The next state and events (rules §1). Pure, total, deterministic: an absent or illegal submission counts as nothing
 * new, with standing orders in force. A finished game does not change.
 */
export function resolveTurn(
  state: GameState,
  subs: TurnSubmissions,
  how: How = {},
): { state: GameState; events: GameEvent[] } {
  if (state.ending) return { state, events: [] };
  const game = clone(state);
  const events: GameEvent[] = [];
  const ctx = contextOf(game, { us: nothing(game.turn), iran: nothing(game.turn) }, events, how);
  for (const side of ['us', 'iran'] as const) take(ctx, state, side, subs[side] ?? null, how.checks?.[side]);
  const war = playTurn(ctx, subs.white);
  refundStanding(ctx);
  if (war || endsNow(subs.white, ctx.turn) || ctx.turn >= game.secret.lastTurn) endGame(ctx, war, how);
  else bookPoints(ctx);
  if (!game.ending) {
    game.turn++;
    beginTurn(game, events, how);
  }
  return { state: game, events };
}

function take(ctx: TurnContext, state: GameState, side: Side, sub: Submission | null, checked?: Check): void {
  if (sub === null) {
    record(ctx, side, null);
    return;
  }
  const check = checked ?? checkSubmission(lazyView(state, side), sub);
  if (!check.ok) {
    emit(ctx, {
      clause: '§6 refused',
      kind: 'refused',
      watch: WATCH_BEFORE,
      sees: side === 'us' ? SEES.us : SEES.iran,
      data: { code: check.errors[0].code, path: check.errors[0].path },
    });
    record(ctx, side, null);
    return;
  }
  ctx.submissions[side] = sub;
  pay(ctx.state[side].pools, check.cost);
  record(ctx, side, sub);
  if (sub.aims) {
    if (side === 'us') ctx.state.us.aims = sub.aims as typeof ctx.state.us.aims;
    else ctx.state.iran.aims = sub.aims as typeof ctx.state.iran.aims;
  }
}
const record = (ctx: TurnContext, side: Side, sub: Submission | null): void => {
  ctx.state[side].assessments = [...ctx.state[side].assessments, sub?.assessment ?? null];
};
