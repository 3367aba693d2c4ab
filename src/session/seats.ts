import type { Side } from '../engine/model/index.ts';
import { other } from '../engine/model/index.ts';
import { isPolicy } from '../ai/index.ts';
import type { SeatKind } from '../protocol/seat-screen.ts';
import { type Game, isHuman, isWatched, type SeatChange } from './game.ts';
import { isOver } from './play.ts';
import { type Refusal, refusal } from './error-messages.ts';

export type Seats = Game['seats'];

const maySit = (name: SeatKind, side: Side): boolean => name === 'human' || isPolicy(name, side);

/** Why these may not play, and where that stands in a request (a JSON pointer); null: they may. */
export function refusedSeats(seats: Seats): { readonly pointer: string; readonly why: Refusal } | null {
  if (isWatched({ seats })) return { pointer: '/seats', why: refusal('nobody') };
  const side = (['us', 'iran'] as const).find((one) => !maySit(seats[one], one));
  return side ? { pointer: `/seats/${side}`, why: refusal('noPolicy', { name: seats[side] }) } : null;
}

/**
 * Gives a seat to somebody else, from the turn being ordered on. What a person sealed stands; a computer player's
 * decision of this turn is forgotten with what it thought, for whoever sits there now decides. Standing orders are part
 * of the game and stay. What the seat knew is shown to nobody else: where another person is to look, the screen is
 * covered first. Refuses who does not exist.
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

/** The same game with other people at both seats from here on, at least one of them at this screen. */
export function withSeats(game: Game, seats: Seats): Game {
  const open = (g: Game): Game => ({ ...g, covered: false });
  const moved = changeSeat(open(changeSeat(open(game), 'us', seats.us)), 'iran', seats.iran);
  const at: Side = seats.us === 'human' ? 'us' : 'iran';
  return { ...moved, at, covered: seats.us === 'human' && seats.iran === 'human' };
}

/** Who looks now. A seat that nobody but the computer holds is watched from where the last person sat. */
function activeSeat(game: Game): Game {
  const rest = other(game.at);
  if (isWatched(game)) return game;
  const gone = !isHuman(game, game.at);
  const done = game.stages[game.at] === 'waiting' && isHuman(game, rest) && !game.sealed[rest];
  return gone || done ? { ...game, at: rest, covered: true } : game;
}

/** One a side and turn; before the first, who held the seat until then. */
function noted({ changes, seats }: Game, change: SeatChange): SeatChange[] {
  const { side, turn } = change;
  const first = changes.every((c) => c.side !== side) && turn > 1;
  const before = first ? [{ turn: 1, side, to: seats[side] }] : [];
  return [...changes.filter((c) => c.side !== side || c.turn !== turn), ...before, change];
}

/** Who holds the seats and since when, from where a game without people is watched, and who may ask the adviser. */
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

/** Who plays, by the notes of a record; without them two people. Nobody to watch a computer's game: it is the US seat's. */
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
