import { describe, expect, it } from 'vitest';
import type { TableOverrides } from '../../../src/engine/model/index.ts';
import { legalOrders } from '../../../src/engine/view/legal.ts';
import { view } from '../../../src/engine/view/view.ts';
import { game, play, refusals, STILL } from '../../support/engine.ts';
import { small } from '../../support/small-scenario.ts';

/** The base in Syria is large and nobody attacks it. */
const scenario = {
  ...small,
  sites: small.sites.map((site) =>
    site.id === 'base-syria' ? { ...site, personnel: 20_000, unattacked: true as const } : site,
  ),
};
const BUSY: TableOverrides = { ...STILL, 'groups.rate': [0, 0, 0, 40, 0, 0] };
const focus = { kind: 'focus', theatre: 'syria', site: 'base-syria' } as const;

describe('a base that nobody attacked in the record (§4)', () => {
  it('draws no attack, however many people are there', () => {
    const attacks = play(game({ scenario, tables: BUSY })).of('attack');
    expect(attacks.length).toBeGreaterThan(10);
    expect(attacks.filter(({ data }) => data.site === 'base-syria')).toEqual([]);
  });

  it('can be no main target', () => {
    const state = game({ scenario });
    expect(refusals(state, 'iran', [focus])).toEqual(['notAttacked']);
    const named = legalOrders(view(state, 'iran')).flatMap(({ order }) => (order.kind === 'focus' ? [order.site] : []));
    expect(named).toContain('tower');
    expect(named).not.toContain('base-syria');
  });
});
