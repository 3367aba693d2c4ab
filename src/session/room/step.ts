import type { RoomError, TableId } from '../../protocol/room.ts';
import { evolve } from './evolve.ts';
import type { Fact, News } from './facts.ts';
import type { Actor, Command, CommandKind, CommandOf, Given, Person, Room, Table } from './types.ts';

/** One command at work: the room as it becomes, and the facts so far. */
export interface Step {
  readonly actor: Actor;
  readonly given: Given;
  readonly facts: readonly Fact[];
  readonly room: () => Room;
  readonly table: (id: TableId) => Table;
  readonly tell: (news: News) => void;
}

export function createStep(start: Room, actor: Actor, command: Command, given: Given): Step {
  let room = start;
  const facts: Fact[] = [];
  const request = 'requestId' in command ? command.requestId : undefined;
  return {
    actor,
    given,
    facts,
    room: () => room,
    table: (id) => room.tables[id]!,
    tell(news) {
      const first = facts.length === 0 && request !== undefined ? { request } : {};
      const fact: Fact = { ...news, v: 1, at: given.now, by: actor, ...first };
      facts.push(fact);
      room = evolve(room, fact);
    },
  };
}

/** Whether this person enters the paper slips of its team. */
export const entersSlips = (step: Step): boolean => 'person' in step.actor && actorOf(step).slips === true;

/** What a command does; a refusal takes back all of it. */
export type Handler<K extends CommandKind> = (step: Step, command: CommandOf<K>) => RoomError | null;
export type Handlers<K extends CommandKind = CommandKind> = { readonly [Kind in K]: Handler<Kind> };

/** The person who acts; `decide` has checked that there is one. */
export function actorOf({ actor, room }: Step): Person {
  const person = 'person' in actor ? room().people[actor.person] : undefined;
  if (!person) throw new Error('The actor is no person.');
  return person;
}
