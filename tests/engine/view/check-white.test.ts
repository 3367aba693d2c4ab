import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WhiteSubmission } from '../../../src/engine/model/index.ts';
import { injectsOf } from '../../../src/engine/turn/facilitator.ts';
import { checkWhite } from '../../../src/engine/view/check-white.ts';
import { view } from '../../../src/engine/view/view.ts';
import { readSubmission } from '../../../src/scenario/index.ts';
import { opened } from '../../support/random-play.ts';

const game = view(opened('white'), 'public');
const check = (injects: readonly unknown[], more: object = {}) =>
  checkWhite(game, { turn: 1, injects, ...more } as unknown as WhiteSubmission);
const news = { watch: 3, text: 'Rain.', effect: { kind: 'news' } };

describe('the check of a facilitator’s part of a turn', () => {
  it('takes what is in order', () => {
    expect(check([news, { ...news, theatre: 'iraq', effect: { kind: 'israelStrike', killed: 2 } }])).toEqual({
      ok: true,
    });
    expect(check([], { end: true })).toEqual({ ok: true });
  });

  it.each([
    [[{ ...news, watch: 28 }], '/injects/0/watch', 'range'],
    [[{ ...news, text: '' }], '/injects/0/text', 'injectText'],
    [[news, { ...news, theatre: 'mars' }], '/injects/1/theatre', 'injectForm'],
    [[{ ...news, effect: { kind: 'north', change: 6 } }], '/injects/0/effect/change', 'range'],
    [[{ ...news, effect: { kind: 'ruling', track: 'luck', change: 1 } }], '/injects/0/effect/track', 'injectForm'],
    [[{ ...news, effect: { kind: 'speech', side: 'us', calm: 1 } }], '/injects/0/effect/calm', 'injectForm'],
    [[{ ...news, effect: { kind: 'flood' } }], '/injects/0/effect', 'injectForm'],
    [[null], '/injects/0', 'injectForm'],
    [Array(13).fill(news), '/injects', 'tooManyInjects'],
  ])('names the place of a fault, %#', (injects, path, code) => {
    expect(check(injects)).toMatchObject({ ok: false, errors: [{ path, code }] });
  });

  it('refuses another turn, and a game that is over', () => {
    expect(check([], { turn: 2 })).toMatchObject({ ok: false, errors: [{ path: '/turn', code: 'wrongTurn' }] });
    const over = { ...game, ending: { kind: 'war', turn: 1, label: null } } as typeof game;
    expect(checkWhite(over, { turn: 1, injects: [] })).toMatchObject({ ok: false, errors: [{ code: 'gameOver' }] });
  });

  it('never throws, and takes a list only if the turn leaves none of it out', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.jsonValue(), fc.constant(news)), { maxLength: 14 }), (injects) => {
        const white = { turn: 1, injects } as unknown as WhiteSubmission;
        const taken = injectsOf(white, 1, game.watches).length === injects.length;
        expect(checkWhite(game, white).ok).toBe(taken);
        expect(taken || !readSubmission('white', white).ok).toBe(true);
      }),
    );
  });
});
