import { describe, expect, it } from 'vitest';
import {
  believed,
  chosen,
  instead,
  type Thought,
} from '../../../src/client/pages/debrief/causes/computer-reasoning.tsx';
import { openWords } from '../../../src/client/app/load-words.ts';

const book = openWords();
await book.all();
const w = book.words;

const plan = (points: number): Thought['chosen'] => ({ orders: [], signals: [], points, war: 0.2 });
const thought = (turn: number, strikes?: Thought['believed']['strikes'], points = 40): Thought => ({
  turn,
  character: 'cautious',
  believed: { styles: [{ style: 'press', chance: 0.6 }], strikes },
  chosen: plan(points),
  considered: [],
  simulations: 800,
});
const strikes = (fewer: number) => ({ limited: { fewer, more: 0.3 }, heavy: { fewer: 0.6, more: 0.2 } });
const ofStrikes = 'that limited strikes cut attacks';

describe('the computer’s reasoning', () => {
  it('says “1 point”, and of anything else “points”', () => {
    expect(instead(w, plan(39), plan(40))).toContain('1 point less');
    expect(instead(w, plan(38.5), plan(40))).toContain('1.5 points less');
    expect(instead(w, plan(41), plan(40))).toContain('1 point more');
    expect(chosen(w, thought(1, undefined, 1.2))).toContain('to end with 1 point,');
    expect(chosen(w, thought(1, undefined, 40.2))).toContain('to end with 40 points,');
  });

  it('shows the belief about strikes on turn 1, and again when a shown figure changes', () => {
    const first = thought(1, strikes(0.4));
    expect(believed(w, first)).toContain(ofStrikes);
    expect(believed(w, thought(2, strikes(0.404)), first)).not.toContain(ofStrikes);
    expect(believed(w, thought(2, strikes(0.41)), first)).toContain(ofStrikes);
    expect(believed(w, thought(2, strikes(0.4)), first)).toContain('It thought the other side most likely played');
  });

  it('shows the belief about strikes from the first log that has it', () => {
    expect(believed(w, thought(2, strikes(0.4)), thought(1))).toContain(ofStrikes);
    expect(believed(w, thought(2), thought(1, strikes(0.4)))).not.toContain(ofStrikes);
  });
});
