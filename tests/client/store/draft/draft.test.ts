import { describe, expect, it } from 'vitest';
import {
  canRedo,
  canUndo,
  emptySubmission,
  newDraft,
  orderKey,
  redo,
  submissionOf,
  undo,
  write,
} from '../../../../src/client/store/draft/draft.ts';
import type { Order } from '../../../../src/engine/model/index.ts';

const talks: Order = { kind: 'talks' };
const harden: Order = { kind: 'harden', site: 'al-tanf' };
const empty = newDraft(emptySubmission(4));

describe('draft', () => {
  it('is the result of its steps, in order', () => {
    const draft = write(write(empty, { do: 'addOrder', order: talks }), { do: 'addOrder', order: harden });
    expect(submissionOf(draft)).toEqual({ turn: 4, signals: [], orders: [talks, harden] });
  });

  it('undoes and redoes one step', () => {
    const draft = write(write(empty, { do: 'addOrder', order: talks }), { do: 'addOrder', order: harden });
    const back = undo(draft);
    expect(submissionOf(back).orders).toEqual([talks]);
    expect(submissionOf(redo(back)).orders).toEqual([talks, harden]);
  });

  it('clears redo after a new step', () => {
    const draft = write(undo(write(empty, { do: 'addOrder', order: talks })), { do: 'addOrder', order: harden });
    expect(submissionOf(draft).orders).toEqual([harden]);
    expect(canRedo(draft)).toBe(false);
  });

  it('has nothing to undo when it opens with stored orders', () => {
    const draft = newDraft({ turn: 4, signals: [], orders: [talks] });
    expect(canUndo(draft)).toBe(false);
    expect(undo(draft)).toBe(draft);
  });

  it('removes, replaces and reorders by position', () => {
    let draft = newDraft({ turn: 4, signals: [], orders: [talks, harden] });
    draft = write(draft, { do: 'moveOrder', from: 1, to: 0 });
    expect(submissionOf(draft).orders).toEqual([harden, talks]);
    draft = write(draft, { do: 'setOrder', at: 0, order: { kind: 'harden', site: 'conoco' } });
    draft = write(draft, { do: 'removeOrder', at: 1 });
    expect(submissionOf(draft).orders).toEqual([{ kind: 'harden', site: 'conoco' }]);
  });

  it('leaves the list as it is when asked to move something past its end', () => {
    const draft = write(newDraft({ turn: 4, signals: [], orders: [talks] }), { do: 'moveOrder', from: 0, to: 1 });
    expect(submissionOf(draft).orders).toEqual([talks]);
  });

  it('counts dragging one slider as one step', () => {
    let draft = empty;
    for (const killed of [10, 20, 35]) draft = write(draft, { do: 'assess', patch: { killed } });
    draft = write(draft, { do: 'assess', patch: { act: 5 } });
    expect(draft.steps).toHaveLength(2);
    expect(submissionOf(draft).assessment).toEqual({ killed: 35, act: 5 });
    expect(submissionOf(undo(draft)).assessment).toEqual({ killed: 35 });
  });

  it('leaves no empty assessment when cleared', () => {
    const draft = write(write(empty, { do: 'assess', patch: { killed: 5 } }), { do: 'clearAssessment' });
    expect('assessment' in submissionOf(draft)).toBe(false);
  });

  it('compares orders by their fields, not by sequence or statement', () => {
    const a: Order = { kind: 'strike', scale: 'limited', aim: 'materiel', site: 'x' };
    const b = { site: 'x', aim: 'materiel', scale: 'limited', kind: 'strike', statement: { reason: 'reply' } } as Order;
    expect(orderKey(a)).toBe(orderKey(b));
    expect(orderKey(a)).not.toBe(orderKey({ ...a, site: 'y' } as Order));
  });
});
