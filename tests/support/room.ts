import type { Scenario, Side } from '../../src/engine/model/index.ts';
import { personNames } from '../../src/i18n/name-words.ts';
import { type CheckQuestion, LESSONS, type RoomError, type TableId } from '../../src/protocol/room.ts';
import type { DailyPlan } from '../../src/protocol/daily-plan.ts';
import type { RoomRequest } from '../../src/protocol/room-host.ts';
import type { RoomCommand } from '../../src/protocol/room-commands.ts';
import {
  type Actor,
  type Command,
  decide,
  evolve,
  type Fact,
  openRoom,
  type Room,
} from '../../src/session/room/index.ts';
import { shippedScenario } from './games.ts';

const shipped = shippedScenario('jan-2024');
export const DESK: Actor = { desk: true };
export const WALL: Actor = { wall: true };
export const START = 1_700_000_000_000;
export const NAMES = personNames.en;

/** A ready check of two questions. */
export const QUESTIONS: readonly CheckQuestion[] = [
  { id: 'refuse', text: 'May a group refuse?', answers: ['No.', 'Yes.'], right: 2 },
  { id: 'seal', text: 'What does the other side see of a draft?', answers: ['Nothing.', 'All.'], right: 1 },
];

/** A turn a day in Berlin over a weekend, the change of clocks and Easter Monday (28 and 29 March 2027). */
export const DAILY: DailyPlan = {
  zone: 'Europe/Berlin',
  from: '2027-03-25',
  opens: '06:00',
  propose: '18:00',
  seals: '20:00',
  weekdaysOff: [0, 6],
  daysOff: ['2027-03-29'],
};

type WithoutRequest<C> = C extends { readonly requestId: string } ? Omit<C, 'requestId'> : C;
export type Asked = WithoutRequest<Exclude<Command, { readonly kind: 'join' }>>;

/** A class with predictable ids and a clock that the test sets. */
export interface Class {
  now: number;
  readonly log: Fact[];
  room(): Room;
  /** Gives a command; throws if it is refused. */
  ok(actor: Actor, command: Asked | RoomCommand): readonly Fact[];
  /** The refusal of a command; throws if it is taken. */
  no(actor: Actor, command: Asked | RoomCommand): RoomError;
  try(actor: Actor, command: Asked | RoomCommand): readonly Fact[] | RoomError;
  join(name?: string, register?: string): Actor & { readonly person: string };
  /** The person who holds a role at a table. */
  holder(table: TableId, side: Side, role: string): Actor & { readonly person: string };
}

export const request = (more: Partial<RoomRequest> = {}): RoomRequest => ({
  scenario: 'jan-2024',
  plan: LESSONS[0]!,
  people: 10,
  tables: 1,
  ...more,
});

export interface ClassSetup extends Partial<RoomRequest> {
  readonly seed?: string;
  readonly world?: Scenario;
}

export function openClass({ seed = 'the-seed', world = shipped, ...more }: ClassSetup = {}): Class {
  let ids = 0;
  const given = () => ({ now: self.now, names: NAMES, id: () => `id-${++ids}`, code: () => `CODE${++ids}` });
  const log: Fact[] = [];
  const self: Class = {
    now: START,
    log,
    room: () => room,
    try(actor, command) {
      const asked = { requestId: `request-${++ids}`, ...command } as Command;
      const decision = decide(room, actor, asked, given());
      if ('error' in decision) return decision.error;
      log.push(...decision.facts);
      room = decision.room;
      return decision.facts;
    },
    ok(actor, command) {
      const facts = self.try(actor, command);
      if ('code' in facts) throw new Error(`${command.kind}: ${JSON.stringify(facts)}`);
      return facts;
    },
    no(actor, command) {
      const error = self.try(actor, command);
      if (!('code' in error)) throw new Error(`${command.kind} was taken`);
      return error;
    },
    join(name, register) {
      const [joined] = self.ok({ nobody: true }, { kind: 'join', requestId: `join-${++ids}`, name, register } as never);
      if (joined?.kind !== 'joined') throw new Error('nobody joined');
      return { person: joined.person };
    },
    holder(table, side, role) {
      const person = Object.values(room.people).find(
        (p) => p.table === table && p.side === side && p.roles.includes(role) && !p.deputy && !p.gone,
      );
      if (!person) throw new Error(`nobody is ${role}`);
      return { person: person.id };
    },
  };
  const opened = openRoom('room', request(more), world, seed, given());
  if (!('fact' in opened)) throw new Error(JSON.stringify(opened));
  log.push(opened.fact);
  let room = evolve(null, opened.fact);
  return self;
}

/** A class in which so many people are seated and the first turn is being ordered. */
export function dealtClass(people = 10, setup: ClassSetup = {}): Class {
  const one = openClass(setup);
  for (let i = 0; i < people; i++) one.join();
  one.ok(DESK, { kind: 'deal' });
  one.ok(DESK, { kind: 'begin' });
  one.ok(DESK, { kind: 'next' });
  return one;
}

/** Both heads of a table seal what their drafts hold. */
export function sealTable(one: Class, table: TableId = 'A'): void {
  for (const side of ['us', 'iran'] as const)
    one.ok(DESK, { kind: 'seal', table, side, draftRev: one.room().tables[table]!.drafts[side].rev });
}

/** The room, folded again from its log. */
export const folded = (log: readonly Fact[]): Room =>
  log.reduce<Room | null>((room, fact) => evolve(room, structuredClone(fact)), null)!;
