import { describe, expect, it } from 'vitest';
import { policyFor } from '../../../src/ai/index.ts';
import { beliefOf } from '../../../src/ai/search/world-sampler.ts';
import { credibilityOf } from '../../../src/ai/signalling/credibility.ts';
import { DEFAULT_OPTIONS, type Side, type SideView } from '../../../src/engine/model/index.ts';
import { resolveTurn } from '../../../src/engine/turn/resolve.ts';
import { setup } from '../../../src/engine/turn/setup.ts';
import { view } from '../../../src/engine/view/view.ts';
import { shippedScenario } from '../../support/games.ts';

const scenario = shippedScenario();

/** The view on turn 5, after calibrated strikes against groups that did not stop. */
function seenBy(seat: Side): SideView {
  let state = setup(scenario, DEFAULT_OPTIONS, 'rely');
  for (let i = 0; i < 4; i++) {
    const of = (name: string, side: Side) => policyFor(name, side, scenario)!(view(state, side), '', 0);
    state = resolveTurn(state, { us: of('calibrated', 'us'), iran: of('hold', 'iran') }).state;
  }
  return { ...view(state, seat), lines: [], offers: [] };
}

type Offer = SideView['offers'][number];
type Line = SideView['lines'][number];

const offer = (maker: Side, more: Partial<Offer> = {}): Offer => ({
  id: `${maker}.1.0`,
  maker,
  stop: maker === 'us' ? 'attacks' : 'strikes',
  forbear: maker === 'us' ? 'strikes' : 'attacks',
  from: 1,
  until: 2,
  met: true,
  broken: false,
  idle: false,
  done: true,
  ...more,
});
const line = (maker: Side, answered: boolean, more: Partial<Line> = {}): Line => ({
  id: `${maker}.1.1`,
  maker,
  condition: maker === 'us' ? 'killed' : 'strikeIraq',
  reply: 'vague',
  from: 1,
  until: 3,
  crossed: 2,
  answered,
  done: true,
  ...more,
});

describe('credibility of the other side', () => {
  const us = seenBy('us');
  const of = (more: Partial<SideView>) => credibilityOf({ ...us, ...more });

  it('rises with kept words and falls more with broken ones', () => {
    const untested = of({});
    const kept = of({ offers: [offer('iran')] });
    const broken = of({ offers: [offer('iran', { broken: true })] });
    expect(kept.promises).toBeGreaterThan(untested.promises);
    expect(broken.promises).toBeLessThan(untested.promises);
    expect(untested.promises - broken.promises).toBeGreaterThan(kept.promises - untested.promises);
    expect([untested.tested, kept.tested, broken.tested]).toEqual([0, 1, 1]);
  });

  it('counts only red lines that were crossed', () => {
    expect(of({ lines: [line('iran', true)] }).threats).toBeGreaterThan(of({}).threats);
    expect(of({ lines: [line('iran', false)] }).threats).toBeLessThan(of({}).threats);
    expect(of({ lines: [line('iran', false, { crossed: 0 })] })).toEqual(of({}));
  });

  it('ignores unmet offers, open signals and one’s own', () => {
    const silent = [offer('iran', { met: false }), offer('iran', { done: false }), offer('us', { broken: true })];
    expect(of({ offers: silent, lines: [line('us', false)] })).toEqual(of({}));
  });
});

describe('a computer player that received an offer', () => {
  const iran = seenBy('iran');
  const open = offer('us', { id: 'open', from: iran.turn, until: iran.turn + 1, done: false });
  /** The same view except for the outcome of two earlier offers. */
  const after = (broken: boolean): SideView => ({
    ...iran,
    offers: [offer('us', { broken }), offer('us', { id: 'us.3.0', from: 3, until: 4, broken }), open],
  });
  const chance = (v: SideView, styles: readonly string[]): number =>
    beliefOf(v, scenario, 'salt')
      .styles.filter(({ style }) => styles.includes(style))
      .reduce((sum, { chance }) => sum + chance, 0);

  it('expects it to be kept in more worlds, the better the record', () => {
    const restrained = ['hold', 'calibrated', 'replyToDeaths'];
    expect(chance(after(false), restrained)).toBeGreaterThan(chance(after(true), restrained) + 0.2);
  });

  it('believes a red line as far as earlier threats were carried out', () => {
    const drawn = line('us', false, { id: 'open', from: iran.turn, until: iran.turn + 2, crossed: 0, done: false });
    const lined = (answered: boolean): SideView => ({ ...iran, lines: [line('us', answered), drawn] });
    expect(chance(lined(true), ['hold'])).toBeLessThan(chance(lined(false), ['hold']));
  });
});
