import type { Side } from '../../engine/model/index.ts';
import type { RoleId, TableId } from '../../protocol/room.ts';
import type { Fact } from './facts.ts';
import { countedTurn } from './turns.ts';
import type { Deed, Room, TalkLine } from './types.ts';

/** Adds what a person did with this fact, for the debrief. */
export function withDeed(before: Room, fact: Fact, after: Room): Room {
  const deed = deedOf(before, fact);
  return deed ? { ...after, deeds: [...after.deeds, deed] } : after;
}

/** What was done or said while a table practised. What is said to the whole class has no table, and no turn either. */
export const isOfPractice = ({ table, turn }: Pick<Deed | TalkLine, 'table' | 'turn'>): boolean =>
  table !== null && turn === 0;

/** The room without what a table practised. What was written to the desk, or by it, is no play and stays. */
export function withoutPractice(room: Room, id: TableId): Room {
  const goes = (one: Pick<Deed | TalkLine, 'table' | 'turn'>): boolean => one.table === id && isOfPractice(one);
  return {
    ...room,
    deeds: room.deeds.filter((deed) => !goes(deed)),
    talk: room.talk.filter((line) => !goes(line) || (line.to !== 'team' && line.to !== 'back')),
  };
}

function deedOf(room: Room, fact: Fact): Deed | null {
  if ('desk' in fact.by) return deedOfDesk(room, fact);
  const person = 'person' in fact.by ? room.people[fact.by.person] : undefined;
  if (!person) return null;
  if (person.slips) return deedOfDesk(room, fact);
  const made = (kind: Deed['kind'], table: string, proposal: string, detail: Deed['detail']): Deed => ({
    at: fact.at,
    person: person.id,
    table,
    turn: countedTurn(room, room.tables[table]!),
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

/** What the desk did for a team, or somebody entered from its paper slips: nobody's own. */
function deedOfDesk(room: Room, fact: Fact): Deed | null {
  const about = (table: string, side: Side, roles: readonly RoleId[]) => {
    const turn = countedTurn(room, room.tables[table]!);
    return { at: fact.at, person: 'desk', table, turn, side, roles } as const;
  };
  const rolesOf = (table: string, side: Side, id: string): readonly RoleId[] =>
    room.tables[table]!.drafts[side].proposals.flatMap((one) => (one.id === id ? [one.role] : []));
  switch (fact.kind) {
    case 'proposed': {
      const { id, role, what } = fact.proposal;
      return { ...about(fact.table, fact.side, [role]), kind: 'propose', proposal: id, detail: what };
    }
    case 'amended':
    case 'withdrawn': {
      const { table, side, proposal } = fact;
      const base = { ...about(table, side, rolesOf(table, side, proposal)), proposal };
      return fact.kind === 'amended'
        ? { ...base, kind: 'amend', detail: fact.what }
        : { ...base, kind: 'withdraw', detail: null };
    }
    case 'marked': {
      const { table, side, proposal } = fact;
      return { ...about(table, side, []), kind: 'mark', proposal, detail: fact.mark };
    }
    case 'forecast':
      return { ...about(fact.table, fact.side, []), kind: 'forecast', proposal: '', detail: fact.forecast };
    default:
      return null;
  }
}
