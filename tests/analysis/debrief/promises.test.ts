import { describe, expect, it } from 'vitest';
import { promisesOf, keptPromises } from '../../../src/analysis/debrief/promises.ts';
import { DEFAULT_OPTIONS, type Signal, type Submission } from '../../../src/engine/model/index.ts';
import { advance, begin } from '../../../src/engine/record/index.ts';
import { shippedScenario } from '../../support/games.ts';

const scenario = shippedScenario();
const turn = (n: number, signals: readonly Signal[]): Submission => ({ turn: n, signals, orders: [] });

describe('promises', () => {
  it('count a crossed, unanswered line as broken and an uncrossed one as untested', () => {
    let run = begin(scenario, DEFAULT_OPTIONS, 'line');
    run = advance(run, {
      us: turn(1, [{ kind: 'redline', condition: 'attacks5', reply: 'limited', turns: 3 }]),
      iran: turn(1, [{ kind: 'redline', condition: 'soil', reply: 'missilesBase', turns: 2 }]),
    });
    while (run.state.turn < 6) run = advance(run, {});
    const us = promisesOf('us', run.state);
    expect(us).toMatchObject([{ kind: 'line', turn: 2, fate: 'broken', line: { condition: 'attacks5' } }]);
    expect(keptPromises(us)).toEqual({ kept: 0, of: 1 });
    const iran = promisesOf('iran', run.state);
    expect(iran).toMatchObject([{ fate: 'untested' }]);
    expect(keptPromises(iran)).toEqual({ kept: 0, of: 0 });
  });

  it('free the maker of an offer that was not taken up', () => {
    let run = begin(scenario, DEFAULT_OPTIONS, 'offer');
    run = advance(run, { us: turn(1, [{ kind: 'stopForStop', stop: 'attacks', forbear: 'strikes', turns: 2 }]) });
    while (run.state.turn < 5) run = advance(run, {});
    const us = promisesOf('us', run.state);
    expect(us).toMatchObject([{ kind: 'offer', fate: 'free' }]);
    expect(keptPromises(us)).toEqual({ kept: 0, of: 0 });
  });
});
