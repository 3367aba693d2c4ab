import { describe, expect, it } from 'vitest';
import { type Character, CHARACTERS, charactersOf } from '../../../src/ai/characters.ts';
import { finished, policyFor, thinkerFor } from '../../../src/ai/index.ts';
import { decide } from '../../../src/ai/search/search.ts';
import { chooseSignals } from '../../../src/ai/signalling/choose-signals.ts';
import { beliefOf } from '../../../src/ai/search/world-sampler.ts';
import { DEFAULT_OPTIONS, type Side, type Signal, type SideView } from '../../../src/engine/model/index.ts';
import { begin, advance } from '../../../src/engine/record/index.ts';
import { checkSubmission } from '../../../src/engine/view/check.ts';
import { view } from '../../../src/engine/view/view.ts';
import { shippedScenario } from '../../support/games.ts';

const scenario = shippedScenario();

function run(turns: number, us = 'calibrated', iran = 'press') {
  let game = begin(scenario, DEFAULT_OPTIONS, 'words');
  for (let i = 0; i < turns; i++) {
    const of = (name: string, side: Side) => policyFor(name, side, scenario)!(view(game.state, side), '', 0);
    game = advance(game, { us: of(us, 'us'), iran: of(iran, 'iran') });
  }
  return game;
}

const after = (turns: number, side: Side): SideView => view(run(turns).state, side);
const named = (name: string): Character => CHARACTERS.find((c) => c.name === name)!;

/** Signals chosen for a plan with this later policy and these signals. */
function said(seen: SideView, onwards: string, signals: readonly Signal[], bluff: number | null, salt = 'salt') {
  const belief = beliefOf(seen, scenario, salt);
  const { seat, turn } = seen;
  return chooseSignals({
    view: seen,
    plan: { submission: { turn, orders: [], signals }, onwards },
    world: belief.world,
    character: { ...named(seat === 'us' ? 'calibrated' : 'cautious'), bluff },
    salt,
    simulations: 1000,
  });
}

const LINE: Signal = { kind: 'redline', condition: 'attacks5', reply: 'limited', turns: 2 };

describe('signals of a computer player', () => {
  const us = after(2, 'us');

  it('are meant if its own plan would keep them, else a bluff', () => {
    const of = (onwards: string) => said(us, onwards, [LINE], 1).said.find(({ signal }) => signal === LINE)?.meant;
    expect(of('calibratedNoAssurance')).toBe('meant');
    expect(of('hold')).toBe('bluff');
  });

  it('contain only as many bluffs as its character allows', () => {
    const says = (bluff: number | null, salt: string) => said(us, 'hold', [LINE], bluff, salt).signals.includes(LINE);
    const salts = Array.from({ length: 12 }, (_, k) => `salt ${k}`);
    expect(salts.filter((salt) => says(0, salt))).toEqual([]);
    expect(salts.filter((salt) => says(1, salt))).toEqual(salts);
    const some = salts.filter((salt) => says(0.5, salt)).length;
    expect(some).toBeGreaterThan(1);
    expect(some).toBeLessThan(salts.length - 1);
    // Without a character: whatever the search found best.
    expect(says(null, 'salt')).toBe(true);
  });

  it('add a threat that it would carry out, and no other', () => {
    const { said: strict } = said(us, 'calibratedNoAssurance', [], 0);
    expect(strict.length).toBeGreaterThan(0);
    expect(strict.every(({ meant }) => meant === 'meant')).toBe(true);
    expect(said(us, 'hold', [], 0).said.filter(({ meant }) => meant !== 'meant')).toEqual([]);
  });

  it('state in private a fact that goes with its orders', () => {
    const asked = said(us, 'hold', [{ kind: 'private', fact: 'noticeSyria' }], 0);
    expect(asked.signals).toContainEqual({ kind: 'private', fact: 'hiddenAim' });
    expect(asked.said).toContainEqual({ signal: { kind: 'private', fact: 'hiddenAim' }, meant: 'meant' });
  });

  it('are the same for the same view, salt and simulations', () => {
    for (const name of ['maximumPressure', 'opportunist']) {
      const { side } = named(name);
      const think = () => finished(thinkerFor(`cadet.${name}`, side, scenario)!(after(3, side), 'salt', 60));
      expect(think()).toEqual(think());
    }
  });

  it('are always legal, also with one signal per turn, and equal the log', () => {
    for (const { name, side } of CHARACTERS)
      for (const maxSignals of [3, 1]) {
        const seen = after(3, side);
        const asked = { ...seen, options: { ...seen.options, maxSignals } };
        const { submission, thought } = decide({
          view: asked,
          scenario,
          salt: `legal ${name}`,
          simulations: 40,
          character: { ...charactersOf(side).find((c) => c.name === name)!, bluff: 1 },
        });
        expect(checkSubmission(asked, submission)).toMatchObject({ ok: true });
        expect(submission.signals.length).toBeLessThanOrEqual(maxSignals);
        expect(thought.said.map(({ signal }) => signal)).toEqual(submission.signals);
        expect(thought.chosen.signals).toEqual(submission.signals);
      }
  });
});
