import { describe, expect, it } from 'vitest';
import { rules } from '../../../../src/client/app/load-rules.ts';
import { refusals } from '../../../../src/client/store/draft/unavailable-orders.ts';
import { openWords } from '../../../../src/client/app/load-words.ts';
import { view } from '../../../../src/engine/view/view.ts';
import { randomGame } from '../../../support/random-play.ts';

const book = openWords();
await book.all();
const VERBS = ['strike', 'deploy', 'restrain', 'intelligence', 'diplomacy'] as const;

describe('a tab of the full set without available orders', () => {
  it('says why, by order or in one sentence', () => {
    const silent = new Set<string>();
    for (const seed of ['a', 'b', 'c', 'd'])
      for (const { before } of randomGame(seed))
        for (const seat of ['us', 'iran'] as const) {
          const seen = view(before, seat);
          const legal = rules.legalOrders(seen);
          const refused = refusals(rules, seen, legal);
          for (const verb of VERBS)
            if (!legal.some((x) => x.verb === verb) && !refused.some((x) => x.verb === verb))
              silent.add(`${verb}.${seat}`);
        }
    expect([...silent].filter((tab) => !book.words.has(`card.notNow.${tab}`))).toEqual([]);
  });
});
