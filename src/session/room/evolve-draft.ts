import type { Mark, Proposal } from '../../protocol/room-seat.ts';
import type { PersonId } from '../../protocol/room.ts';
import { readySeals } from './team-draft.ts';
import { RoomDamaged } from './refusals.ts';
import type { NewsOf } from './facts.ts';
import type { Draft, Room, Table } from './types.ts';

type Kind =
  | 'proposed'
  | 'amended'
  | 'withdrawn'
  | 'marked'
  | 'forecast'
  | 'readied'
  | 'arranged'
  | 'setAside'
  | 'ranked'
  | 'suggested'
  | 'sealed'
  | 'unsealed';

/** The room after a fact of one side's draft. */
export function evolveDraft(room: Room, fact: NewsOf<Kind>): Room {
  const table = room.tables[fact.table];
  if (!table) throw new RoomDamaged('log', { rev: room.rev });
  const { side } = fact;
  const draft = { ...changed(room, table, fact), rev: table.drafts[side].rev + (isSeen(fact) ? 1 : 0) };
  const next: Table = { ...table, drafts: { ...table.drafts, [side]: draft }, play: played(table, fact) };
  return { ...room, tables: { ...room.tables, [table.id]: next } };
}

/** Whether who seals should have seen it first: it changes what is sealed, or doubts it. */
const isSeen = (fact: NewsOf<Kind>): boolean =>
  fact.kind === 'marked'
    ? fact.mark === 'doubt'
    : fact.kind !== 'forecast' && fact.kind !== 'readied' && fact.kind !== 'suggested';

function played({ play }: Table, fact: NewsOf<Kind>): Table['play'] {
  const { side } = fact;
  if (fact.kind === 'sealed') return { ...play, sealed: { ...play.sealed, [side]: fact.submission } };
  if (fact.kind === 'unsealed') return { ...play, sealed: { ...play.sealed, [side]: null } };
  if (fact.kind === 'suggested' && fact.thought)
    return { ...play, thoughts: { ...play.thoughts, [side]: [...play.thoughts[side], fact.thought] } };
  return play;
}

function changed(room: Room, table: Table, fact: NewsOf<Kind>): Draft {
  const draft = table.drafts[fact.side];
  const withProposals = (proposals: readonly Proposal[]): Draft => ({
    ...draft,
    proposals,
    // Where the word *ready* seals, it was said about the draft as it was.
    ready: draft.ready.length > 0 && readySeals(room, table, fact.side) ? [] : draft.ready,
  });
  const one = (id: string, change: (p: Proposal) => Proposal): Proposal[] =>
    draft.proposals.map((p) => (p.id === id ? change(p) : p));
  switch (fact.kind) {
    case 'proposed':
      return withProposals([...draft.proposals, fact.proposal]);
    case 'amended':
      return withProposals(one(fact.proposal, (p) => ({ ...p, rev: p.rev + 1, what: fact.what, marks: {} })));
    case 'withdrawn':
      return withProposals(draft.proposals.filter((p) => p.id !== fact.proposal));
    case 'marked':
      return { ...draft, proposals: one(fact.proposal, (p) => ({ ...p, marks: markedBy(p, fact.person, fact.mark) })) };
    case 'forecast':
      return { ...draft, forecasts: { ...draft.forecasts, [fact.person]: fact.forecast } };
    case 'readied': {
      const rest = draft.ready.filter((id) => id !== fact.person);
      return { ...draft, ready: fact.ready ? [...rest, fact.person] : rest };
    }
    case 'arranged': {
      const at = (p: Proposal): number => fact.order.indexOf(p.id);
      return withProposals(draft.proposals.toSorted((a, b) => at(a) - at(b)));
    }
    case 'setAside':
      return withProposals(one(fact.proposal, (p) => ({ ...p, rev: p.rev + 1, aside: fact.aside })));
    case 'ranked':
      return { ...draft, aims: fact.aims };
    case 'suggested':
      return { ...draft, suggested: [...draft.suggested, ...fact.roles] };
    case 'sealed': {
      const { success: _before, ...rest } = draft;
      const { success } = fact.submission;
      return { ...rest, sealed: fact.sealed, ...(success ? { success } : {}) };
    }
    case 'unsealed':
      return { ...draft, sealed: null, ready: [] };
  }
}

function markedBy({ marks: now }: Proposal, person: PersonId, mark: Mark | null): Proposal['marks'] {
  const { [person]: _old, ...rest } = now;
  return mark === null ? rest : { ...rest, [person]: mark };
}
