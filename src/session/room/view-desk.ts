import type { DeskPerson, DeskScreen, DeskTable, UncoveredTable } from '../../protocol/room-desk.ts';
import { viewOnce } from '../seen.ts';
import { DAY, isStopped } from './table-clock.ts';
import { readyInjects } from './injects.ts';
import { feltFor } from './hot-wash.ts';
import { quizCounts } from './class-quiz.ts';
import { checkCounts } from './ready-check.ts';
import { missedTurns } from './missed-turns.ts';
import { peopleOf } from './who-sits.ts';
import type { Person, Room, Table } from './types.ts';
import { teamDraft } from './view-draft.ts';
import { bulletinOf, sideScreen } from './view-game.ts';
import { infoOf } from './view-room.ts';
import { hasTable, type Viewer } from './viewer.ts';

/** Part `desk`: all tables at a glance, without drafts and truth. Heat is what everybody may know of it. */
export function deskScreen(room: Room, viewer: Viewer): DeskScreen {
  const own = (table: string | null): boolean => hasTable(viewer, table);
  const talk = room.talk.filter((line) => own(line.table) && !line.hidden);
  const tables = Object.values(room.tables).filter((table) => own(table.id));
  const wholeClass = viewer.kind === 'desk' && viewer.tables === null;
  const stands = wholeClass || tables.some(({ clock }) => isStopped(clock));
  return {
    wholeClass,
    tables: tables.map(deskTable),
    people: peopleOf(room)
      .filter((person) => own(person.table))
      .map((person) => deskPerson(room, person)),
    slept: stands ? room.slept : null,
    expires: expiryOf(room),
    injects: readyInjects(room),
    wall: room.wall,
    check: checkCounts(room),
    quiz: quizCounts(room, viewer),
    felt: feltFor(room, 'desk'),
    held: talk.filter((line) => line.held).length,
    unread: unanswered(talk),
  };
}

export const expiryOf = ({ touched, keepDays }: Room): number => touched + keepDays * DAY;

const RUNGS = ['quiet', 'friction', 'reprisal', 'clash', 'brink'] as const;

function deskTable({ id, play, injects, bulletins, stopped, overheard }: Table): DeskTable {
  const { state } = play.run;
  const { heat } = viewOnce(state, 'public');
  const { ending } = state;
  return {
    id,
    heat: heat.all,
    rung: RUNGS[heat.rung],
    ended: ending ? (ending.kind === 'war' ? 'war' : 'time') : stopped ? 'stopped' : null,
    overheard,
    injects,
    bulletins: bulletins.map((one) => bulletinOf(one, true)),
  };
}

function deskPerson(room: Room, person: Person): DeskPerson {
  const { id, table, side, muted, absent } = person;
  const at = table === null ? undefined : room.tables[table];
  const draft = at && side ? at.drafts[side] : null;
  return {
    ...infoOf(person),
    register: room.register[id] ?? '',
    muted,
    absent,
    wish: room.wishes[id] ?? null,
    steppedOut: person.out !== null,
    excused: person.excused,
    missed: missedTurns(room, person),
    moreTime: person.moreTime ?? 1,
    did: {
      proposed: draft?.proposals.some((p) => p.by === (person.slips ? 'desk' : id)) ?? false,
      marked: draft?.proposals.some((p) => id in p.marks) ?? false,
      forecast: id in (draft?.forecasts ?? at?.watchers ?? {}),
      ready: draft?.ready.includes(id) ?? false,
    },
  };
}

/** Lines to the desk since it last answered their writer, or all. */
function unanswered(talk: Room['talk']): number {
  const waiting = new Map<string, number>();
  for (const { from, to } of talk) {
    if (from === 'desk' && to === 'all') waiting.clear();
    else if (from === 'desk') waiting.delete(to);
    else if (to === 'desk') waiting.set(from, (waiting.get(from) ?? 0) + 1);
  }
  return [...waiting.values()].reduce((sum, n) => sum + n, 0);
}

/** Part `table`: what both sides of a table see and draft, once the desk uncovers it. */
export const uncoveredTable = (room: Room, table: Table, language: string): UncoveredTable => ({
  table: table.id,
  drafts: { us: teamDraft(room, table, 'us', null), iran: teamDraft(room, table, 'iran', null) },
  screens: { us: sideScreen(room, table, 'us', language), iran: sideScreen(room, table, 'iran', language) },
});
