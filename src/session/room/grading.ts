import type { Assessment, GameState, Side } from '../../engine/model/index.ts';
import { tablesFor } from '../../engine/tables/index.ts';
import type { ForecastRow, Grading, GradingRow, OwnRecord } from '../../protocol/room-grading.ts';
import { quizRows, rightOf } from './class-quiz.ts';
import { codesOf } from './lesson-csv.ts';
import { answersIn } from './watch-sheet.ts';
import { becameOf } from './proposals-of.ts';
import type { Deed, PastSeat, Person, Room, Table } from './types.ts';
import { hasTable, type Viewer } from './viewer.ts';
import { cameOf, recordCodeAt } from './what-came.ts';

/** Everybody's part in the lesson, also of those who have left: for the desk, about its own tables. */
export function gradingFor(room: Room, viewer: Viewer): Grading {
  const codes = codesOf(room);
  const seen = Object.values(room.people).filter((person) => hasTable(viewer, person.table));
  return {
    room: room.id,
    agreed: room.consentReleased ? seen.filter(({ id }) => room.consents[id] === true).length : null,
    rows: seen.map((person) => rowOf(room, person, codes.get(person.id)!)),
    forecasts: seen.flatMap((person) => forecastsOf(room, person, codes.get(person.id)!)),
    quiz: seen.flatMap((person) => quizRows(room, person, codes.get(person.id)!)),
  };
}

/** The same lines for the person's own page. */
export function ownRecordOf(room: Room, person: Person): OwnRecord {
  const code = codesOf(room).get(person.id)!;
  const { register: _register, ...row } = rowOf(room, person, code);
  return { row, forecasts: forecastsOf(room, person, code), consent: room.consents[person.id] ?? null };
}

/** A turn that closed while a person sat at its table. */
interface SeatedTurn {
  readonly table: Table;
  readonly turn: number;
  readonly seat: PastSeat;
  readonly forecast: Assessment;
  readonly deeds: readonly Deed[];
  /** The class asks those who watch for more than one forecast. */
  readonly sheet: boolean;
}

function seatedTurns(room: Room, { id }: Person): SeatedTurn[] {
  return Object.values(room.tables).flatMap((table) =>
    table.past.flatMap(({ seats, drafts, watchers }, i) => {
      const [turn, seat] = [i + 1, seats[id]];
      if (!seat || seat.slips) return []; // who enters slips does nothing of their own
      if (turn < (table.from?.turn ?? 1)) return []; // before a fork it was the other table's turn
      const forecast = (seat.side ? drafts[seat.side].forecasts[id] : watchers[id]) ?? {};
      const deeds = room.deeds.filter((d) => d.person === id && d.table === table.id && d.turn === turn);
      return [{ table, turn, seat, forecast, deeds, sheet: room.watchSheet === true }];
    }),
  );
}

/** The questions that everybody is asked each turn; in older classes those who watched were asked one. */
const asked = ({ seat, sheet }: SeatedTurn): readonly Question[] =>
  seat.side || sheet ? ['killed', 'act'] : ['killed'];
type Question = ForecastRow['question'];

const given = (one: SeatedTurn): readonly Question[] => asked(one).filter((q) => one.forecast[q] !== undefined);
const COUNTS: readonly Deed['kind'][] = ['propose', 'amend', 'mark'];
/** They proposed, amended or marked; who watches: answered on the sheet. */
const hasAct = ({ seat, sheet, deeds }: SeatedTurn): boolean =>
  seat.side === null && sheet
    ? Object.keys(answersIn(deeds)).length > 0
    : deeds.some(({ kind }) => COUNTS.includes(kind));
const sum = (list: readonly number[]): number => list.reduce((total, n) => total + n, 0);
const mean = (list: readonly number[]): number | null => (list.length === 0 ? null : sum(list) / list.length);

/**
 * Half of it is forecasts given of those asked, half turns in which they proposed, amended or marked, or answered on the
 * sheet of those who watch; only turns that they were present for. In older classes those who watched could do no more
 * than forecast: that is all of theirs. Null: nothing was asked.
 */
function participationOf(present: readonly SeatedTurn[]): number | null {
  const playing = present.filter(({ seat, sheet }) => seat.side !== null || sheet);
  const questions = sum(present.map((one) => asked(one).length));
  if (questions === 0) return null;
  const forecasts = sum(present.map((one) => given(one).length)) / questions;
  const acts = playing.length === 0 ? forecasts : playing.filter(hasAct).length / playing.length;
  return Math.round(50 * (forecasts + acts));
}

function rowOf(room: Room, person: Person, code: string): GradingRow {
  const turns = seatedTurns(room, person);
  const excused = turns.filter(({ turn }) => person.excused.includes(turn));
  const present = turns.filter((one) => !one.seat.absent && !excused.includes(one));
  const own = room.deeds.filter((deed) => deed.person === person.id);
  const proposed = new Map(own.filter(({ kind }) => kind === 'propose').map((deed) => [deed.proposal, deed]));
  const marked = new Set(own.filter(({ kind }) => kind === 'mark').map(({ proposal }) => proposal));
  const forecasts = forecastsOf(room, person, code);
  const error = (percent: number, came: boolean): number => (percent / 100 - Number(came)) ** 2;
  return {
    person: person.id,
    register: room.register[person.id] ?? '',
    name: person.name,
    code,
    table: person.table,
    side: person.side,
    roles: person.roles,
    deputy: person.deputy,
    turnsAtTable: turns.length,
    turnsPresent: present.length,
    turnsExcused: excused.length,
    proposals: proposed.size,
    proposalsSealed: [...proposed.values()].filter((deed) => becameOf(room, deed) === 'sealed').length,
    marks: marked.size,
    forecastsAsked: sum(present.map((one) => asked(one).length)),
    forecastsGiven: sum(present.map((one) => given(one).length)),
    brier: mean(forecasts.map(({ said, came }) => error(said, came))),
    baseBrier: mean(forecasts.map(({ base, came }) => error(base, came))),
    turnsWithAct: present.filter(hasAct).length,
    participation: participationOf(present),
    quizBefore: rightOf(room, 'before', person.id),
    quizAfter: rightOf(room, 'after', person.id),
    recordCode: recordCodeAt(room, person.table),
  };
}

/** What a person said of turns that have closed, beside the scenario's base rate and what came. */
export function forecastsOf(room: Room, person: Person, code: string): ForecastRow[] {
  return seatedTurns(room, person).flatMap((one) =>
    given(one).flatMap((question) => {
      const { table, turn, seat } = one;
      const came = cameOf(table.play.run.state, turn, seat.side)?.[question];
      if (came === undefined || came === null) return [];
      const { side, roles } = seat;
      const base = baseRateOf(table.play.run.state, side, question);
      return [
        {
          code,
          person: person.id,
          table: table.id,
          turn,
          side,
          roles,
          question,
          said: one.forecast[question]!,
          base,
          came,
        },
      ];
    }),
  );
}

/** How often it happens in the scenario, per cent of turns. */
function baseRateOf({ def }: GameState, side: Side | null, question: Question): number {
  const { killed, strike, restraint } = tablesFor(def.overrides).forecast;
  if (question === 'killed') return killed;
  return side === 'us' ? restraint : strike;
}
