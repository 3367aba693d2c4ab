import { describe, expect, it } from 'vitest';
import { IRAN_DOCTRINES, policyFor, US_DOCTRINES } from '../../src/ai/index.ts';
import { CONDITIONS } from '../../src/ai/doctrine-conditions.ts';
import { DEFAULT_OPTIONS, type Options, type Side } from '../../src/engine/model/index.ts';
import { begin } from '../../src/engine/record/index.ts';
import { resolveTurn } from '../../src/engine/turn/resolve.ts';
import { checkSubmission } from '../../src/engine/view/check.ts';
import { view } from '../../src/engine/view/view.ts';
import { catalogues } from '../../src/i18n/index.ts';
import { playOut, shippedScenario } from '../support/games.ts';

const scenario = shippedScenario();
const names = (list: readonly { readonly name: string }[]) => list.map((d) => d.name);
const pairs = names(US_DOCTRINES).flatMap((us) => names(IRAN_DOCTRINES).map((iran) => ({ us, iran })));

/** Plays a game between doctrines and returns the orders that the rules refuse. */
function refusals(players: { us: string; iran: string }, options: Partial<Options>): string[] {
  let { state } = begin(scenario, { ...DEFAULT_OPTIONS, ...options }, 'legal');
  const refused: string[] = [];
  while (!state.ending) {
    const decide = (side: Side) => {
      const seen = view(state, side);
      const submission = policyFor(players[side], side, scenario)!(seen, 'salt', 0);
      const check = checkSubmission(seen, submission);
      if (!check.ok) refused.push(`${players[side]} turn ${state.turn}: ${JSON.stringify(check.errors)}`);
      return submission;
    };
    state = resolveTurn(state, { us: decide('us'), iran: decide('iran') }).state;
  }
  return refused;
}

describe('doctrines', () => {
  it.each(pairs)('$us against $iran give only orders that the rules allow', (players) => {
    expect(refusals(players, {})).toEqual([]);
  });

  it('stay within the Basic set and a limit on orders and signals', () => {
    for (const players of pairs)
      expect(refusals(players, { orderSet: 'basic', maxOrders: 3, maxSignals: 1 })).toEqual([]);
  });

  it('decide the same for equal views', () => {
    const seen = view(begin(scenario, DEFAULT_OPTIONS, 'same').state, 'us');
    const decide = (salt: string) => policyFor('calibrated', 'us', scenario)!(seen, salt, 0);
    expect(decide('a')).toEqual(decide('b'));
  });

  it('restrain asks again until all four groups halt', () => {
    const run = playOut(scenario, { us: 'hold', iran: 'restrain' }, 'ask');
    const asked = run.turns.filter((t) => t.iran?.orders.some((o) => o.kind === 'directive' && o.directive === 'halt'));
    expect(asked.length).toBeGreaterThan(1);
    const land = run.state.groups.slice(0, 4);
    expect(land.filter((g) => g.directive === 'halt').length).toBe(4);
  });

  it('heavy strikes nearly every turn, hold never', () => {
    const struck = (us: string) => {
      const run = playOut(scenario, { us, iran: 'hold' }, 'strikes', 40, { hazard: 0 });
      return run.turns.filter((t) => t.us?.orders.some((o) => o.kind === 'strike')).length / run.turns.length;
    };
    expect(struck('heavy')).toBeGreaterThan(0.6);
    expect(struck('hold')).toBe(0);
  });

  it('calibrated does not strike while its own offer is open, unless an American was killed', () => {
    let { state } = begin(scenario, { ...DEFAULT_OPTIONS, hazard: 0 }, 'promise');
    const struck: string[] = [];
    while (!state.ending) {
      const seen = view(state, 'us');
      const us = policyFor('calibrated', 'us', scenario)!(seen, '', 0);
      const bound = CONDITIONS.offerOpen(seen) && !CONDITIONS.americanKilled(seen);
      if (us.orders.some((o) => o.kind === 'strike')) struck.push(bound ? 'bound' : 'free');
      state = resolveTurn(state, { us, iran: policyFor('hold', 'iran', scenario)!(view(state, 'iran'), '', 0) }).state;
    }
    expect(struck).toContain('free');
    expect(struck).not.toContain('bound');
  });

  it('post both counter-drone batteries on the first turn', () => {
    const first = view(begin(scenario, DEFAULT_OPTIONS, 'posts').state, 'us');
    const batteries = first.units.filter((u) => u.type === 'counterdrone');
    const posted = US_DOCTRINES.map(({ name }) => {
      const moves = policyFor(name, 'us', scenario)!(first, '', 0).orders.filter((o) => o.kind === 'move');
      const away = batteries.filter((u) => !moves.some((m) => m.unit === u.id));
      return new Set([...moves.map((m) => m.to), ...away.map((u) => u.at)]).size;
    });
    expect(posted).toEqual(US_DOCTRINES.map(() => batteries.length));
  });

  it('have words for every row that the rulebook prints', () => {
    const rows = [...US_DOCTRINES, ...IRAN_DOCTRINES].flatMap((d) => d.rows);
    const keys = rows.flatMap((row) => [
      `do.${row.do}`,
      ...row.when.map((when) => `when.${when.replace(/^not /, '')}`),
    ]);
    const tests = Object.keys(CONDITIONS).map((test) => `when.${test}`);
    expect([...keys, ...tests].filter((key) => !(key in catalogues.en))).toEqual([]);
  });
});
