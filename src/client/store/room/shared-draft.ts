import type { Submission } from '../../../engine/model/index.ts';
import type { Mark, Proposal, TeamDraft } from '../../../protocol/room-seat.ts';
import type { PersonId, PersonInfo, RoleId } from '../../../protocol/room.ts';
import type { SeatScreen } from '../../../protocol/seat-screen.ts';
import type { RoomState, SentCommand } from './room-state.ts';

/** A proposal as the page shows it: with what this person has sent and the server has not acknowledged yet. */
export interface ShownProposal extends Proposal {
  readonly mine: boolean;
  readonly myMark: Mark | null;
  readonly pending: boolean;
}

/** The team's draft with this person's own commands on top. */
export function shownProposals(
  draft: TeamDraft,
  commands: readonly SentCommand[],
  me: Pick<PersonInfo, 'id' | 'roles' | 'slips'>,
): readonly ShownProposal[] {
  let shown: readonly ShownProposal[] = draft.proposals.map((one) => ({
    ...one,
    mine: one.by === (me.slips ? 'desk' : me.id),
    myMark: one.marks[me.id] ?? null,
    pending: false,
  }));
  const edit = (id: string, patch: Partial<ShownProposal>): void => {
    shown = shown.map((one) => (one.id === id ? { ...one, ...patch, pending: true } : one));
  };
  for (const { act, requestId, state } of commands) {
    if (state !== 'pending') continue;
    switch (act.kind) {
      case 'propose':
        shown = [...shown, newProposal(requestId, act.what, me)];
        break;
      case 'amend':
        edit(act.proposal, { what: act.what });
        break;
      case 'withdraw':
        shown = shown.filter((one) => one.id !== act.proposal);
        break;
      case 'mark':
        edit(act.proposal, { myMark: act.mark, marks: withMark(shown, act.proposal, me.id, act.mark) });
        break;
      case 'setAside':
        edit(act.proposal, { aside: act.aside });
        break;
      case 'arrange':
        shown = shown.toSorted((a, b) => placeIn(act.order, a.id) - placeIn(act.order, b.id));
        break;
    }
  }
  return shown;
}

const newProposal = (
  id: string,
  what: Proposal['what'],
  me: { readonly id: PersonId; readonly roles: readonly RoleId[] },
): ShownProposal => ({
  id,
  rev: 0,
  by: me.id,
  role: me.roles[0] ?? '',
  what,
  aside: false,
  marks: {},
  mine: true,
  myMark: null,
  pending: true,
});

function withMark(shown: readonly ShownProposal[], id: string, person: PersonId, mark: Mark | null): Proposal['marks'] {
  const { [person]: _, ...others } = shown.find((one) => one.id === id)?.marks ?? {};
  return mark ? { ...others, [person]: mark } : others;
}

/** What is not in the list comes last. */
const placeIn = (order: readonly string[], id: string): number => {
  const at = order.indexOf(id);
  return at < 0 ? order.length : at;
};

/** The proposals that would be sealed, in their order. */
export const sealable = <P extends Proposal>(proposals: readonly P[]): readonly P[] =>
  proposals.filter((one) => !one.aside);

/** What the draft would seal, with this person's own forecast. */
export function submissionIn(draft: TeamDraft, proposals: readonly Proposal[]): Submission {
  const kept = sealable(proposals).map(({ what }) => what);
  return {
    turn: draft.turn,
    orders: kept.flatMap((what) => ('order' in what ? [what.order] : [])),
    signals: kept.flatMap((what) => ('signal' in what ? [what.signal] : [])),
    ...(Object.keys(draft.mine).length > 0 ? { assessment: draft.mine } : {}),
    ...(draft.aims ? { aims: draft.aims } : {}),
  };
}

/** The proposal behind an order or signal of that submission, by its index there. */
export function proposalAt<P extends Proposal>(
  proposals: readonly P[],
  member: 'order' | 'signal',
  at: number,
): P | undefined {
  return sealable(proposals).filter(({ what }) => member in what)[at];
}

/** All ids with one moved by one place among those that would be sealed. */
export function movedBy(proposals: readonly Proposal[], id: string, by: -1 | 1): readonly string[] {
  const ids = sealable(proposals).map((one) => one.id);
  const from = ids.indexOf(id);
  const to = from + by;
  const swapped = ids[to];
  if (from < 0 || swapped === undefined) return proposals.map((one) => one.id);
  ids[to] = id;
  ids[from] = swapped;
  return [...ids, ...proposals.filter((one) => one.aside).map((one) => one.id)];
}

/**
 * The screen of this person's table for the pages of a game: with the team's draft in place of a private one. Null for
 * one who watches, or has no table.
 */
export function screenOf({ parts: { game, draft } }: Pick<RoomState, 'parts'>): SeatScreen | null {
  if (!game) return null;
  const { screen } = game;
  if (!screen) return null;
  const ordering = screen.phase === 'orders' || screen.phase === 'waiting';
  if (!draft || !ordering || draft.turn !== screen.view?.turn) return screen;
  const submission = submissionIn(draft, draft.proposals);
  const empty =
    submission.orders.length + submission.signals.length === 0 && !submission.assessment && !submission.aims;
  return { ...screen, draft: empty ? null : submission };
}
