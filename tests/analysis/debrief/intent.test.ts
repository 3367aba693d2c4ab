import { describe, expect, it } from 'vitest';
import { intents, prevailingDirective } from '../../../src/analysis/debrief/debrief.ts';
import { recordOf, statesOf } from '../../../src/analysis/whatif/rerun.ts';
import { DEFAULT_OPTIONS, type Submission } from '../../../src/engine/model/index.ts';
import { advance, begin } from '../../../src/engine/record/index.ts';
import { shippedScenario } from '../../support/games.ts';

const scenario = shippedScenario();
const turnOne = (extra: Partial<Submission>): Submission => ({ turn: 1, signals: [], orders: [], ...extra });

describe('the audit of intent', () => {
  it('compares stated intent, acts and the other side’s reading', () => {
    const run = advance(begin(scenario, DEFAULT_OPTIONS, 'meant'), {
      us: turnOne({ assessment: { ifUnhurt: 'limited' } }),
      iran: turnOne({ assessment: { widerWar: 70, ifUnhurt: 'hold' } }),
    });
    const after = statesOf(recordOf(run)).slice(1);
    expect(intents(run.state, after, 'us')).toEqual([
      { turn: 1, said: 'limited', did: 'hold', went: 'less', read: 70 },
    ]);
    const [iran] = intents(run.state, after, 'iran');
    expect(iran).toMatchObject({ said: 'hold', read: null });
    expect(iran!.went).toBe(iran!.did === 'hold' ? 'same' : 'more');
  });

  it('takes the directive of most groups, the harsher of two', () => {
    expect(prevailingDirective(['hold', 'hold', 'halt', 'press'])).toBe('hold');
    expect(prevailingDirective(['halt', 'halt', 'press', 'press'])).toBe('press');
    expect(prevailingDirective(['halt', 'halt', 'halt', 'ease'])).toBe('halt');
  });
});
