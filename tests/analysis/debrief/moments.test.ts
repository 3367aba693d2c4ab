import { describe, expect, it } from 'vitest';
import { debriefOf } from '../../../src/analysis/debrief/debrief.ts';
import { en } from '../../../src/i18n/en/index.ts';
import { playOut, shippedScenario } from '../../support/games.ts';

const scenario = shippedScenario();
const told = (us: string, iran: string, seed: string, hazard = 0) =>
  debriefOf(playOut(scenario, { us, iran }, seed, 40, { hazard }));

describe('moments to discuss', () => {
  it('are at most six, distinct, in order of time', () => {
    for (let i = 0; i < 12; i++) {
      const { moments } = told('heavy', 'press', `moments ${i}`);
      const kinds = moments.map((m) => m.kind);
      expect(new Set(kinds).size).toBe(kinds.length);
      expect(kinds.length).toBeLessThanOrEqual(6);
      expect(moments.map((m) => m.turn)).toEqual(moments.map((m) => m.turn).toSorted((a, b) => a - b));
    }
  });

  it('name a war, and the turn in which it came', () => {
    for (let i = 0; ; i++) {
      const run = playOut(scenario, { us: 'heavy', iran: 'press' }, `war ${i}`, 40, { hazard: 5 });
      if (run.state.ending?.kind !== 'war') continue;
      expect(debriefOf(run).moments.find((m) => m.kind === 'war')).toMatchObject({ turn: run.state.ending.turn });
      return;
    }
  });

  it('have a sentence and a question each', () => {
    const kinds = ['war', 'firstDeath', 'step', 'broken', 'unanswered', 'refused', 'soil', 'leader', 'wave', 'calm'];
    const missing = (kind: string) => !(`debrief.moment.${kind}` in en || `debrief.moment.${kind}_other` in en);
    expect(kinds.filter(missing)).toEqual([]);
    expect(kinds.filter((kind) => !en[`debrief.moment.${kind}.ask`]?.endsWith('?'))).toEqual([]);
  });
});
