import type { Side } from '../engine/model/index.ts';
import { other } from '../engine/model/index.ts';
import { isPolicy } from '../ai/index.ts';
import type { SeatKind } from '../protocol/seat-screen.ts';
import { type Game, isHuman, isWatched, type SeatChange } from './game.ts';
import { isOver } from './play.ts';
import { type Refusal, refusal } from './error-messages.ts';

export type Seats = Game['seats'];

const maySit = (name: SeatKind, side: Side): boolean => name === 'human' || isPolicy(name, side);

/** Why these may not play, with a JSON pointer into the request; null: they may. */
export function refusedSeats(seats: Seats): { readonly pointer: string; readonly why: Refusal } | null {
  if (isWatched({ seats })) return { pointer: '/seats', why: refusal('nobody') };
  const side = (['us', 'iran'] as const).find((one) => !maySit(seats[one], one));
  return side ? { pointer: `/seats/${side}`, why: refusal('noPolicy', { name: seats[side] }) } : null;
}

/**
 * Gives a seat to another player, from the turn being ordered on. What a person sealed stays sealed; a computer player's
 * decision of this turn is dropped, and the new player decides. Standing orders are part of the game and stay. If
 * another person looks next, the screen is covered first. Throws `noPolicy` for an unknown player.
 */
export function changeSeat(game: Game, side: Side, to: SeatKind): Game {
  if (!maySit(to, side)) throw refusal('noPolicy', { name: to });
  if (isOver(game) || game.covered || game.seats[side] === to) return game;
  const { turn } = game.run.state;
  const person = isHuman(game, side);
  return activeSeat({
    ...game,
    seats: { ...game.seats, [side]: to },
    sealed: { ...game.sealed, [side]: person ? game.sealed[side] : null },
    stages: { ...game.stages, [side]: game.stages[side] === 'waiting' && !person ? 'orders' : game.stages[side] },
    thoughts: { ...game.thoughts, [side]: game.thoughts[side].filter((thought) => thought.turn < turn) },
    changes: noted(game, { turn, side, to }),
  });
}

/** The game with these players from here on; at least one of them is a person. */
export function withSeats(game: Game, seats: Seats): Game {
  const open = (g: Game): Game => ({ ...g, covered: false });
  const moved = changeSeat(open(changeSeat(open(game), 'us', seats.us)), 'iran', seats.iran);
  const at: Side = seats.us === 'human' ? 'us' : 'iran';
  return { ...moved, at, covered: seats.us === 'human' && seats.iran === 'human' };
}

/** Moves the screen to a person's seat if it has to. A game without people is watched from the last person's seat. */
function activeSeat(game: Game): Game {
  const rest = other(game.at);
  if (isWatched(game)) return game;
  const gone = !isHuman(game, game.at);
  const done = game.stages[game.at] === 'waiting' && isHuman(game, rest) && !game.sealed[rest];
  return gone || done ? { ...game, at: rest, covered: true } : game;
}

/** Adds a change, one for each side and turn. The first also records who held the seat before. */
function noted({ changes, seats }: Game, change: SeatChange): SeatChange[] {
  const { side, turn } = change;
  const first = changes.every((c) => c.side !== side) && turn > 1;
  const before = first ? [{ turn: 1, side, to: seats[side] }] : [];
  return [...changes.filter((c) => c.side !== side || c.turn !== turn), ...before, change];
}

/** Players and their changes, the seat a game without people is watched from, and whether the adviser is allowed. */
export function seatNotes(game: Game): Record<string, string> {
  return {
    'seat.us': game.seats.us,
    'seat.iran': game.seats.iran,
    ...(isWatched(game) ? { 'seat.watched': game.at } : {}),
    ...(game.adviser === null ? {} : { adviser: game.adviser ? 'on' : 'off' }),
    ...Object.fromEntries(game.changes.map(({ turn, side, to }) => [`seat.${side}.${turn}`, to])),
  };
}

type Notes = Readonly<Record<string, string>>;

/** The players by a record's notes; two people without notes. Two computers and no watched seat: a person plays the US. */
export function seatsIn(notes: Notes = {}): Pick<Game, 'seats' | 'at'> {
  const { 'seat.us': us = 'human', 'seat.iran': iran = 'human', 'seat.watched': watched } = notes;
  if (us === 'human' || iran === 'human') return { seats: { us, iran }, at: us === 'human' ? 'us' : 'iran' };
  return watched === 'us' || watched === 'iran'
    ? { seats: { us, iran }, at: watched }
    : { seats: { us: 'human', iran }, at: 'us' };
}

export const adviserIn = ({ adviser }: Notes = {}): boolean | null =>
  adviser === 'on' ? true : adviser === 'off' ? false : null;

const CHANGE = /^seat\.(us|iran)\.(\d{1,2})$/;

export const changesIn = (notes: Notes = {}): SeatChange[] =>
  Object.entries(notes)
    .flatMap(([key, to]) => {
      const [, side, turn] = CHANGE.exec(key) ?? [];
      return side ? [{ turn: Number(turn), side: side as Side, to }] : [];
    })
    .sort((a, b) => a.turn - b.turn);
