import { describe, expect, it } from 'vitest';
import { leadsOver } from '../../support/strength.ts';

// One file per side, so that two cores share the games.
describe('a twentieth of a strategist, Iran', () => {
  it('beats the best doctrine, and beats hold and random significantly', () => {
    const [hold, random, best] = leadsOver(
      'iran',
      ['hold', 'random', 'harass'],
      ['hold', 'calibrated', 'heavyWhileAttacked'],
    );
    expect(hold!.ci[0]).toBeGreaterThan(0);
    expect(random!.ci[0]).toBeGreaterThan(0);
    expect(best!.by).toBeGreaterThan(0);
  }, 600_000);
});
