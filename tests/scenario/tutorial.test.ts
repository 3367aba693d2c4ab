import { describe, expect, it } from 'vitest';
import { policyFor } from '../../src/ai/index.ts';
import { tutorialGame, STEPS } from '../../src/client/store/game/tutorial-steps.ts';
import { DEFAULT_OPTIONS, type Order, type Submission } from '../../src/engine/model/index.ts';
import { advance, begin, type GameRun } from '../../src/engine/record/index.ts';
import { view } from '../../src/engine/view/view.ts';
import { tutorial } from '../../src/i18n/en/tutorial.ts';
import { shippedScenario } from '../support/games.ts';

const scenario = shippedScenario('tutorial');
const words = scenario.texts['en']!;
const options = { ...DEFAULT_OPTIONS, ...tutorialGame.options };
const halt: Order = { kind: 'directive', to: 'iraq', directive: 'halt', avoid: false };

/** What the tutorial asks for, turn by turn. */
const GUIDED: readonly Submission[] = [
  { turn: 1, signals: [], orders: [halt, { kind: 'focus', theatre: 'iraq', site: 'al-asad' }] },
  {
    turn: 2,
    signals: [{ kind: 'stopForStop', stop: 'strikes', forbear: 'attacks', turns: 2 }],
    orders: [halt, { kind: 'visit', group: 'kh' }],
  },
  { turn: 3, signals: [], orders: [] },
];

const opponent = policyFor(tutorialGame.seats.us, 'us', scenario)!;
const seal = (run: GameRun, iran: Submission): GameRun =>
  advance(run, { us: opponent(view(run.state, 'us'), `${tutorialGame.seed!}:us`, 0), iran });
const obeying = (run: GameRun): readonly string[] =>
  view(run.state, 'iran')
    .groups.filter((g) => g.directive === 'halt' && g.obeys)
    .map((g) => g.id);

describe('the tutorial', () => {
  it('says that it is fictional, and marks its facts as invented', () => {
    expect(words['scenario.title']).toMatch(/invented/);
    expect(words['scenario.summary']).toMatch(/not history/);
    for (const { id } of scenario.events) expect(words[`event.${id}`]).toMatch(/^Invented/);
    const made = [...scenario.sites, ...scenario.axisSites, ...scenario.units, ...scenario.events];
    expect(made.filter((x) => !x.src.includes('invented'))).toEqual([]);
    expect(scenario.sources.find((x) => x.id === 'invented')?.kind).toBe('assumption');
  });

  it('lasts three weeks and starts with low Heat', () => {
    expect([scenario.turns.full, scenario.turns.half, scenario.turnDays, scenario.opening.heat]).toEqual([3, 3, 7, 15]);
  });

  // After a change of numbers another seed may be needed; what counts is what the tutorial can show.
  it('has dice that show refusal, a visit that turns a group, and nobody killed', () => {
    const first = seal(begin(scenario, options, tutorialGame.seed!), GUIDED[0]!);
    expect(obeying(first).length).toBeGreaterThan(0);
    expect(obeying(first).length).toBeLessThan(3);
    expect(obeying(first)).not.toContain('kh');
    const second = seal(first, GUIDED[1]!);
    expect(obeying(second)).toContain('kh');
    const third = seal(second, GUIDED[2]!);
    expect(third.state.ending).not.toBeNull();
    expect(third.state.ledger.americansKilled).toBe(0);
  });

  it('can be read and done in eight minutes', () => {
    const count = STEPS.map((step) => tutorial[`lesson.${step.id}` as keyof typeof tutorial].split(/\s+/).length);
    const reading = count.reduce((a, b) => a + b) / 130; // slow: 130 words per minute
    const doing = STEPS.length * (8 / 60); // eight seconds to find and do each step
    const playback = 3 * (40 / 60);
    expect(reading + doing + playback).toBeLessThan(8);
  });
});
