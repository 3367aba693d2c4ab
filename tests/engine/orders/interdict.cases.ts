import { expect } from 'vitest';
import type { OrderCases } from '../../support/order-cases.ts';

export const cases: OrderCases = {
  truth: {
    'interdict.interdict': ({ events }) => ({ yes: events.filter((e) => e.kind === 'interdicted').length, of: 1 }),
  },
  says: { interdict: (key) => (key === 'ev.interdicted' ? 'yes' : 'no') },
  examples: [
    {
      name: 'interdiction that succeeds costs the Houthis a stock of munitions',
      side: 'us',
      order: { kind: 'interdict' },
      given: { tables: { 'effects.interdict': 100 } },
      shows: ({ state, events }) => {
        expect(events.map((e) => e.kind)).toContain('interdicted');
        const houthi = state.groups.find((g) => g.id === 'houthi')!;
        expect(houthi.munitions).toBeLessThan(6);
      },
    },
  ],
};
