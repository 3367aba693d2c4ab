import { describe, expect, it } from 'vitest';
import type { Order, Signal } from '../../../src/engine/model/index.ts';
import { sideSummary } from '../../../src/client/pages/wall/side-summary.ts';

const turn = (orders: readonly object[], signals: readonly object[] = []) => ({
  us: { turn: 1, orders: orders as Order[], signals: signals as Signal[] },
  iran: null,
});
const HARDEN = { kind: 'harden' };
const WAVE = { kind: 'strike', scale: 'wave' };
const OFFER = { kind: 'stopForStop' };

describe('a side’s game in two words', () => {
  it('names its two weightiest acts, in the order in which it ordered them', () => {
    expect(sideSummary([turn([HARDEN]), turn([HARDEN], [OFFER]), turn([WAVE])], 'us')).toEqual(['stopForStop', 'wave']);
    expect(sideSummary([turn([WAVE]), turn([WAVE]), turn([HARDEN], [OFFER])], 'us')).toEqual(['wave', 'stopForStop']);
  });

  it('names one act or none if there was no more', () => {
    expect(sideSummary([turn([HARDEN]), turn([])], 'us')).toEqual(['harden']);
    expect(sideSummary([turn([WAVE], [OFFER])], 'us')).toEqual(['wave']);
    expect(sideSummary([turn([HARDEN])], 'iran')).toEqual([]);
  });
});
