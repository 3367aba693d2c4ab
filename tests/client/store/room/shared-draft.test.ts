import { describe, expect, it } from 'vitest';
import type { Proposal, TeamDraft } from '../../../../src/protocol/room-seat.ts';
import { actFor, doubted } from '../../../../src/client/store/room/propose.ts';
import type { RoomAct } from '../../../../src/client/store/room/room-client.ts';
import type { SentCommand } from '../../../../src/client/store/room/room-state.ts';
import { movedBy, shownProposals, submissionIn } from '../../../../src/client/store/room/shared-draft.ts';

const me = { id: 'me', roles: ['defense'] };
const investigate = { order: { kind: 'investigate' } } as const;
const harden = { order: { kind: 'harden', site: 'tanf' } } as const;
const redline = { signal: { kind: 'denounce' } } as const;

const proposal = (id: string, more: Partial<Proposal> = {}): Proposal => ({
  id,
  rev: 1,
  by: 'other',
  role: 'intelligence',
  what: investigate,
  aside: false,
  marks: {},
  ...more,
});
const draft = (...proposals: Proposal[]): TeamDraft => ({
  rev: 4,
  turn: 2,
  proposals,
  aims: null,
  ready: [],
  forecasts: 0,
  mine: {},
  sealed: null,
  errors: [],
});
const sent = (act: RoomAct, state: SentCommand['state'] = 'pending'): SentCommand => ({
  requestId: 'r1',
  act,
  state,
  error: null,
});

describe('the draft that a team shares', () => {
  it('shows what is on its way at once, marked as being sent', () => {
    const shown = shownProposals(draft(proposal('a')), [sent({ kind: 'propose', what: harden })], me);
    expect(shown.map(({ id, pending, mine }) => [id, pending, mine])).toEqual([
      ['a', false, false],
      ['r1', true, true],
    ]);
  });

  it('shows own marks and changes before they are acknowledged, and none that was refused', () => {
    const before = draft(proposal('a', { marks: { other: 'doubt' } }), proposal('b', { by: 'me' }));
    const mark = sent({ kind: 'mark', proposal: 'a', mark: 'agree' });
    expect(shownProposals(before, [mark], me)[0]).toMatchObject({
      myMark: 'agree',
      marks: { other: 'doubt', me: 'agree' },
      pending: true,
    });
    expect(shownProposals(before, [{ ...mark, state: 'refused' }], me)[0]).toMatchObject({ myMark: null });
    const withdrawn = sent({ kind: 'withdraw', proposal: 'b', rev: 1 });
    expect(shownProposals(before, [withdrawn], me).map(({ id }) => id)).toEqual(['a']);
    const amended = sent({ kind: 'amend', proposal: 'b', rev: 1, what: harden });
    expect(shownProposals(before, [amended], me)[1]).toMatchObject({ what: harden, pending: true });
  });

  it('would seal what is not set aside, in its order', () => {
    const full = draft(
      proposal('a'),
      proposal('b', { aside: true, what: harden }),
      proposal('c', { what: redline as Proposal['what'] }),
    );
    expect(submissionIn(full, full.proposals)).toEqual({
      turn: 2,
      orders: [investigate.order],
      signals: [redline.signal],
    });
  });

  it('is put in order among what would be sealed; what is set aside stays behind', () => {
    const list = [proposal('a'), proposal('x', { aside: true }), proposal('b'), proposal('c')];
    expect(movedBy(list, 'b', -1)).toEqual(['b', 'a', 'c', 'x']);
    expect(movedBy(list, 'a', -1)).toEqual(['a', 'x', 'b', 'c']);
    expect(movedBy(list, 'c', 1)).toEqual(['a', 'x', 'b', 'c']);
  });

  it('names the orders that someone doubts', () => {
    const shown = shownProposals(draft(proposal('a'), proposal('b', { marks: { other: 'doubt' } })), [], me);
    expect(doubted(shown)).toEqual([{ n: 2, people: ['other'] }]);
  });
});

describe('a card in a team', () => {
  const shown = shownProposals(draft(proposal('a'), proposal('b', { by: 'me', what: harden })), [], me);
  const head = { head: true, editing: null };
  const member = { head: false, editing: null };

  it('proposes instead of writing', () => {
    expect(actFor({ do: 'addOrder', order: harden.order }, shown, member)).toEqual({ kind: 'propose', what: harden });
  });

  it('changes an own proposal, and never another’s', () => {
    const order = { kind: 'harden', site: 'erbil' } as const;
    expect(actFor({ do: 'setOrder', at: 1, order }, shown, member)).toMatchObject({ kind: 'amend', proposal: 'b' });
    expect(actFor({ do: 'setOrder', at: 0, order }, shown, member)).toMatchObject({ kind: 'propose' });
    expect(actFor({ do: 'addOrder', order }, shown, { head: false, editing: 'b' })).toMatchObject({ kind: 'amend' });
    expect(actFor({ do: 'addOrder', order }, shown, { head: true, editing: 'a' })).toMatchObject({ kind: 'propose' });
  });

  it('withdraws one’s own; only the team leader sets others aside', () => {
    expect(actFor({ do: 'removeOrder', at: 1 }, shown, member)).toEqual({ kind: 'withdraw', proposal: 'b', rev: 1 });
    expect(actFor({ do: 'removeOrder', at: 0 }, shown, member)).toBeNull();
    expect(actFor({ do: 'removeOrder', at: 0 }, shown, head)).toMatchObject({ kind: 'setAside', aside: true });
  });
});
