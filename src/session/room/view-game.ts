import type { PublicView, Side } from '../../engine/model/index.ts';
import { outcome } from '../../engine/turn/outcome.ts';
import { eventsFor } from '../../engine/view/events.ts';
import { view } from '../../engine/view/view.ts';
import type { Bulletin, PublicScreen, TableScreen } from '../../protocol/room.ts';
import type { GameInfo, SeatKind, SeatScreen } from '../../protocol/seat-screen.ts';
import type { Stage } from '../game.ts';
import type { Play } from '../play.ts';
import { seatScreen } from '../seat-screen.ts';
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
const seen = new WeakMap<Play, Map<string, Seen>>();

/** What a side sees of a play, made once: five people ask for the same. */
function seenOf(play: Play, side: Side, stage: Stage, language: string): Seen {
  const made = seen.get(play) ?? new Map<string, Seen>();
  seen.set(play, made);
  const key = `${side} ${stage} ${language}`;
  const known = made.get(key) ?? seatScreen(play, side, stage, language);
  made.set(key, known);
  return known;
}

/** What one side sees; `remarks` are of the person who looks. */
export function sideScreen(room: Room, table: Table, side: Side, language: string, remarks = {}): SeatScreen {
  const stage = stageOf(room, table, side);
  const { phase, seat, ...known } = seenOf(table.play, side, stage, language);
  return {
    game: gameInfo(room, table, stage, language),
    phase,
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
  const events = eventsFor(happened.flat(), 'public');
  const phase = publicPhase(room, table);
  const now: PublicView = view(state, 'public');
  return {
    game: gameInfo(room, table, phase, language),
    phase,
    view: now,
    previous: before ? view(before, 'public') : null,
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
