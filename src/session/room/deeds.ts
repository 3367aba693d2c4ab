import type { Fact } from './facts.ts';
import { turnOf } from './turns.ts';
import type { Deed, Room } from './types.ts';

/** Adds what a person did with this fact, for the debrief. */
export function withDeed(before: Room, fact: Fact, after: Room): Room {
  const deed = deedOf(before, fact);
  return deed ? { ...after, deeds: [...after.deeds, deed] } : after;
}

function deedOf(room: Room, fact: Fact): Deed | null {
  const person = 'person' in fact.by ? room.people[fact.by.person] : undefined;
  if (!person) return null;
  const made = (kind: Deed['kind'], table: string, proposal: string, detail: Deed['detail']): Deed => ({
    at: fact.at,
    person: person.id,
    table,
    turn: turnOf(room.tables[table]!),
    side: person.side,
    roles: person.roles,
    kind,
    proposal,
    detail,
  });
  if (fact.kind === 'proposed') return made('propose', fact.table, fact.proposal.id, fact.proposal.what);
  if (fact.kind === 'amended') return made('amend', fact.table, fact.proposal, fact.what);
  if (fact.kind === 'withdrawn') return made('withdraw', fact.table, fact.proposal, null);
  if (fact.kind === 'marked') return made('mark', fact.table, fact.proposal, fact.mark);
  if (fact.kind === 'forecast' || fact.kind === 'watched') return made('forecast', fact.table, '', fact.forecast);
  if (fact.kind === 'prepared' || fact.kind === 'unprepared') {
    const { turn } = room.tables[fact.table]!.play.run.state; // the one that is ordered next
    if (fact.kind === 'unprepared') return { ...made('withdraw', fact.table, fact.proposal, null), turn };
    return { ...made('propose', fact.table, fact.proposal.id, fact.proposal.what), turn };
  }
  if (fact.kind === 'noted') return made('note', fact.table, '', { prompt: fact.prompt, text: fact.text });
  return null;
}
