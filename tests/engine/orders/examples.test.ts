import { describe, expect, it } from 'vitest';
import { game, play } from '../../support/engine.ts';
import { ORDER_CASES } from '../../support/order-cases.ts';

describe('an order', () => {
  const examples = ORDER_CASES.flatMap((cases) => cases.examples ?? []);

  it.each(examples.map((example) => [example.name, example] as const))('%s', (_name, example) => {
    const after = play(game(example.given), { [example.side]: [example.order] });
    expect(after.state.turn).toBe(2);
    example.shows(after);
  });

  it('that has cases of its own has examples among them', () => {
    expect(ORDER_CASES.filter(({ examples: own }) => !own || own.length === 0)).toEqual([]);
  });
});
