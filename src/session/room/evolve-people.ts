import { RoomDamaged } from './refusals.ts';
import type { Fact, NewsOf } from './facts.ts';
import type { Person, Room } from './types.ts';

type Kind =
  | 'joined'
  | 'registered'
  | 'wished'
  | 'answered'
  | 'quizTaken'
  | 'felt'
  | 'renamed'
  | 'left'
  | 'seated'
  | 'steppedOut'
  | 'excused'
  | 'timeGiven'
  | 'slipsSet'
  | 'absent'
  | 'muted'
  | 'remarked';

function personOf(room: Room, id: string): Person {
  const person = room.people[id];
  if (!person) throw new RoomDamaged('log', { rev: room.rev });
  return person;
}

const withPerson = (room: Room, id: string, change: Partial<Person>): Room => ({
  ...room,
  people: { ...room.people, [id]: { ...personOf(room, id), ...change } },
});

const WATCHES = { side: null, roles: [], deputy: false } as const;

const excusedAfter = (person: Person, { turn, excused }: Pick<NewsOf<'excused'>, 'turn' | 'excused'>) => {
  const others = person.excused.filter((one) => one !== turn);
  return excused ? [...others, turn].toSorted((a, b) => a - b) : others;
};

/** Who has stepped out is excused from a turn that closes meanwhile. */
export const excusedFrom = (room: Room, { table, turn }: NewsOf<'turnClosed'>): Room =>
  Object.values(room.people)
    .filter((person) => person.out?.table === table)
    .reduce((r, person) => withPerson(r, person.id, { excused: excusedAfter(person, { turn, excused: true }) }), room);

export const withHidden = (felt: Room['felt'], id: string): Room['felt'] =>
  Object.fromEntries(
    Object.entries(felt).map(([person, one]) => [person, one.id === id ? { ...one, hidden: true } : one]),
  );

/** The room after a fact of one of its people. */
export function evolvePeople(room: Room, fact: NewsOf<Kind> & Pick<Fact, 'request'>): Room {
  switch (fact.kind) {
    case 'joined': {
      const { person: id, name, table } = fact;
      const person: Person = {
        id,
        name,
        table,
        side: null,
        roles: [],
        deputy: false,
        muted: false,
        absent: false,
        gone: false,
        out: null,
        excused: [],
        request: fact.request ?? '',
        remarks: {},
      };
      return { ...room, people: { ...room.people, [id]: person } };
    }
    case 'registered':
      return { ...room, register: { ...room.register, [fact.person]: fact.register } };
    case 'wished': {
      const { [fact.person]: _old, ...wishes } = room.wishes;
      return { ...room, wishes: fact.wish === null ? wishes : { ...wishes, [fact.person]: fact.wish } };
    }
    case 'answered': {
      const { answers } = room.check;
      const mine = { ...answers[fact.person], [fact.question]: fact.answer };
      return { ...room, check: { ...room.check, answers: { ...answers, [fact.person]: mine } } };
    }
    case 'quizTaken': {
      const { person, time, answers } = fact;
      const { taken } = room.quiz;
      return { ...room, quiz: { ...room.quiz, taken: { ...taken, [time]: { ...taken[time], [person]: answers } } } };
    }
    case 'felt': {
      const { [fact.person]: _old, ...felt } = room.felt;
      return { ...room, felt: fact.felt ? { ...felt, [fact.person]: { ...fact.felt, hidden: false } } : felt };
    }
    case 'renamed':
      return withPerson(room, fact.person, { name: fact.name });
    case 'left':
      return withPerson(room, fact.person, { gone: true });
    case 'seated':
      return fact.seatings.reduce((r, { person, ...seat }) => withPerson(r, person, { ...seat, out: null }), room);
    case 'steppedOut': {
      const { table, side, roles, deputy } = personOf(room, fact.person);
      return withPerson(room, fact.person, { ...WATCHES, out: { table, side, roles, deputy } });
    }
    case 'excused':
      return withPerson(room, fact.person, { excused: excusedAfter(personOf(room, fact.person), fact) });
    case 'timeGiven':
      return withPerson(room, fact.person, { moreTime: fact.factor });
    case 'slipsSet': {
      const { slips: _now, ...person } = personOf(room, fact.person);
      const next: Person = fact.slips ? { ...person, slips: true } : person;
      return { ...room, people: { ...room.people, [fact.person]: next } };
    }
    case 'absent':
      return withPerson(room, fact.person, { absent: fact.absent });
    case 'muted':
      return withPerson(room, fact.person, { muted: fact.muted });
    case 'remarked': {
      const { [fact.key]: _old, ...rest } = room.people[fact.person]?.remarks ?? {};
      return withPerson(room, fact.person, { remarks: fact.text === '' ? rest : { ...rest, [fact.key]: fact.text } });
    }
  }
}
