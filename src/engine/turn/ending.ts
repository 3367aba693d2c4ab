import {
  BARS,
  SEES,
  type Aftermath,
  type AftermathRow,
  type GameEvent,
  type GameState,
  type Side,
} from '../model/index.ts';
import { calmLimit } from '../rules/attacks.ts';
import { emit, shown, WATCH_AFTER, type TurnContext } from '../rules/context.ts';
import { rungOf, stepLabel } from '../rules/escalation.ts';
import { bookPoints, endPoints, pointsWhy, verdict } from '../rules/points.ts';
import { beginTurn } from './begin.ts';
import { clone } from './clone.ts';
import { contextOf, nothing, type How } from './context.ts';
import { playTurn } from './course.ts';

/** The game ends: what is left behind is played on, the points of the end are booked, the verdict is given (rules §10). */
export function endGame(ctx: TurnContext, war: boolean, how: How): void {
  const state = ctx.state;
  const left = war ? null : leftBehind(ctx, how);
  const ended = war || left?.aftermath.war === true;
  endPoints(ctx, ended ? 'war' : 'stalemate');
  bookPoints(ctx);
  if (left) settleAftermath(ctx, left);
  const label = war ? stepLabel(ctx) : (left?.label ?? null);
  state.ending = { kind: ended ? 'war' : verdict(ctx), turn: ctx.turn, label: ended ? label : null };
  emit(ctx, {
    clause: ended ? '§8 war' : '§1 end of game',
    kind: 'end',
    watch: WATCH_AFTER,
    sees: SEES.public,
    data: { kind: state.ending.kind, label: state.ending.label },
  });
  emit(ctx, {
    clause: '§10 verdict',
    kind: 'verdict',
    watch: WATCH_AFTER,
    sees: SEES.public,
    data: { kind: state.ending.kind },
  });
}

interface PointCause {
  bar: string;
  key: string;
  value: number;
}
interface Left {
  readonly aftermath: Aftermath;
  readonly after: GameState;
  readonly causes: Readonly<Record<Side, readonly PointCause[]>>;
  readonly label: ReturnType<typeof stepLabel>;
  /** Brain injuries found in these turns. */
  readonly found: number;
  readonly events: readonly GameEvent[];
}

/**
 * The unseen turns after the end: nobody orders; directives, deployments, promises and automatic responses stand, and
 * the dice are those that the next turns would have had. Played on a copy, so that the state stays as it was left.
 */
function leftBehind(ctx: TurnContext, how: How): Left | null {
  const turns = ctx.tables.clock.afterTurns;
  if (turns === 0) return null;
  const game = clone(ctx.state);
  // Only what these turns add.
  for (const side of ['us', 'iran'] as const) for (const bar of BARS) game.points[side][bar] = 0;
  const events: GameEvent[] = [];
  const unseen: How = { trace: how.trace ?? null, quiet: true };
  const causes = { us: [] as PointCause[], iran: [] as PointCause[] };
  const rows: AftermathRow[] = [];
  let war = false;
  let found = 0;
  let label: Left['label'] = 'deliberate';
  for (let k = 0; k < turns && !war; k++) {
    game.turn++;
    beginTurn(game, events, unseen);
    const subs = { us: nothing(game.turn), iran: nothing(game.turn) };
    const own = contextOf(game, subs, events, unseen, { unseen: true });
    war = playTurn(own, null);
    for (const side of ['us', 'iran'] as const)
      for (const point of own.pointCauses[side]) {
        point.value *= ctx.tables.points.afterShare;
        causes[side].push(point);
      }
    bookPoints(own);
    found += own.tally.found;
    rows.push(rowOf(own));
    label = stepLabel(own);
  }
  const attacks = rows.reduce((n, row) => n + row.attacks, 0);
  const calm = attacks <= rows.length * calmLimit(ctx) && rows.every((row) => row.killed === 0);
  const aftermath: Aftermath = { rows, points: { us: sum(causes.us), iran: sum(causes.iran) }, calm, war };
  return { aftermath, after: game, causes, label, found, events };
}

const sum = (causes: readonly PointCause[]): number => causes.reduce((n, x) => n + x.value, 0);

const rowOf = ({ tally, state, tables }: TurnContext): AftermathRow => ({
  turn: tally.turn,
  attacks: tally.attacks,
  ships: tally.ships,
  killed: tally.killed,
  wounded: tally.wounded,
  seafarers: tally.seafarers,
  calm: tally.calm,
  rung: rungOf(state.heat.public.all, tables),
});

function settleAftermath(ctx: TurnContext, left: Left): void {
  const { state } = ctx;
  const { aftermath, after, causes, found } = left;
  state.after = aftermath;
  for (const side of ['us', 'iran'] as const)
    for (const bar of BARS) state.points[side][bar] += after.points[side][bar];
  state.ledger.americansWounded += found;
  if (ctx.quiet) return;
  for (const event of left.events) ctx.events.push({ ...event, turn: ctx.turn, watch: WATCH_AFTER });
  for (const { turn, attacks, ships, killed, wounded, seafarers, calm } of aftermath.rows)
    emit(ctx, {
      clause: '§10 left behind',
      kind: 'leftBehind',
      watch: WATCH_AFTER,
      sees: SEES.public,
      data: { after: turn - ctx.turn, attacks, ships, dead: killed, hurt: wounded, seafarers, calm },
    });
  for (const side of ['us', 'iran'] as const)
    emit(ctx, {
      clause: '§10 left behind',
      kind: 'leftPoints',
      watch: WATCH_AFTER,
      sees: side === 'us' ? SEES.us : SEES.iran,
      data: { side, points: shown(aftermath.points[side]) },
      why: [pointsWhy(merged(causes[side]), aftermath.points[side])],
    });
}

/** One term for each key, over all unseen turns. */
function merged(causes: readonly PointCause[]): { key: string; value: number }[] {
  const by = new Map<string, number>();
  for (const { key, value } of causes) by.set(key, (by.get(key) ?? 0) + value);
  return [...by].map(([key, value]) => ({ key, value }));
}
