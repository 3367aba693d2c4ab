import {
  SEES,
  other,
  type Condition,
  type Data,
  type FactKey,
  type Offer,
  type PublicRow,
  type RedLine,
  type Reply,
  type Side,
  type Signal,
  type StopAct,
} from '../model/index.ts';
import { act, cause, emit, score, WATCH_AFTER, WATCH_BEFORE, type Ctx } from './context.ts';
import { restrained } from './obedience.ts';

/** The value of a true fact at the moment of sending (rules §6). */
function factOf(c: Ctx, side: Side, key: FactKey): Data {
  switch (key) {
    case 'strikePlanned':
      return {
        fact: key,
        value: c.sub.us.orders.some((o) => o.kind === 'strike' || o.kind === 'leader' || o.kind === 'soil'),
      };
    case 'standingResponse':
      return { fact: key, value: c.s.us.standing !== null };
    case 'restraintGiven':
      return {
        fact: key,
        value: c.s.groups
          .filter((g) => g.directive === 'ease' || g.directive === 'halt')
          .map((g) => g.id)
          .join(' '),
      };
    case 'refusals':
      return {
        fact: key,
        value: c.s.groups
          .filter((g) => (g.directive === 'ease' || g.directive === 'halt') && !restrained(g))
          .map((g) => g.id)
          .join(' '),
      };
    case 'hiddenAim':
      return { fact: key, value: c.s.secret.hiddenAims[side] ?? 'none' };
  }
}

/** Seal this turn's signals for delivery at the start of the next. */
export function sendSignals(c: Ctx): void {
  c.s.transit = (['us', 'iran'] as const).flatMap((from) =>
    c.sub[from].signals.map((signal, index) => ({
      from,
      signal,
      index,
      fact: signal.kind === 'private' ? factOf(c, from, signal.fact) : null,
    })),
  );
}

/** Last turn's signals arrive and take effect (rules §1). Called when the turn opens. */
export function deliver(c: Ctx): void {
  for (const t of c.s.transit) receive(c, t.from, t.signal, t.fact, t.index);
  c.s.transit = [];
}

function receive(c: Ctx, from: Side, signal: Signal, fact: Data | null, index: number): void {
  const id = `${from}.${c.turn}.${index}`;
  const e = c.T.ep;
  const secret = signal.kind === 'private';
  const data: Data = {
    from,
    ...(signal.kind === 'redline' ? { condition: signal.condition, reply: signal.reply, turns: signal.turns } : {}),
    ...(signal.kind === 'stopForStop' ? { stop: signal.stop, forbear: signal.forbear, turns: signal.turns } : {}),
    ...fact,
  };
  c.s.messages = [
    ...c.s.messages,
    { id, from, turn: c.turn, kind: signal.kind, private: secret, data, text: signal.text ?? '' },
  ];
  const sees = secret ? SEES.both : SEES.public;
  const until = signal.kind === 'redline' || signal.kind === 'stopForStop' ? c.turn + signal.turns - 1 : 0;
  switch (signal.kind) {
    case 'redline':
      c.s.lines = [
        ...c.s.lines,
        {
          id,
          maker: from,
          condition: signal.condition,
          reply: signal.reply,
          from: c.turn,
          until,
          crossed: 0,
          answered: false,
          done: false,
          paidTurn: 0,
        },
      ];
      act(c, 'redline', e.redline, null, sees, from);
      emit(c, '§6 red line', 'redline', WATCH_BEFORE, null, sees, data);
      break;
    case 'stopForStop': {
      const idle = !lately(c, signal.stop);
      c.s.offers = [
        ...c.s.offers,
        {
          id,
          maker: from,
          stop: signal.stop,
          forbear: signal.forbear,
          from: c.turn,
          until,
          met: true,
          broken: false,
          done: false,
          idle,
        },
      ];
      if (!idle) act(c, 'assurance', e.privateMessage, null, sees, from);
      emit(c, '§6 stop-for-stop', 'offer', WATCH_BEFORE, null, sees, data);
      break;
    }
    case 'private':
      c.s[from].channelTurn = c.turn;
      // A message that nobody answers cools nothing: both must have used the channel lately.
      if (c.s[other(from)].channelTurn > 0 && c.turn - c.s[other(from)].channelTurn < c.T.effects.channelTurns)
        act(c, 'privateMessage', e.privateMessage, null, sees, from);
      emit(c, '§6 private message', 'private', WATCH_BEFORE, null, sees, data);
      break;
    default:
      act(c, signal.kind, e.words, null, sees, from);
      emit(c, '§6 denounce', signal.kind, WATCH_BEFORE, null, sees, data);
  }
}

// Audit --------------------------------------------------------------------

function conditionMet(c: Ctx, x: Condition): boolean {
  const y = c.tally;
  switch (x) {
    case 'killed':
      return y.killed > 0;
    case 'attacks5':
      return y.attacks >= 5;
    case 'attacks10':
      return y.attacks >= 10;
    case 'attacks15':
      return y.attacks >= 15;
    case 'ship':
      return y.shipHits > 0;
    case 'embassy':
      return y.embassyHit;
    case 'ballistic':
      return y.ballistic;
    case 'strikeIraq':
      return y.struckIraq;
    case 'officers':
      return y.struckOfficers;
    case 'soil':
      return y.struck === 'soil';
  }
}

/** Replies in order of weight: one above the promise costs Credibility. */
const WEIGHT: Readonly<Record<string, number>> = { sanctions: 1, limited: 2, strong: 3, leader: 4, wave: 5, soil: 6 };

function answer(replies: readonly string[], promised: Reply): 'none' | 'kept' | 'above' {
  const acts = replies.filter((r) => r !== 'response');
  if (acts.length === 0) return 'none';
  if (promised === 'vague' || acts.includes(promised)) return 'kept';
  const most = Math.max(...acts.map((r) => WEIGHT[r] ?? 0));
  return most > (WEIGHT[promised] ?? 99) ? 'above' : 'none';
}

export function auditLines(c: Ctx): void {
  for (const line of c.s.lines) {
    if (line.done) continue;
    if (line.crossed === 0 && c.turn >= line.from && c.turn <= line.until && conditionMet(c, line.condition)) {
      line.crossed = c.turn;
      emit(c, '§6 red line', 'lineCrossed', WATCH_AFTER, null, SEES.public, {
        maker: line.maker,
        condition: line.condition,
        reply: line.reply,
      });
    }
    if (line.crossed > 0) settleLine(c, line);
    else if (c.turn >= line.until) line.done = true;
  }
}

/** In the turn of the crossing only a standing response can be the answer; in the next, anything ordered. */
function settleLine(c: Ctx, line: RedLine): void {
  const now = c.turn === line.crossed;
  const y = c.tally;
  const given =
    line.maker === 'iran'
      ? y.iranReplies
      : line.condition === 'ship'
        ? [...y.usReplies, ...y.yemenReplies]
        : y.usReplies;
  const replies = now && !(line.maker === 'us' && y.responseFired) ? [] : given;
  const result = answer(replies, line.reply);
  if (result === 'none' && now) return;
  line.done = true;
  line.answered = result !== 'none';
  const us = line.maker === 'us';
  if (result === 'none') {
    if (us)
      cause(
        c,
        'credibility',
        'lineUnanswered',
        line.reply === 'vague' ? c.T.tracks.lineVague : c.T.tracks.lineUnanswered,
      );
    else cause(c, 'prestige', 'lineUnanswered', c.T.tracks.prestigeLine);
  } else if (us && result === 'above') cause(c, 'credibility', 'lineAbove', c.T.tracks.lineAbove);
  else if (
    us &&
    !c.s.lines.some(
      (l) =>
        l !== line &&
        l.maker === 'us' &&
        l.condition === line.condition &&
        l.paidTurn > 0 &&
        c.turn - l.paidTurn < c.T.tracks.linePaysEvery,
    )
  ) {
    line.paidTurn = c.turn;
    cause(c, 'credibility', 'lineKept', c.T.tracks.lineKept);
  }
  emit(
    c,
    '§9 credibility',
    result === 'none' ? 'lineUnanswered' : result === 'above' ? 'lineAbove' : 'lineKept',
    WATCH_AFTER,
    null,
    SEES.public,
    { maker: line.maker, condition: line.condition, reply: line.reply },
  );
}

/** Did this act happen in the turn? What is to be stopped, or forborne. */
function did(c: Ctx, x: StopAct): boolean {
  const y = c.tally;
  switch (x) {
    case 'attacks':
      return !y.calm;
    case 'deaths':
      return y.killed > 0;
    case 'ships':
      return y.ships > 0;
    case 'strikes':
      return y.struck !== null || y.struckYemen;
    case 'leaders':
      return y.leaderKilled;
    case 'sanctions':
      return y.sanctioned;
  }
}

/** Was there anything to stop? An offer about what is not happening pays nothing, though it can be broken. */
function lately(c: Ctx, x: StopAct): boolean {
  const turns = c.T.effects.offerLately;
  if (x === 'sanctions') return c.s.us.sanctionsTurn > 0 && c.turn - c.s.us.sanctionsTurn <= turns;
  return c.s.pastPublic.slice(-turns).some((row) => happened(row, x));
}

/** Did it happen in a turn that is over? Sanctions are in no row. */
export const happened = (row: PublicRow, x: Exclude<StopAct, 'sanctions'>): boolean =>
  x === 'attacks'
    ? !row.calm
    : x === 'deaths'
      ? row.killed > 0
      : x === 'ships'
        ? row.ships > 0
        : x === 'leaders'
          ? row.strike === 'leader'
          : row.strike !== null;

export function auditOffers(c: Ctx): void {
  let complied = false;
  for (const o of c.s.offers) {
    if (o.done || c.turn < o.from) continue;
    if (did(c, o.stop)) o.met = false;
    else if (did(c, o.forbear) && o.met) o.broken = true;
    if (o.met && !o.broken && !o.idle) complied = true;
    if (o.broken || !o.met || c.turn >= o.until) settleOffer(c, o);
  }
  if (complied) act(c, 'compliance', c.T.ep.compliance, null, SEES.public, null);
}

/** An offer is scored once: when it is broken, refused, or runs out. Only one that was met pays its maker (rules §9). */
function settleOffer(c: Ctx, o: Offer): void {
  o.done = true;
  const data = { maker: o.maker, other: other(o.maker), stop: o.stop, forbear: o.forbear };
  if (o.broken) {
    if (o.maker === 'us') cause(c, 'assurance', 'promiseBroken', c.T.tracks.promiseBroken);
    else cause(c, 'prestige', 'promiseBroken', c.T.tracks.prestigeLine);
    emit(c, '§9 assurance', 'promiseBroken', WATCH_AFTER, null, SEES.public, data);
  } else if (o.met) {
    if (o.maker === 'us' && !o.idle) cause(c, 'assurance', 'promiseKept', c.T.tracks.promiseKept);
    emit(c, '§9 assurance', 'promiseKept', WATCH_AFTER, null, SEES.public, data);
  } else emit(c, '§6 stop-for-stop', 'offerUnmet', WATCH_AFTER, null, SEES.public, data);
}

/** Spare-the-leaders promise (rules §6). */
export function auditSpare(c: Ctx): void {
  if (c.s.us.spareUntil < c.turn) return;
  const before = c.s.past[c.s.past.length - 1]?.attacks ?? 0;
  if (c.tally.leaderKilled) {
    c.s.us.spareUntil = 0;
    cause(c, 'assurance', 'spareBroken', c.T.effects.spareBroken);
    emit(c, '§6 spare', 'spareBroken', WATCH_AFTER, null, SEES.public, {});
  } else if (c.tally.attacks < before) cause(c, 'assurance', 'spareKept', c.T.effects.spareAssurance);
}

/** Deaths and officers that wanted an answer by now (rules §9, §10). */
export function auditDebts(c: Ctx): void {
  if (c.tally.killed > 0)
    c.s.debts = [...c.s.debts, { kind: 'death', side: 'us', turn: c.turn, due: c.turn + 1, ref: `death.${c.turn}` }];
  const left = [];
  let officers = 0;
  for (const d of c.s.debts) {
    const answered =
      d.kind === 'death'
        ? (c.turn === d.turn ? c.tally.responseFired : c.tally.struck !== null) ||
          c.s.lines.some((l) => l.maker === 'us' && l.condition === 'killed' && l.crossed === d.turn && l.answered)
        : c.s.iran.missileTurn > 0 && c.s.iran.missileTurn >= d.turn;
    if (answered) continue;
    if (c.turn < d.due) {
      left.push(d);
      continue;
    }
    if (d.kind === 'death') {
      score(c, 'us', 'home', 'deathUnanswered', c.T.points.usUnanswered * c.d.scale);
      emit(c, '§10 points', 'deathUnanswered', WATCH_AFTER, null, SEES.us, {});
    } else {
      cause(c, 'prestige', 'officerUnanswered', c.T.tracks.prestigeOfficer);
      officers++;
    }
  }
  if (officers > 0) emit(c, '§9 prestige', 'officerUnanswered', WATCH_AFTER, null, SEES.iran, { count: officers });
  c.s.debts = left;
}
