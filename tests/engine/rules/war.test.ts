import { describe, expect, it } from 'vitest';
import type { GameState, Options, TableOverrides } from '../../../src/engine/model/index.ts';
import { game, harm, mean, play, STILL, term } from '../../support/engine.ts';

const roll = (
  heat: number,
  options: Partial<Options> = {},
  tables: TableOverrides = {},
  change: (s: GameState) => void = () => {},
) => {
  const s = game({
    options: { hazard: 1, ...options },
    tables: { ...STILL, 'heat.keep': 1, ...tables },
    change: (x) => ((x.heat.truth.all = heat), change(x)),
  });
  return play(s);
};
const chance = (...args: Parameters<typeof roll>) => roll(...args).of('warRoll')[0].why![0].why.result;

describe('the hazard of war (§8)', () => {
  it.each([
    [10, 0.05],
    [30, 0.3],
    [50, 0.8],
    [70, 2.1],
    [90, 8],
  ])('at Heat %i is %f %% a turn in a game of eight', (heat, p) => {
    expect(chance(heat)).toBe(p);
  });

  it('is scaled by 8 ÷ nominal turns', () => {
    expect(chance(90, { length: 'full' })).toBe(4);
  });

  it('is multiplied by the facilitator’s scale, and off at zero', () => {
    expect(chance(90, { hazard: 5 })).toBe(40);
    expect(chance(90, { hazard: 0 })).toBe(0);
  });

  it('is half as much again when a standing response fired', () => {
    const deadly = { ...harm('killed'), 'groups.rate': [0, 0, 0, 40, 0, 0] };
    const p = roll(90, {}, deadly, (s) => {
      s.us.standing = { trigger: 'killed', scale: 'limited', announced: false, since: 1 };
    });
    expect(p.of('responseFired')).toHaveLength(1);
    expect(term(p.of('warRoll')[0], 'response')).toBe(1.5);
  });

  it('matches its odds', () => {
    const wars = Array.from({ length: 400 }, (_, i) => {
      const s = game({
        seed: `war:${i}`,
        options: { hazard: 3 },
        tables: { ...STILL, 'heat.keep': 1 },
        change: (x) => void (x.heat.truth.all = 90),
      });
      return play(s).state.ending?.kind === 'war' ? 1 : 0;
    });
    expect(Math.abs(mean(wars) - 0.24)).toBeLessThan(0.06);
  });

  it('ends the game after that turn’s points, with its own points', () => {
    const s = game({
      options: { hazard: 5 },
      tables: { ...STILL, 'heat.keep': 1, 'heat.hazard': [100, 100, 100, 100, 100] },
    });
    const peace = play(game({ tables: { ...STILL, 'heat.keep': 1 } })).state;
    const { state, of } = play(s);
    expect(state.ending).toMatchObject({ kind: 'war', turn: 1 });
    expect(state.turn).toBe(1);
    expect(state.points.us.people).toBe(peace.points.us.people);
    expect(
      term(
        of('points').find((e) => e.data.side === 'us'),
        'point.war',
      ),
    ).toBe(-25);
    expect(
      term(
        of('points').find((e) => e.data.side === 'iran'),
        'point.war',
      ),
    ).toBe(-35);
  });

  it('is rolled twice more, unseen, after the last turn', () => {
    const last = (seed: string, hazard: number) =>
      play(game({ seed, options: { hazard }, change: (s) => void (s.turn = 8) }));
    expect(
      last('a', 0)
        .of('warRoll')
        .map((e) => e.data.after),
    ).toEqual([false, true, true]);
    const wars = Array.from({ length: 200 }, (_, i) =>
      play(
        game({
          seed: `after:${i}`,
          options: { hazard: 1 },
          tables: { ...STILL, 'heat.hazard': [20, 20, 20, 20, 20] },
          change: (s) => void (s.turn = 8),
        }),
      ).state.ending!.kind === 'war'
        ? 1
        : 0,
    );
    // 1 − .8³
    expect(Math.abs(mean(wars) - 0.488)).toBeLessThan(0.1);
  });

  it('says how war came', () => {
    const s = game({ options: { hazard: 5 }, tables: { ...STILL, 'heat.hazard': [100, 100, 100, 100, 100] } });
    expect(play(s).state.ending!.label).toBe('deliberate');
  });
});
