import { type GameRun, advance, begin } from '../../engine/record/index.ts';
import type { Side, Submission, WhiteSubmission } from '../../engine/model/index.ts';
import { close, type Play } from '../play.ts';
import type { Room, Table } from './types.ts';

/** Turns of a table. */
export const isOver = ({ play }: Table): boolean => play.run.state.ending !== null;

/** The turn being ordered; in playback and after the end the last one that was closed. */
export const turnOf = ({ phase, play }: Table): number =>
  phase === 'playback' || phase === 'over' ? Math.max(1, play.run.turns.length) : play.run.state.turn;

/** Turns that a table will have had: fewer than planned if the desk ends it early. A war does not show here. */
export function turnsInAll(table: Table): number {
  const { last, phase, play } = table;
  const { def, ending } = play.run.state;
  if (!last) return def.nominal;
  const watched = phase === 'playback' && ending === null;
  return Math.min(def.nominal, turnOf(table) + (watched ? 1 : 0));
}

export const bothSealed = ({ play }: Table): boolean => play.sealed.us !== null && play.sealed.iran !== null;

/** The facilitator's part of the turn; null: none. */
export function whiteOf({ injects, last, play }: Table): WhiteSubmission | null {
  if (injects.length === 0 && !last) return null;
  return {
    turn: play.run.state.turn,
    injects: injects.map(({ id: _id, ...inject }) => inject),
    ...(last ? { end: true } : {}),
  };
}

/** The game as it was when turn `turn` was ordered: the same dice. */
export function cutRun({ scenario, options, seed }: Room, { turns }: GameRun, turn: number): GameRun {
  let run = begin(scenario, options, seed);
  for (const sealed of turns.slice(0, turn - 1)) run = advance(run, sealed);
  return run;
}

/** What a table orders now, or next, is practice: nothing of it is played. */
export const inPractice = ({ days }: Pick<Room, 'days'>, { practised, from, past, phase }: Table): boolean =>
  days?.practice === true && !practised && from === null && past.length === 0 && phase !== 'over';

/** Practice is what a table orders now. */
export const isPractising = (room: Pick<Room, 'days'>, table: Table): boolean =>
  table.phase === 'orders' && inPractice(room, table);

/** The turn that counts what is done and said now; 0: none does, it is practice. */
export const countedTurn = (room: Pick<Room, 'days'>, table: Table): number =>
  isPractising(room, table) ? 0 : turnOf(table);

/** Thoughts of computer players in turns before `turn`. */
export const thoughtsBefore = ({ play }: Table, turn: number): Table['play']['thoughts'] => {
  const of = (side: Side) => play.thoughts[side].filter((thought) => thought.turn < turn);
  return { us: of('us'), iran: of('iran') };
};

interface Closed {
  readonly us: Submission | null;
  readonly iran: Submission | null;
  readonly white: WhiteSubmission | null;
  readonly run: GameRun;
}
const closed = new WeakMap<GameRun, Closed>();

/**
 * The play after the turn that both sides have sealed. Whoever decides that a turn closes needs its hash, and the room
 * needs the turn: with the same orders, not only equal ones, it is resolved once. A log that is read again has others.
 */
export function closeOnce({ run, sealed: { us, iran }, thoughts }: Play, white: WhiteSubmission | null): Play {
  const known = closed.get(run);
  if (known && known.us === us && known.iran === iran && known.white === white)
    return { run: known.run, sealed: { us: null, iran: null }, thoughts };
  const play = close({ run, sealed: { us, iran }, thoughts }, white);
  if (play.run !== run) closed.set(run, { us, iran, white, run: play.run });
  return play;
}
