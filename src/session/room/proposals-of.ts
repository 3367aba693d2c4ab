import type { Mark, MarkedSum, OwnProposal, Proposed } from '../../protocol/room-seat.ts';
import { proposalIn, sameText } from './team-draft.ts';
import type { Deed, Person, Room } from './types.ts';

/** What each proposal of a person was in the end, and what the team made of it. Not of turns that are open. */
export function proposalsOf(room: Room, person: Person): OwnProposal[] {
  const own = room.deeds.filter((deed) => deed.person === person.id && deed.kind === 'propose');
  return own.flatMap((deed) => {
    const became = becameOf(room, deed);
    const what = whatIn(room, deed);
    if (became === null || !what) return [];
    const amended = room.deeds.some((d) => d.kind === 'amend' && d.proposal === deed.proposal);
    return [{ person: person.id, turn: deed.turn, what, amended, became }];
  });
}

/** How many of the proposals that a person agreed to, or doubted, were sealed. Only the last mark of each counts. */
export function marksOf(room: Room, person: Person): MarkedSum[] {
  const own = room.deeds.filter((deed) => deed.person === person.id && deed.kind === 'mark');
  const last = [...new Map(own.map((deed) => [`${deed.table} ${deed.proposal}`, deed])).values()];
  return MARKS.flatMap((mark) => {
    const such = last.filter((deed) => deed.detail === mark).map((deed) => becameOf(room, deed));
    const closed = such.filter((became) => became !== null);
    if (closed.length === 0) return [];
    return [
      { person: person.id, mark, count: closed.length, sealed: closed.filter((became) => became === 'sealed').length },
    ];
  });
}

const MARKS: readonly Mark[] = ['agree', 'doubt'];

/** What a deed is about, as it stood when the turn closed. */
function whatIn(room: Room, { table, turn, side, proposal }: Deed): Proposed | null {
  const draft = side && room.tables[table]?.past[turn - 1]?.drafts[side];
  const kept = draft ? proposalIn(draft, proposal) : undefined;
  const said = room.deeds.findLast((d) => d.proposal === proposal && (d.kind === 'propose' || d.kind === 'amend'));
  return kept?.what ?? (said?.detail as Proposed | undefined) ?? null;
}

/** `leftOut`: the rules did not allow it with the rest. Null: the turn is open. */
export function becameOf(room: Room, { table: id, turn, side, proposal: asked }: Deed): OwnProposal['became'] | null {
  const table = room.tables[id];
  const draft = side && table?.past[turn - 1]?.drafts[side];
  const sealed = side && table?.play.run.turns[turn - 1]?.[side];
  if (!draft || !sealed) return null;
  const proposal = proposalIn(draft, asked);
  if (!proposal) return 'withdrawn';
  if (proposal.aside) return 'aside';
  const { what } = proposal;
  const kept =
    'order' in what
      ? sealed.orders.some((order) => sameText(order, what.order))
      : sealed.signals.some((signal) => sameText(signal, what.signal));
  return kept ? 'sealed' : 'leftOut';
}
