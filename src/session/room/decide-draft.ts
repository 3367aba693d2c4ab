import type { Assessment, OrderError, Side, Submission } from '../../engine/model/index.ts';
import { checkSubmission } from '../../engine/view/check.ts';
import { readSubmission } from '../../scenario/index.ts';
import { MAX_PROPOSALS, type PersonId, type RoleId, type RoomError } from '../../protocol/room.ts';
import type { Proposal, Proposed } from '../../protocol/room-seat.ts';
import { viewOnce } from '../seen.ts';
import { proposalIn, sameText } from './team-draft.ts';
import { roomError } from './refusals.ts';
import { isError, openDraftNamed, type NamedDraft, draftNamed } from './named-draft.ts';
import { headRole, powerFor, roleDefs, roleFor, speaksAbroad } from './who-sits.ts';
import { actorOf, entersSlips, type Handlers, type Step } from './step.ts';
import { proposalsClosed } from './table-clock.ts';
import { isOver } from './turns.ts';
import { watchNotesOf } from './watch-sheet.ts';
import type { Table } from './types.ts';

/** What the people of a team do with their shared draft. */
export const draftHandlers: Handlers<'propose' | 'amend' | 'withdraw' | 'mark' | 'forecast' | 'ready' | 'watchNote'> = {
  propose(step, { what, table, side }) {
    const early = preparesAt(step);
    if (early) return prepare(step, early, what);
    const place = draftToChange(step, { table, side });
    if (isError(place)) return place;
    if (place.draft.proposals.length >= MAX_PROPOSALS)
      return roomError('fullDraft', { params: { most: MAX_PROPOSALS } });
    const problem = whatProblem(place, what);
    if (problem) return problem;
    const role = roleOf(step, place, what);
    if (role === null) return roomError('noPower');
    const proposal: Proposal = { id: step.given.id(), rev: 1, by: byOf(step), role, what, aside: false, marks: {} };
    step.tell({ kind: 'proposed', table: place.table.id, side: place.side, proposal });
    return null;
  },
  amend(step, { proposal: id, rev, what, table, side }) {
    const early = preparedBy(step, id);
    if (early) {
      const problem = whatProblem(early, what);
      if (problem) return problem;
      step.tell({ kind: 'unprepared', table: early.table.id, person: actorOf(step).id, proposal: id });
      return prepare(step, early, what, id);
    }
    const place = draftToChange(step, { table, side });
    if (isError(place)) return place;
    const proposal = proposalIn(place.draft, id);
    if (!proposal) return roomError('noProposal');
    if (!isOwn(step, proposal) && !isWording(step, proposal.what, what)) return roomError('notYours');
    if (proposal.rev !== rev) return roomError('changed');
    const problem = whatProblem(place, what);
    if (problem) return problem;
    if (isOwn(step, proposal) && roleOf(step, place, what) === null) return roomError('noPower');
    if (!sameText(proposal.what, what))
      step.tell({ kind: 'amended', table: place.table.id, side: place.side, proposal: id, what });
    return null;
  },
  withdraw(step, { proposal: id, rev, table, side }) {
    const early = preparedBy(step, id);
    if (early) {
      step.tell({ kind: 'unprepared', table: early.table.id, person: actorOf(step).id, proposal: id });
      return null;
    }
    const place = draftToChange(step, { table, side });
    if (isError(place)) return place;
    const proposal = proposalIn(place.draft, id);
    if (!proposal) return roomError('noProposal');
    if (!isOwn(step, proposal)) return roomError('notYours');
    if (proposal.rev !== rev) return roomError('changed');
    step.tell({ kind: 'withdrawn', table: place.table.id, side: place.side, proposal: id });
    return null;
  },
  mark(step, { proposal: id, mark }) {
    const place = openDraftNamed(step, {});
    if (isError(place)) return place;
    const proposal = proposalIn(place.draft, id);
    if (!proposal) return roomError('noProposal');
    const person = actorOf(step).id;
    if ((proposal.marks[person] ?? null) !== mark)
      step.tell({ kind: 'marked', table: place.table.id, side: place.side, proposal: id, person, mark });
    return null;
  },
  forecast(step, { forecast }) {
    const person = actorOf(step);
    if (person.table === null) return roomError('noTable');
    const table = step.table(person.table);
    if (table.phase === 'over') return roomError('over');
    if (table.phase !== 'orders' && table.phase !== 'closing') return roomError('notNow');
    const problem = forecastProblem(table, person.side ?? 'us', forecast);
    if (problem) return problem;
    if (person.side) tellForecast(step, table, person.side, person.id, forecast);
    else if (!sameText(table.watchers[person.id], forecast))
      step.tell({ kind: 'watched', table: table.id, person: person.id, forecast });
    return null;
  },
  watchNote(step, { prompt, text }) {
    const person = actorOf(step);
    if (person.table === null) return roomError('noTable');
    const table = step.table(person.table);
    const { stage, watchSheet } = step.room();
    if (!watchSheet || stage.kind === 'debrief' || table.phase === 'briefing') return roomError('notNow');
    const said = text.trim();
    if ((watchNotesOf(step.room(), person.id, table)[prompt] ?? '') !== said)
      step.tell({ kind: 'noted', table: table.id, person: person.id, prompt, text: said });
    return null;
  },
  ready(step, { ready }) {
    const place = draftNamed(step, {});
    if (isError(place)) return place;
    const { table, side, draft } = place;
    if (table.phase === 'over') return roomError('over');
    if (table.phase === 'closing' || (table.phase === 'orders' && table.play.sealed[side])) return roomError('sealed');
    const person = actorOf(step).id;
    if (draft.ready.includes(person) !== ready) step.tell({ kind: 'readied', table: table.id, side, person, ready });
    return null;
  },
};

/** A draft that is open, and in a class with a turn a day before the hour at which proposals close. The desk may later. */
function draftToChange(step: Step, named: Parameters<typeof openDraftNamed>[1]): NamedDraft | RoomError {
  const place = openDraftNamed(step, named);
  if (isError(place) || !('person' in step.actor)) return place;
  return proposalsClosed(step.room(), place.table, step.given.now) ? roomError('proposalsClosed') : place;
}

/** Where one with more time may propose while the turn before is played back; null: not now, or not they. */
function preparesAt(step: Step): NamedDraft | null {
  if (!('person' in step.actor) || (actorOf(step).moreTime ?? 1) === 1 || entersSlips(step)) return null;
  const place = draftNamed(step, {});
  return isError(place) || place.table.phase !== 'playback' || isOver(place.table) ? null : place;
}

/** The same if this proposal is theirs and waits for the orders. */
function preparedBy(step: Step, id: string): NamedDraft | null {
  const early = preparesAt(step);
  return early?.table.prepared.some(({ proposal }) => proposal.id === id && proposal.by === byOf(step)) ? early : null;
}

/** Keeps a proposal until the orders open. */
function prepare(step: Step, place: NamedDraft, what: Proposed, id = step.given.id()): RoomError | null {
  const { table, side } = place;
  if (table.prepared.filter((one) => one.side === side).length >= MAX_PROPOSALS)
    return roomError('fullDraft', { params: { most: MAX_PROPOSALS } });
  const problem = whatProblem(place, what);
  if (problem) return problem;
  const role = roleOf(step, place, what);
  if (role === null) return roomError('noPower');
  const person = actorOf(step).id;
  const proposal: Proposal = { id, rev: 1, by: person, role, what, aside: false, marks: {} };
  step.tell({ kind: 'prepared', table: table.id, person, of: side, proposal });
  return null;
}

function tellForecast(step: Step, table: Table, side: Side, person: PersonId, forecast: Assessment): void {
  if (!sameText(table.drafts[side].forecasts[person], forecast))
    step.tell({ kind: 'forecast', table: table.id, side, person, forecast });
}

/** A slip is the team's, entered for the desk. */
const byOf = (step: Step): Proposal['by'] =>
  'person' in step.actor && !entersSlips(step) ? step.actor.person : 'desk';

/** The desk may change anything; a person what they proposed, or entered from a slip. */
const isOwn = (step: Step, { by }: Proposal): boolean =>
  !('person' in step.actor) || by === step.actor.person || by === byOf(step);

/** Only the public words of a strike differ, and the person speaks for the state abroad. */
function isWording(step: Step, was: Proposed, now: Proposed): boolean {
  if (!('order' in was && 'order' in now) || was.order.kind !== 'strike' || now.order.kind !== 'strike') return false;
  const bare = ({ statement: _statement, ...order }: typeof was.order): object => order;
  return speaksAbroad(step.room(), actorOf(step)) && sameText(bare(was.order), bare(now.order));
}

/** The role by which this is proposed; for the desk the one that holds its power. */
function roleOf(step: Step, { table, side }: NamedDraft, what: Proposed): RoleId | null {
  const power = powerFor(what);
  if ('person' in step.actor) return roleFor(step.room(), table, actorOf(step), power);
  return roleDefs(step.room(), side).find((r) => r.powers.includes(power))?.id ?? headRole(step.room(), side);
}

/** Why this cannot be proposed at all: its form, or the rules refuse it even alone. */
function whatProblem({ table, side }: NamedDraft, what: Proposed): RoomError | null {
  const { turn } = table.play.run.state;
  const alone: Submission = {
    turn,
    orders: 'order' in what ? [what.order] : [],
    signals: 'signal' in what ? [what.signal] : [],
  };
  return problemOf(table, side, alone, '/what');
}

const forecastProblem = (table: Table, side: Side, assessment: Assessment): RoomError | null =>
  problemOf(table, side, { turn: table.play.run.state.turn, orders: [], signals: [], assessment }, '/forecast');

/** Why this may not be sealed; its places are told under `at`. */
export function problemOf(table: Table, side: Side, submission: Submission, at: string): RoomError | null {
  const read = readSubmission(side, submission);
  if (!read.ok) return roomError('form', { at: `${at}${read.errors[0]?.pointer ?? ''}` });
  const check = checkSubmission(viewOnce(table.play.run.state, side), read.value);
  return check.ok ? null : roomError('rules', { errors: check.errors as readonly OrderError[], at });
}
