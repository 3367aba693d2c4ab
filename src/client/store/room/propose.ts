import type { Proposed } from '../../../protocol/room-seat.ts';
import type { DraftStep } from '../draft/draft.ts';
import type { RoomAct } from './room-client.ts';
import { movedBy, proposalAt, sealable, type ShownProposal } from './shared-draft.ts';

/**
 * What a step of writing orders means in a team: a card proposes instead of writing. Null: it means nothing there.
 * A forecast is not among them, because it is sent only when the slider rests; nor success, which is sent with the seal. `editing`: the own proposal to change.
 */
export function actFor(
  step: DraftStep,
  proposals: readonly ShownProposal[],
  { head, editing }: { readonly head: boolean; readonly editing: string | null },
): RoomAct | null {
  const edited = proposals.find((one) => one.id === editing && one.mine);
  const propose = (what: Proposed, instead = edited): RoomAct =>
    instead?.mine ? { kind: 'amend', proposal: instead.id, rev: instead.rev, what } : { kind: 'propose', what };
  switch (step.do) {
    case 'addOrder':
      return propose({ order: step.order });
    case 'addSignal':
      return propose({ signal: step.signal });
    case 'setOrder':
      return propose({ order: step.order }, edited ?? proposalAt(proposals, 'order', step.at));
    case 'removeOrder':
      return removal(proposalAt(proposals, 'order', step.at), head);
    case 'removeSignal':
      return removal(proposalAt(proposals, 'signal', step.at), head);
    case 'aims':
      return { kind: 'rankAims', aims: step.aims };
    case 'moveOrder':
    case 'replace':
    case 'set':
    case 'assess':
    case 'clearAssessment':
    case 'success':
      return null;
  }
}

/** One's own is withdrawn; the head sets others' aside. */
function removal(one: ShownProposal | undefined, head: boolean): RoomAct | null {
  if (!one) return null;
  if (one.mine) return { kind: 'withdraw', proposal: one.id, rev: one.rev };
  return head ? { kind: 'setAside', proposal: one.id, rev: one.rev, aside: true } : null;
}

/** Moves a proposal one place up or down among those that would be sealed. */
export const arrangement = (
  draftRev: number,
  proposals: readonly ShownProposal[],
  id: string,
  by: -1 | 1,
): RoomAct => ({ kind: 'arrange', draftRev, order: movedBy(proposals, id, by) });

/** Proposals that someone doubts, by their number among those to be sealed. */
export const doubted = (proposals: readonly ShownProposal[]) =>
  sealable(proposals).flatMap((one, i) => {
    const people = Object.keys(one.marks).filter((person) => one.marks[person] === 'doubt');
    return people.length > 0 ? [{ n: i + 1, people }] : [];
  });
