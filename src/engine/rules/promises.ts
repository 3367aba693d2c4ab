import {
  other,
  SEES,
  type Condition,
  type Offer,
  type PublicRow,
  type RedLine,
  type Reply,
  type StopAct,
  type TheatreId,
  type UnitType,
} from '../model/index.ts';
import { act, cause, emit, score, WATCH_AFTER, type TurnContext } from './context.ts';

/** Whether red lines, offers and promises were kept: audited at the end of each turn (rules §9). */

function conditionMet(ctx: TurnContext, x: Condition): boolean {
  const tally = ctx.tally;
  switch (x) {
    case 'killed':
      return tally.killed > 0;
    case 'attacks1':
      return tally.attacks >= 1;
    case 'attacks5':
      return tally.attacks >= 5;
    case 'attacks10':
      return tally.attacks >= 10;
    case 'attacks15':
      return tally.attacks >= 15;
    case 'wounded10':
      return tally.wounded >= ctx.tables.effects.lineWounded;
    case 'ship':
      return tally.shipHits > 0;
    case 'embassy':
      return tally.embassyHit;
    case 'ballistic':
      return tally.ballistic;
    case 'strikeIraq':
      return tally.struckIraq;
    case 'officers':
      return tally.struckOfficers;
    case 'soil':
      return tally.struck === 'soil';
  }
}

/** Replies by weight: one above the promise costs Credibility. */
const WEIGHT: Readonly<Record<string, number>> = { sanctions: 1, limited: 2, strong: 3, leader: 4, wave: 5, soil: 6 };

function answer(replies: readonly string[], promised: Reply): 'none' | 'kept' | 'above' {
  const acts = replies.filter((r) => r !== 'response');
  if (acts.length === 0) return 'none';
  if (promised === 'vague' || acts.includes(promised)) return 'kept';
  const most = Math.max(...acts.map((r) => WEIGHT[r] ?? 0));
  return most > (WEIGHT[promised] ?? 99) ? 'above' : 'none';
}

export function auditLines(ctx: TurnContext): void {
  for (const line of ctx.state.lines) {
    if (line.done) continue;
    if (line.from === ctx.turn && line.maker === 'us') weighThreat(ctx, line);
    if (line.crossed === 0 && ctx.turn >= line.from && ctx.turn <= line.until && conditionMet(ctx, line.condition)) {
      line.crossed = ctx.turn;
      emit(ctx, {
        clause: '§6 red line',
        kind: 'lineCrossed',
        watch: WATCH_AFTER,
        sees: SEES.public,
        data: { maker: line.maker, condition: line.condition, reply: line.reply },
      });
    }
    if (line.crossed > 0) settleLine(ctx, line);
    else if (ctx.turn >= line.until) expireLine(ctx, line);
  }
}

/** Units whose coming backs a threat. */
const STRIKES: readonly UnitType[] = ['carrier', 'fighters', 'bombers', 'destroyer'];

/** Heaviest strike that nobody doubts at the start: governments had seen it in the years before. */
const SEEN_BEFORE = WEIGHT['strong'];

/** What a new threat is worth: larger than anything ever carried out, or backed by what costs something (rules §9). */
function weighThreat(ctx: TurnContext, line: RedLine): void {
  const { pastPublic } = ctx.state;
  const numbers = ctx.tables.tracks;
  const carriedOut = pastPublic.reduce((most, row) => Math.max(most, WEIGHT[row.strike ?? ''] ?? 0), SEEN_BEFORE);
  if ((WEIGHT[line.reply] ?? 0) > carriedOut) cause(ctx, 'credibility', 'lineTooLarge', numbers.lineTooLarge);
  else if (isBacked(ctx, line) && !ctx.causes.credibility.some((x) => x.key === 'lineBacked'))
    cause(ctx, 'credibility', 'lineBacked', numbers.lineBacked);
}

/** A unit sent lately to where the threat applies, or a standing response just announced. */
function isBacked(ctx: TurnContext, line: RedLine): boolean {
  const { standing } = ctx.state.us;
  if (standing?.announced && standing.since >= ctx.turn - 1) return true;
  const where: readonly (TheatreId | null)[] =
    line.condition === 'ship' ? ['redsea', 'gulf'] : ['iraq', 'syria', 'gulf'];
  return ctx.state.units.some(
    (unit, i) =>
      STRIKES.includes(unit.type) &&
      !unit.lost &&
      unit.arrives >= ctx.turn &&
      unit.arrives !== (ctx.def.units[i].arrives ?? 1) &&
      where.includes(ctx.def.places[unit.at]),
  );
}

/** A line that was not crossed ends; if it forbade what had been happening, it held, and that is believed (rules §9). */
function expireLine(ctx: TurnContext, line: RedLine): void {
  line.done = true;
  const first = line.from - ctx.tables.effects.offerLately;
  const inReach = ctx.state.pastPublic.some(
    (row) => row.turn >= first && row.turn < line.from && crossedBy(row, line.condition),
  );
  if (line.maker !== 'us' || !inReach || !pays(ctx, line)) return;
  line.paidTurn = ctx.turn;
  cause(ctx, 'credibility', 'lineHeld', ctx.tables.tracks.lineHeld);
  emit(ctx, {
    clause: '§9 credibility',
    kind: 'lineHeld',
    watch: WATCH_AFTER,
    sees: SEES.public,
    data: { maker: line.maker, condition: line.condition, reply: line.reply },
  });
}

/** Would this past turn have crossed it? Only of what the public rows tell. */
const crossedBy = (row: PublicRow, x: Condition): boolean =>
  x === 'killed'
    ? row.killed > 0
    : x === 'ship'
      ? row.shipHits > 0
      : x === 'attacks1'
        ? row.attacks >= 1
        : x === 'attacks5'
          ? row.attacks >= 5
          : x === 'attacks10'
            ? row.attacks >= 10
            : x === 'attacks15' && row.attacks >= 15;

/** Lines of one condition pay once in some turns. */
const pays = (ctx: TurnContext, line: RedLine): boolean =>
  !ctx.state.lines.some(
    (l) =>
      l !== line &&
      l.maker === 'us' &&
      l.condition === line.condition &&
      l.paidTurn > 0 &&
      ctx.turn - l.paidTurn < ctx.tables.tracks.linePaysEvery,
  );

/** A death on the eve of the game still waits for its answer, which breaks no calm. */
export const eveUnanswered = (lines: readonly Pick<RedLine, 'from' | 'done'>[]): boolean =>
  lines.some((line) => line.from === 0 && !line.done);

/**
 * In the turn of the crossing only a standing response counts as an answer; in the next, any order. A line crossed on the
 * eve may be answered in both.
 */
function settleLine(ctx: TurnContext, line: RedLine): void {
  const now = ctx.turn === line.crossed;
  const tally = ctx.tally;
  const given =
    line.maker === 'iran'
      ? tally.iranReplies
      : line.condition === 'ship'
        ? [...tally.usReplies, ...tally.yemenReplies]
        : tally.usReplies;
  const replies = now && line.from > 0 && !(line.maker === 'us' && tally.responseFired) ? [] : given;
  const result = answer(replies, line.reply);
  if (result === 'none' && now) return;
  line.done = true;
  line.answered = result !== 'none';
  const us = line.maker === 'us';
  if (result === 'none') {
    if (us)
      cause(
        ctx,
        'credibility',
        'lineUnanswered',
        line.reply === 'vague' ? ctx.tables.tracks.lineVague : ctx.tables.tracks.lineUnanswered,
      );
    else cause(ctx, 'prestige', 'lineUnanswered', ctx.tables.tracks.prestigeLine);
  } else if (us && result === 'above') cause(ctx, 'credibility', 'lineAbove', ctx.tables.tracks.lineAbove);
  else if (us && pays(ctx, line)) {
    line.paidTurn = ctx.turn;
    cause(ctx, 'credibility', 'lineKept', ctx.tables.tracks.lineKept);
  }
  emit(ctx, {
    clause: '§9 credibility',
    kind: result === 'none' ? 'lineUnanswered' : result === 'above' ? 'lineAbove' : 'lineKept',
    watch: WATCH_AFTER,
    sees: SEES.public,
    data: { maker: line.maker, condition: line.condition, reply: line.reply },
  });
}

/** Did this act happen this turn? */
function did(ctx: TurnContext, x: StopAct): boolean {
  const tally = ctx.tally;
  switch (x) {
    case 'attacks':
      return !tally.calm;
    case 'deaths':
      return tally.killed > 0;
    case 'ships':
      return tally.ships > 0;
    case 'strikes':
      return tally.struck !== null || tally.struckYemen;
    case 'leaders':
      return tally.leaderKilled;
    case 'sanctions':
      return tally.sanctioned;
  }
}

/**
 * Cheap talk: an offer about what was not happening, or to forgo what its maker was not about to do. It can be broken, but
 * pays nothing, cools nothing and moves no group. Judged by public acts only, so that both sides know it.
 */
export const isCheap = (ctx: TurnContext, { stop, forbear }: { stop: StopAct; forbear: StopAct }): boolean =>
  !lately(ctx, stop) || !likely(ctx, forbear);

/** An act that its maker did lately; for the US strikes also after an American was killed. */
const likely = (ctx: TurnContext, x: StopAct): boolean =>
  lately(ctx, x) ||
  ((x === 'strikes' || x === 'leaders') && lately(ctx, 'deaths')) ||
  (x === 'deaths' && lately(ctx, 'attacks'));

function lately(ctx: TurnContext, x: StopAct): boolean {
  const turns = ctx.tables.effects.offerLately;
  if (x === 'sanctions') return ctx.state.us.sanctionsTurn > 0 && ctx.turn - ctx.state.us.sanctionsTurn <= turns;
  return ctx.state.pastPublic.slice(-turns).some((row) => happened(row, x));
}

/** Did it happen in a past turn? Sanctions are in no row. */
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

export function auditOffers(ctx: TurnContext): void {
  let complied = false;
  for (const offer of ctx.state.offers) {
    if (offer.done || ctx.turn < offer.from) continue;
    if (did(ctx, offer.stop)) offer.met = false;
    else if (did(ctx, offer.forbear) && offer.met) offer.broken = true;
    if (offer.met && !offer.broken && !offer.idle) complied = true;
    if (offer.broken || !offer.met || ctx.turn >= offer.until) settleOffer(ctx, offer);
  }
  if (complied) act(ctx, 'compliance', ctx.tables.ep.compliance, null, SEES.public, null);
}

/** An offer is scored once: when broken, refused or expired. Only one that was met pays its maker (rules §9). */
function settleOffer(ctx: TurnContext, offer: Offer): void {
  offer.done = true;
  const data = { maker: offer.maker, other: other(offer.maker), stop: offer.stop, forbear: offer.forbear };
  if (offer.broken) {
    if (offer.maker === 'us') cause(ctx, 'assurance', 'promiseBroken', ctx.tables.tracks.promiseBroken);
    else cause(ctx, 'prestige', 'promiseBroken', ctx.tables.tracks.prestigeLine);
    emit(ctx, { clause: '§9 assurance', kind: 'promiseBroken', watch: WATCH_AFTER, sees: SEES.public, data });
  } else if (offer.met) {
    if (offer.maker === 'us' && !offer.idle) cause(ctx, 'assurance', 'promiseKept', ctx.tables.tracks.promiseKept);
    emit(ctx, { clause: '§9 assurance', kind: 'promiseKept', watch: WATCH_AFTER, sees: SEES.public, data });
  } else emit(ctx, { clause: '§6 stop-for-stop', kind: 'offerUnmet', watch: WATCH_AFTER, sees: SEES.public, data });
}

/** Spare-the-leaders promise (rules §6). */
export function auditSpare(ctx: TurnContext): void {
  if (ctx.state.us.spareUntil < ctx.turn) return;
  const before = ctx.state.past[ctx.state.past.length - 1]?.attacks ?? 0;
  if (ctx.tally.leaderKilled) {
    ctx.state.us.spareUntil = 0;
    cause(ctx, 'assurance', 'spareBroken', ctx.tables.effects.spareBroken);
    emit(ctx, { clause: '§6 spare', kind: 'spareBroken', watch: WATCH_AFTER, sees: SEES.public });
  } else if (ctx.tally.attacks < before) cause(ctx, 'assurance', 'spareKept', ctx.tables.effects.spareAssurance);
}

/** Deaths and officers whose answer was due (rules §9, §10). */
export function auditDebts(ctx: TurnContext): void {
  if (ctx.tally.killed > 0)
    ctx.state.debts = [
      ...ctx.state.debts,
      { kind: 'death', side: 'us', turn: ctx.turn, due: ctx.turn + 1, ref: `death.${ctx.turn}` },
    ];
  const left = [];
  let deaths = 0;
  let officers = 0;
  for (const debt of ctx.state.debts) {
    const answered =
      debt.kind === 'death'
        ? (ctx.turn === debt.turn ? ctx.tally.responseFired : ctx.tally.struck !== null) ||
          ctx.state.lines.some(
            (l) => l.maker === 'us' && l.condition === 'killed' && l.crossed === debt.turn && l.answered,
          )
        : ctx.state.iran.missileTurn > 0 && ctx.state.iran.missileTurn >= debt.turn;
    if (answered) continue;
    // After the end nobody is left who could answer.
    if (ctx.turn < debt.due || ctx.unseen) {
      left.push(debt);
      continue;
    }
    if (debt.kind === 'death') {
      score(ctx, 'us', 'home', 'deathUnanswered', ctx.tables.points.usUnanswered * ctx.def.scale);
      deaths++;
    } else {
      cause(ctx, 'prestige', 'officerUnanswered', ctx.tables.tracks.prestigeOfficer);
      officers++;
    }
  }
  if (deaths > 0)
    emit(ctx, {
      clause: '§10 points',
      kind: 'deathUnanswered',
      watch: WATCH_AFTER,
      sees: SEES.us,
      data: { count: deaths },
    });
  if (officers > 0)
    emit(ctx, {
      clause: '§9 prestige',
      kind: 'officerUnanswered',
      watch: WATCH_AFTER,
      sees: SEES.iran,
      data: { count: officers },
    });
  ctx.state.debts = left;
}
