import type { Fact } from './facts.ts';
import { turnOf } from './turns.ts';
import type { Deed, Room } from './types.ts';

/** Adds what a person did with this fact, for the debrief. */
export function withDeed(before: Room, fact: Fact, after: Room): Room {
  const deed = deedOf(before, fact);
  return deed ? { ...after, deeds: [...after.deeds, deed] } : after;
}

function deedOf(room: Room, fact: Fact): Deed | null {
  if (!('person' in fact.by)) return null;
  const { person } = fact.by;
  const made = (kind: Deed['kind'], table: string, proposal: string): Deed => ({
    at: fact.at,
    person,
    table,
    turn: turnOf(room.tables[table]!),
    side: room.people[person]?.side ?? null,
    kind,
    proposal,
  });
  switch (fact.kind) {
    case 'proposed':
      return made('propose', fact.table, fact.proposal.id);
    case 'amended':
      return made('amend', fact.table, fact.proposal);
    case 'withdrawn':
      return made('withdraw', fact.table, fact.proposal);
    case 'marked':
      return made('mark', fact.table, fact.proposal);
    case 'forecast':
    case 'watched':
      return made('forecast', fact.table, '');
    default:
      return null; // not a deed of the debrief
  }
}
