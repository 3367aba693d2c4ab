import { other, SEES, type Data, type FactKey, type Side, type Signal, type Transit } from '../model/index.ts';
import { act, emit, WATCH_BEFORE, type TurnContext } from './context.ts';
import { restrained } from './obedience.ts';
import { isCheap } from './promises.ts';

/** The value of a true fact at the moment of sending (rules §6). */
function factOf(ctx: TurnContext, side: Side, key: FactKey): Data {
  switch (key) {
    case 'strikePlanned':
      return {
        fact: key,
        value: ctx.submissions.us.orders.some((o) => o.kind === 'strike' || o.kind === 'leader' || o.kind === 'soil'),
      };
    case 'standingResponse':
      return { fact: key, value: ctx.state.us.standing !== null };
    case 'restraintGiven':
      return {
        fact: key,
        value: ctx.state.groups
          .filter((g) => g.directive === 'ease' || g.directive === 'halt')
          .map((g) => g.id)
          .join(' '),
      };
    case 'refusals':
      return {
        fact: key,
        value: ctx.state.groups
          .filter((g) => (g.directive === 'ease' || g.directive === 'halt') && !restrained(g))
          .map((g) => g.id)
          .join(' '),
      };
    case 'hiddenAim':
      return { fact: key, value: ctx.state.secret.hiddenAims[side] ?? 'none' };
    default:
      return { fact: key, value: true }; // notice: that it is true shows in the next turn
  }
}

/** Stores this turn's signals for delivery at the start of the next. */
export function sendSignals(ctx: TurnContext): void {
  const transit: Transit[] = [];
  for (const from of ['us', 'iran'] as const)
    for (const [index, signal] of ctx.submissions[from].signals.entries())
      transit.push({ from, signal, index, fact: signal.kind === 'private' ? factOf(ctx, from, signal.fact) : null });
  ctx.state.transit = transit;
}

/** Last turn's signals arrive and take effect (rules §1). Called when the turn opens. */
export function deliver(ctx: TurnContext): void {
  for (const t of ctx.state.transit) receive(ctx, t.from, t.signal, t.fact, t.index);
  ctx.state.transit = [];
}

function receive(ctx: TurnContext, from: Side, signal: Signal, fact: Data | null, index: number): void {
  const id = `${from}.${ctx.turn}.${index}`;
  const numbers = ctx.tables.ep;
  const secret = signal.kind === 'private';
  const data: Data = {
    from,
    ...(signal.kind === 'redline' ? { condition: signal.condition, reply: signal.reply, turns: signal.turns } : {}),
    ...(signal.kind === 'stopForStop' ? { stop: signal.stop, forbear: signal.forbear, turns: signal.turns } : {}),
    ...fact,
  };
  ctx.state.messages = [
    ...ctx.state.messages,
    { id, from, turn: ctx.turn, kind: signal.kind, private: secret, data, text: signal.text ?? '' },
  ];
  const sees = secret ? SEES.both : SEES.public;
  const until = signal.kind === 'redline' || signal.kind === 'stopForStop' ? ctx.turn + signal.turns - 1 : 0;
  switch (signal.kind) {
    case 'redline':
      ctx.state.lines = [
        ...ctx.state.lines,
        {
          id,
          maker: from,
          condition: signal.condition,
          reply: signal.reply,
          from: ctx.turn,
          until,
          crossed: 0,
          answered: false,
          done: false,
          paidTurn: 0,
        },
      ];
      act(ctx, 'redline', numbers.redline, null, sees, from);
      emit(ctx, { clause: '§6 red line', kind: 'redline', watch: WATCH_BEFORE, sees, data });
      break;
    case 'stopForStop': {
      const idle = isCheap(ctx, signal);
      ctx.state.offers = [
        ...ctx.state.offers,
        {
          id,
          maker: from,
          stop: signal.stop,
          forbear: signal.forbear,
          from: ctx.turn,
          until,
          met: true,
          broken: false,
          done: false,
          idle,
        },
      ];
      if (!idle) act(ctx, 'assurance', numbers.privateMessage, null, sees, from);
      emit(ctx, { clause: '§6 stop-for-stop', kind: 'offer', watch: WATCH_BEFORE, sees, data });
      break;
    }
    case 'private':
      ctx.state[from].channelTurn = ctx.turn;
      // An unanswered message does not lower Heat: both must have used the channel recently.
      if (
        ctx.state[other(from)].channelTurn > 0 &&
        ctx.turn - ctx.state[other(from)].channelTurn < ctx.tables.effects.channelTurns
      )
        act(ctx, 'privateMessage', numbers.privateMessage, null, sees, from);
      emit(ctx, { clause: '§6 private message', kind: 'private', watch: WATCH_BEFORE, sees, data });
      break;
    case 'denounce':
    case 'deny':
      act(ctx, signal.kind, numbers.words, null, sees, from);
      emit(ctx, { clause: '§6 denounce', kind: signal.kind, watch: WATCH_BEFORE, sees, data });
  }
}
