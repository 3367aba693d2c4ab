import type { PublicView, Side } from '../../engine/model/index.ts';
import { outcome } from '../../engine/turn/outcome.ts';
import type { GameRun } from '../../engine/record/index.ts';
import type { Bulletin, PublicScreen, TableScreen } from '../../protocol/room-seat.ts';
import type { GameInfo, SeatKind, SeatScreen } from '../../protocol/seat-screen.ts';
import type { Stage } from '../game.ts';
import type { Play } from '../play.ts';
import { seatScreen } from '../screen-of-game.ts';
import { eventsOnce, viewOnce } from '../seen.ts';
import { publicTextsFor, textsIn, titleOf } from '../scenario-texts.ts';
import { turnOf } from './turns.ts';
import type { Person, Room, Table } from './types.ts';

/** The game of a table as one audience may know it. */

/** Step 2 of the debrief: nothing is secret any more. */
export const isRevealed = ({ stage }: Room): boolean => stage.kind === 'debrief' && stage.step === 2;

/** What a seat does now. A game that is over shows its last result until everything is revealed. */
export function stageOf(room: Room, { phase, play }: Table, side: Side): Stage {
  switch (phase) {
    case 'briefing':
      return 'briefing';
    case 'orders':
      return play.sealed[side] ? 'waiting' : 'orders';
    case 'closing':
      return 'waiting';
    case 'playback':
      return 'result';
    case 'over':
      return isRevealed(room) ? 'over' : 'result';
  }
}

function gameInfo(room: Room, table: Table, phase: GameInfo['phase'], language: string): GameInfo {
  const { run } = table.play;
  const kind = (side: Side): SeatKind => table.computers[side].whole ?? 'human';
  return {
    id: `${room.id}.${table.id}`,
    scenario: room.scenario.id,
    title: titleOf(room.scenario, language),
    seats: { us: kind('us'), iran: kind('iran') },
    turn: turnOf(table),
    nominal: run.state.def.nominal,
    savedAt: room.created,
    over: phase === 'over',
    phase,
  };
}

type Seen = ReturnType<typeof seatScreen>;
const seen = new WeakMap<Play | GameRun, Map<string, Seen>>();

/** What a side sees of a play, made once: five people ask for the same, and orders that are sealed change nothing. */
function seenOf(play: Play, side: Side, stage: Stage, language: string): Seen {
  const over = stage === 'over';
  const of = over ? play : play.run; // in the end also what computer players thought
  const made = seen.get(of) ?? new Map<string, Seen>();
  seen.set(of, made);
  const key = `${side} ${over} ${language}`;
  const known = made.get(key) ?? seatScreen(play, side, stage, language);
  made.set(key, known);
  return known;
}

/** What one side sees; `remarks` are of the person who looks. */
export function sideScreen(room: Room, table: Table, side: Side, language: string, remarks = {}): SeatScreen {
  const stage = stageOf(room, table, side);
  const { phase: _, seat, ...known } = seenOf(table.play, side, stage, language);
  return {
    game: gameInfo(room, table, stage, language),
    phase: stage,
    seat,
    next: null,
    ...known,
    draft: null,
    adviser: false,
    remarks: stage === 'over' ? remarks : {},
  };
}

/** What those see who play for no side. */
export function publicScreen(room: Room, table: Table, language: string): PublicScreen {
  const { state, before, events: happened } = table.play.run;
  const revealed = isRevealed(room);
  const events = happened.flatMap((turn) => eventsOnce(turn, 'public'));
  const phase = publicPhase(room, table);
  const now: PublicView = viewOnce(state, 'public');
  return {
    game: gameInfo(room, table, phase, language),
    phase,
    view: now,
    previous: before ? viewOnce(before, 'public') : null,
    texts: revealed ? textsIn(room.scenario, language) : publicTextsFor(room.scenario, now, events, language),
    events,
    outcome: revealed ? outcome(state) : null,
  };
}

function publicPhase(room: Room, { phase }: Table): PublicScreen['phase'] {
  switch (phase) {
    case 'briefing':
      return 'briefing';
    case 'orders':
    case 'closing':
      return 'orders';
    case 'playback':
      return 'result';
    case 'over':
      return isRevealed(room) ? 'over' : 'result';
  }
}

/** Part `game` of a person at a table. */
export function tableScreen(room: Room, table: Table, person: Person, language: string): TableScreen {
  const { side } = person;
  return {
    table: table.id,
    screen: side ? sideScreen(room, table, side, language, person.remarks) : null,
    watch: side ? null : publicScreen(room, table, language),
    bulletins: bulletinsFor(room, table, person),
  };
}

/** Whether part `game` of a person is made of the same before and after; a table or person that is new never is. */
export function isSameGame(before: Room, after: Room, id: Person['id']): boolean {
  const [old, now] = [before, after].map((room) => madeOf(room, id));
  return !!old && !!now && old.every((one, i) => one === now[i]);
}

/** All that part `game` of a person depends on. */
function madeOf(room: Room, id: Person['id']): readonly unknown[] | null {
  const person = room.people[id];
  const table = person?.table == null ? undefined : room.tables[person.table];
  if (!person || !table) return null;
  const { side } = person;
  const revealed = isRevealed(room);
  return [
    table.id,
    side,
    side ? stageOf(room, table, side) : publicPhase(room, table),
    turnOf(table),
    revealed,
    revealed && person.remarks,
    revealed ? table.play : table.play.run,
    table.computers.us.whole,
    table.computers.iran.whole,
    bulletinsFor(room, table, person)
      .map((one) => one.id)
      .join(),
  ];
}

/** What was told to a person, to their side or to both. */
function bulletinsFor(room: Room, { bulletins }: Table, { id, side }: Person): Bulletin[] {
  return bulletins
    .filter(({ to }) => to === 'both' || to === id || (side !== null && to === side))
    .map((one) => bulletinOf(one, isRevealed(room)));
}

export const bulletinOf = (
  { id, at, turn, text, to, correction }: Table['bulletins'][number],
  withCorrection: boolean,
): Bulletin => ({ id, at, turn, text, to, ...(withCorrection && correction !== null ? { correction } : {}) });
