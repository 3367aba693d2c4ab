import type { Side } from '../../engine/model/index.ts';
import { newDraft } from './team-draft.ts';
import { RoomDamaged } from './refusals.ts';
import type { NewsOf } from './facts.ts';
import { closeOnce, cutRun, thoughtsBefore } from './turns.ts';
import type { Draft, Room, Table } from './types.ts';
import { peopleAt } from './who-sits.ts';

type Kind =
  | 'tableOpened'
  | 'computerSet'
  | 'clockSet'
  | 'phase'
  | 'stopped'
  | 'overheard'
  | 'lastSet'
  | 'injected'
  | 'uninjected'
  | 'bulletin'
  | 'turnClosed'
  | 'practised'
  | 'takenBack'
  | 'watched'
  | 'noted'
  | 'prepared'
  | 'unprepared';

/** The room after a fact of one of its tables. */
export function evolveTable(room: Room, fact: NewsOf<Kind>): Room {
  const table = room.tables[fact.table];
  if (!table) throw new RoomDamaged('log', { rev: room.rev });
  return { ...room, tables: { ...room.tables, [table.id]: changed(room, table, fact) } };
}

const NONE = { us: null, iran: null } as const;
const eachSide = (make: (side: Side) => Draft): Table['drafts'] => ({ us: make('us'), iran: make('iran') });

function changed(room: Room, table: Table, fact: NewsOf<Kind>): Table {
  switch (fact.kind) {
    case 'tableOpened':
      return fact.from ? forked(room, table, fact.from) : table;
    case 'computerSet':
      return { ...table, computers: { ...table.computers, [fact.side]: computers(table, fact) } };
    case 'clockSet':
      return { ...table, clock: fact.clock };
    case 'phase':
      return phased(table, fact);
    case 'stopped':
      return { ...table, phase: 'over', clock: null, stopped: true };
    case 'overheard':
      return { ...table, overheard: fact.overheard };
    case 'lastSet':
      return { ...table, last: fact.last };
    case 'injected':
      return { ...table, injects: [...table.injects, fact.inject] };
    case 'uninjected':
      return { ...table, injects: table.injects.filter((x) => x.id !== fact.id) };
    case 'bulletin':
      return { ...table, bulletins: [...table.bulletins, fact.bulletin] };
    case 'turnClosed':
      return closed(room, table, fact);
    case 'practised':
      return practised(table, fact);
    case 'takenBack':
      return takenBack(room, table, fact);
    case 'prepared':
      return { ...table, prepared: [...table.prepared, { side: fact.of, proposal: fact.proposal }] };
    case 'unprepared':
      return { ...table, prepared: table.prepared.filter(({ proposal }) => proposal.id !== fact.proposal) };
    case 'noted':
      return table; // it is a deed of the person
    case 'watched':
      return { ...table, watchers: { ...table.watchers, [fact.person]: fact.forecast } };
  }
}

function computers({ computers: now }: Table, { side, role, policy }: NewsOf<'computerSet'>): Table['computers'][Side] {
  if (role === null) return { whole: policy, roles: now[side].roles };
  const { [role]: _old, ...roles } = now[side].roles;
  return { ...now[side], roles: policy === null ? roles : { ...roles, [role]: policy } };
}

/** A phase begins with nobody ready; orders begin with empty drafts, but for what was prepared. */
function phased(table: Table, { phase, clock }: NewsOf<'phase'>): Table {
  const fresh = phase === 'orders';
  const { turn } = table.play.run.state;
  const drafts = eachSide((side) =>
    fresh
      ? { ...newDraft(turn, table.drafts[side].rev + 1), proposals: preparedFor(table, side) }
      : { ...table.drafts[side], ready: [] },
  );
  return { ...table, phase, clock, drafts, watchers: fresh ? {} : table.watchers, prepared: [] };
}

const preparedFor = ({ prepared }: Table, of: Side) =>
  prepared.filter(({ side }) => side === of).map(({ proposal }) => proposal);

function closed(room: Room, table: Table, { us, iran, white, hash }: NewsOf<'turnClosed'>): Table {
  const play = closeOnce({ ...table.play, sealed: { us, iran } }, white);
  if (play.run.hashes.at(-1) !== hash)
    throw new RoomDamaged('hash', { table: table.id, turn: table.play.run.state.turn });
  const { drafts, watchers, injects } = table;
  const seats = Object.fromEntries(
    peopleAt(room, table.id).map(({ id, side, roles, absent, slips }) => [
      id,
      { side, roles, absent, ...(slips ? { slips } : {}) },
    ]),
  );
  return { ...table, play, past: [...table.past, { drafts, watchers, injects, seats }], injects: [], takenBack: false };
}

/** Before turn 1 again, with nothing of what was tried. Events that had been added for turn 1 wait for it. */
const practised = (table: Table, { clock }: NewsOf<'practised'>): Table => ({
  ...table,
  phase: 'briefing',
  clock,
  practised: true,
  play: { ...table.play, sealed: NONE, thoughts: thoughtsBefore(table, 1) },
  drafts: eachSide((side) => newDraft(1, table.drafts[side].rev + 1)),
  watchers: {},
  bulletins: table.bulletins.filter(({ turn }) => turn > 0),
});

/** Back to the orders of a turn: drafts get back what had been proposed, injects too. */
function takenBack(room: Room, table: Table, { turn, clock }: NewsOf<'takenBack'>): Table {
  const then = table.past[turn - 1];
  if (!then) throw new RoomDamaged('log', { rev: room.rev });
  const again = (draft: Draft, now: Draft): Draft => ({
    ...draft,
    rev: Math.max(draft.rev, now.rev) + 1,
    ready: [],
    sealed: null,
  });
  return {
    ...table,
    phase: 'orders',
    clock,
    play: { run: cutRun(room, table.play.run, turn), sealed: NONE, thoughts: thoughtsBefore(table, turn) },
    drafts: eachSide((side) => again(then.drafts[side], table.drafts[side])),
    watchers: then.watchers,
    injects: then.injects,
    prepared: [],
    past: table.past.slice(0, turn - 1),
    takenBack: true,
    last: false,
    stopped: false,
  };
}

function forked(room: Room, table: Table, from: { table: string; turn: number }): Table {
  const source = room.tables[from.table];
  if (!source) throw new RoomDamaged('log', { rev: room.rev });
  return {
    ...table,
    from,
    play: { run: cutRun(room, source.play.run, from.turn), sealed: NONE, thoughts: thoughtsBefore(source, from.turn) },
    drafts: eachSide(() => newDraft(from.turn)),
    computers: source.computers,
    past: source.past.slice(0, from.turn - 1),
  };
}
