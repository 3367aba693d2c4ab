import { describe, expect, it } from 'vitest';
import type { Submission } from '../../../../src/engine/model/index.ts';
import { sealedByRole } from '../../../../src/client/store/room/sealed-by-role.ts';

const ROLES = [
  { id: 'president', powers: ['aims'], seals: true },
  { id: 'defense', powers: ['harden', 'move'] },
  { id: 'state', powers: ['redline'] },
] as const;

const turn = (us: Partial<Submission> | null) => ({
  us: us && ({ turn: 1, orders: [], signals: [], ...us } as Submission),
  iran: null,
});

describe('what each office had sealed', () => {
  it('is counted by kind for the role that holds the power, in order of use', () => {
    const turns = [
      turn({
        orders: [
          { kind: 'harden', site: 'a' },
          { kind: 'evacuate', site: 'a' },
        ] as never,
      }),
      turn(null),
      turn({
        orders: [{ kind: 'harden', site: 'b' }] as never,
        signals: [{ kind: 'redline' }] as never,
      }),
    ];
    expect(sealedByRole(ROLES, turns, 'us')).toEqual([
      { role: 'defense', kind: 'harden', count: 2 },
      { role: 'president', kind: 'evacuate', count: 1 }, // nobody else holds it
      { role: 'state', kind: 'redline', count: 1 },
    ]);
    expect(sealedByRole(ROLES, turns, 'iran')).toEqual([]);
  });
});
