import { SEES, type Message, type Notice, type Side, type TheatreId } from '../model/index.ts';
import type { Tables } from '../tables/index.ts';
import { act, cause, emit, WATCH_AFTER, type TurnContext } from './context.ts';

/**
 * Notice in private: “we will strike in Syria” (rules §6). It is sent a turn ahead, and read as the turn of the strike opens.
 * The strike then counts for less Heat, and people leave in time.
 */

const PLACE: Readonly<Record<Notice, TheatreId>> = {
  noticeIraq: 'iraq',
  noticeSyria: 'syria',
  noticeYemen: 'redsea',
  noticeIran: 'gulf',
  missilesIraq: 'iraq',
  missilesSyria: 'syria',
  missilesGulf: 'gulf',
};

type Sent = Pick<Message, 'from' | 'turn' | 'data'>;

/** Where this side gave notice to act in this turn; null: it gave none. A side sends one private message a turn. */
export function noticeOf(messages: readonly Sent[], turn: number, side: Side): TheatreId | null {
  for (let i = messages.length - 1; i >= 0 && messages[i].turn === turn; i--) {
    const { from, data } = messages[i];
    const fact = String(data.fact);
    if (from === side && Object.hasOwn(PLACE, fact)) return PLACE[fact as Notice];
  }
  return null;
}

export const noticed = (messages: readonly Sent[], turn: number, side: Side, where: readonly TheatreId[]): boolean => {
  const place = noticeOf(messages, turn, side);
  return place !== null && where.includes(place);
};

/** Factor of people killed by a strike or missiles: those who were warned have left. */
export const shelter = ({ effects }: Tables, told: boolean): number => (told ? effects.noticeKilled : 1);

/** Part of an act's escalation points that notice takes away. */
export const noticeEp = ({ effects }: Tables, ep: number): number => -ep * (1 - effects.noticeHeat);

/** Washington asks what a strike is for that everybody left in time: part of its relief is lost. */
export const noticePressure = ({ effects, tracks }: Tables, wave: boolean): number =>
  -(1 - effects.noticePressure) * (wave ? tracks.pressureWave : tracks.pressureStrike);

/** A strike or missiles went where notice was given. Only the two sides know that it was. */
export function carryOut(ctx: TurnContext, side: Side, where: readonly TheatreId[], ep: number): void {
  if (!noticed(ctx.state.messages, ctx.turn, side, where)) return;
  ctx.carriedOut.push(side);
  act(ctx, 'notice', noticeEp(ctx.tables, ep), where[0], SEES.both, side);
}

/** Who gave notice and did not act is believed less (rules §9); it becomes known, as such things do. */
export function auditNotices(ctx: TurnContext): void {
  for (const side of ['us', 'iran'] as const) {
    const place = noticeOf(ctx.state.messages, ctx.turn, side);
    if (place === null) continue;
    const kept = ctx.carriedOut.includes(side);
    if (!kept && side === 'us') cause(ctx, 'credibility', 'noticeNotKept', ctx.tables.tracks.noticeNotKept);
    if (!kept && side === 'iran') cause(ctx, 'prestige', 'noticeNotKept', ctx.tables.tracks.prestigeNotice);
    emit(ctx, {
      clause: '§6 private message',
      kind: kept ? 'noticeKept' : 'noticeNotKept',
      watch: WATCH_AFTER,
      theatre: place,
      sees: kept ? SEES.both : SEES.public,
      data: { maker: side, theatre: place },
    });
  }
}
