import { describe, expect, it } from 'vitest';
import { historicalPolicy } from '../../src/ai/index.ts';
import { DEFAULT_OPTIONS, type Scenario, type Side } from '../../src/engine/model/index.ts';
import { advance, begin } from '../../src/engine/record/index.ts';
import { checkSubmission } from '../../src/engine/view/check.ts';
import { view } from '../../src/engine/view/view.ts';
import { shippedScenario } from '../support/games.ts';

/** Groups that already obey need not be asked again. */
const counts = ({ code }: { readonly code: string }) => code !== 'alreadyTold';

/** Codes of everything refused when both governments repeat their historical orders, as `turn side code`. */
function refusals(scenario: Scenario, seed: string): string[] {
  const policy = historicalPolicy(scenario);
  const options = { ...DEFAULT_OPTIONS, length: 'full', ending: 'nominal', hazard: 0 } as const;
  let run = begin(scenario, options, seed);
  const found: string[] = [];
  while (!run.state.ending && run.turns.length < scenario.turns.full) {
    const { turn } = run.state;
    for (const side of ['us', 'iran'] as const) {
      const check = checkSubmission(view(run.state, side), scenario.history[turn - 1]![side]);
      if (!check.ok) found.push(...check.errors.filter(counts).map(({ code }) => `${turn} ${side} ${code}`));
    }
    const decide = (side: Side) => policy(view(run.state, side), seed, 0);
    run = advance(run, { us: decide('us'), iran: decide('iran') });
  }
  expect(run.turns).toHaveLength(scenario.turns.full);
  return found;
}

// Najaf and Baghdad can be asked only after a shock, such as the deaths at Tower 22; hardliners may block restraint; an
// existing truce cannot be asked for; who was told to leave Iraq has nothing to talk about. Otherwise nothing is refused.
const SHUT = '(politicsClosed|hardlinersBlock)';

describe.each([
  ['oct-2023', new RegExp(`^(16 iran ${SHUT}|1[5-7] us expelled)$`)],
  ['dec-2019', new RegExp(`^([3-8] iran ${SHUT}|3 iran noCrowd)$`)],
  ['jan-2024', new RegExp(`^([3-6] iran ${SHUT}|7 us truceHolds)$`)],
])('the recorded orders of %s', (id, door) => {
  const scenario = shippedScenario(id);
  const games = Array.from({ length: 40 }, (_, i) => refusals(scenario, `history:${i}`));

  it('are all legal in a game that follows history', () => {
    expect(games.some((refused) => refused.length === 0)).toBe(true);
  });

  it('are refused elsewhere only for known reasons', () => {
    for (const refusal of new Set(games.flat())) expect(refusal).toMatch(door);
  });
});
