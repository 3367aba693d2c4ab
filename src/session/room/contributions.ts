import { type Assessment, type GameState, type Side, SIDES } from '../../engine/model/index.ts';
import type { Contribution, Contributions } from '../../protocol/room-seat.ts';
import type { PersonId } from '../../protocol/room.ts';
import type { Draft, Person, Room, Table } from './types.ts';
import { ownRecordOf } from './grading.ts';
import { marksOf, proposalsOf } from './proposals-of.ts';
import { watchedBy } from './watch-sheet.ts';
import { cameOf } from './what-came.ts';
import { infoOf } from './view-room.ts';
import type { Viewer } from './viewer.ts';
import { hasTable } from './viewer.ts';

/** What each person did, turn by turn: for that person and the desk. */
export function contributionsFor(room: Room, viewer: Viewer): Contributions {
  const seen = Object.values(room.people).filter((person) =>
    viewer.kind === 'person' ? viewer.person.id === person.id : hasTable(viewer, person.table),
  );
  return {
    rows: seen.flatMap((person) => rowsOf(room, person)),
    proposals: seen.flatMap((person) => proposalsOf(room, person)),
    marks: seen.flatMap((person) => marksOf(room, person)),
    watched: seen.flatMap(({ id }) => watchedBy(room, id)),
    people: seen.map(infoOf),
    own: viewer.kind === 'person' ? ownRecordOf(room, viewer.person) : null,
  };
}

export function rowsOf(room: Room, person: Person): Contribution[] {
  return Object.values(room.tables).flatMap((table) =>
    table.past.flatMap((past, i) => {
      const turn = i + 1;
      if (past.seats[person.id]?.slips) return []; // entered for the team
      if (turn < (table.from?.turn ?? 1)) return []; // played at the table that it was forked from
      const sides = SIDES.flatMap((side) => rowOf(room, table, person.id, side, past.drafts[side]));
      const watched = past.watchers[person.id];
      return watched ? [...sides, rowWith(table, person.id, turn, null, watched, NOTHING)] : sides;
    }),
  );
}

const NOTHING = { proposed: 0, sealed: 0, aside: 0, marks: 0 };

function rowOf(room: Room, table: Table, person: PersonId, side: Side, draft: Draft): Contribution[] {
  const { turn } = draft;
  const deeds = room.deeds.filter(
    (d) => d.person === person && d.table === table.id && d.turn === turn && d.side === side,
  );
  const forecast = draft.forecasts[person];
  if (deeds.length === 0 && !forecast) return [];
  const own = draft.proposals.filter((p) => p.by === person);
  const counts = {
    proposed: new Set(deeds.filter((d) => d.kind === 'propose').map((d) => d.proposal)).size,
    sealed: own.filter((p) => !p.aside).length,
    aside: own.filter((p) => p.aside).length,
    marks: draft.proposals.filter((p) => person in p.marks).length,
  };
  return [rowWith(table, person, turn, side, forecast ?? {}, counts)];
}

function rowWith(
  { play }: Table,
  person: PersonId,
  turn: number,
  side: Side | null,
  forecast: Assessment,
  counts: typeof NOTHING,
): Contribution {
  return { person, turn, ...counts, forecast, brier: brierOf(play.run.state, turn, side, forecast) };
}

/** Mean squared error of what was forecast, 0–1. */
export function brierOf(state: GameState, turn: number, side: Side | null, { killed, act }: Assessment): number | null {
  const came = cameOf(state, turn, side);
  if (!came) return null;
  const error = (said: number | undefined, happened: boolean | null): number[] =>
    said === undefined || happened === null ? [] : [(said / 100 - Number(happened)) ** 2];
  const errors = [...error(killed, came.killed), ...error(act, came.act)];
  return errors.length === 0 ? null : errors.reduce((sum, x) => sum + x, 0) / errors.length;
}
