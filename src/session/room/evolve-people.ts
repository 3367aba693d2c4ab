import { RoomDamaged } from './refusals.ts';
import type { Fact, NewsOf } from './facts.ts';
import type { Person, Room } from './types.ts';

type Kind = 'joined' | 'registered' | 'renamed' | 'left' | 'seated' | 'absent' | 'muted' | 'remarked';

const withPerson = (room: Room, id: string, change: Partial<Person>): Room => {
  const person = room.people[id];
  if (!person) throw new RoomDamaged('log', { rev: room.rev });
  return { ...room, people: { ...room.people, [id]: { ...person, ...change } } };
};

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
        request: fact.request ?? '',
        remarks: {},
      };
      return { ...room, people: { ...room.people, [id]: person } };
    }
    case 'registered':
      return { ...room, register: { ...room.register, [fact.person]: fact.register } };
    case 'renamed':
      return withPerson(room, fact.person, { name: fact.name });
    case 'left':
      return withPerson(room, fact.person, { gone: true });
    case 'seated':
      return fact.seatings.reduce((r, { person, ...seat }) => withPerson(r, person, seat), room);
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
