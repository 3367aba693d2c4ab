import { describe, expect, it } from 'vitest';
import type { RestraintAnswer } from '../../../src/analysis/debrief/causes.ts';
import { restraintCount } from '../../../src/client/pages/debrief/causes/restraint-count.ts';

const one = (
  answer: RestraintAnswer['answer'],
  directive: RestraintAnswer['directive'],
  avoid = false,
): RestraintAnswer => ({ group: 'kh', answer, directive, avoid });

describe('the headline on restraint', () => {
  it('counts a refusal to avoid deaths, which stands in the table below it', () => {
    expect(restraintCount([one('refuses', 'hold', true), one('obeys', 'halt')])).toEqual({ asked: 2, agreed: 1 });
  });

  it('counts no group that was asked to carry on or to step up, and a public refusal once', () => {
    const refused = [one('refuses', 'halt'), one('publicRefusal', 'halt')];
    expect(restraintCount([one('obeys', 'hold'), one('obeys', 'press'), ...refused])).toEqual({ asked: 1, agreed: 0 });
  });
});
