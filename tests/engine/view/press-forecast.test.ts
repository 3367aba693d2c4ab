import { describe, expect, it } from 'vitest';
import type { OrderOf } from '../../../src/engine/model/index.ts';
import { pressForecast } from '../../../src/engine/view/press-forecast.ts';
import { view } from '../../../src/engine/view/view.ts';
import { mean, play } from '../../support/engine.ts';
import { october, opened } from '../../support/random-play.ts';

const press: OrderOf<'directive'> = { kind: 'directive', to: 'iraq', directive: 'press' };
const GROUPS = ['kh', 'nujaba', 'factions'];

describe('what stepping up may bring', () => {
  it('is about what happens in many turns: attacks, and how often an American dies by them', () => {
    const turns = Array.from({ length: 400 }, (_, i) => opened(`press:${i}`, { scenario: october }));
    const told = pressForecast(view(turns[0]!, 'iran'), press);
    const played = turns.map((state) => {
      const attacks = play(state, { iran: [press] })
        .of('attack')
        .filter(({ data }) => GROUPS.includes(String(data.group)));
      return { attacks: attacks.length, killed: attacks.some(({ data }) => Number(data.killed) > 0) ? 100 : 0 };
    });
    expect(told.attacks / mean(played.map((x) => x.attacks))).toBeGreaterThan(0.8);
    expect(told.attacks / mean(played.map((x) => x.attacks))).toBeLessThan(1.25);
    expect(Math.abs(told.death - mean(played.map((x) => x.killed)))).toBeLessThan(4);
    expect(told.attacks).toBeGreaterThan(told.now);
  });

  it('counts ships only for the Houthis', () => {
    const state = opened('press:sea', { scenario: october });
    expect(pressForecast(view(state, 'iran'), { ...press, to: 'houthi' })).toMatchObject({ atSea: true, death: 0 });
  });
});
