import { expect } from 'vitest';
import type { PublicRow } from '../../../src/engine/model/index.ts';
import type { OrderCases } from '../../support/order-cases.ts';

export const cases: OrderCases = {
  examples: [
    {
      name: 'a coalition sails from the next turn on, and both sides know',
      side: 'us',
      order: { kind: 'coalition' },
      given: { change: (s) => void (s.pastPublic = [{ ships: 3 } as PublicRow]) },
      shows: ({ state, events }) => {
        expect(state.us.coalitionFrom).toBe(2);
        expect(events.find(({ kind }) => kind === 'coalition')!.to).toBe(7);
      },
    },
  ],
};
