import { describe, expect, it } from 'vitest';
import type { GameEvent, GameState, TableOverrides } from '../../../src/engine/model/index.ts';
import { game, group, play, STILL } from '../../support/engine.ts';

const BUSY: TableOverrides = { ...STILL, 'groups.rate': [0, 0, 0, 40, 0, 0] };
const attacks = (n: number, tables: TableOverrides = {}, change: (s: GameState) => void = () => {}): GameEvent[] =>
  Array.from({ length: n }, (_, i) =>
    play(game({ seed: `who:${i}`, tables: { ...BUSY, ...tables }, change })).of('attack'),
  ).flat();
const share = (list: GameEvent[], key: string) => list.filter((e) => e.data[key] === true).length / list.length;

describe('attribution (§7)', () => {
  it('names the group 55 % of the time', () => {
    expect(Math.abs(share(attacks(40), 'attributed') - 0.55)).toBeLessThan(0.05);
  });

  it('never passes 90 %', () => {
    const s = game({
      tables: { ...BUSY, 'attack.attribution': 90 },
      change: (x) => void (x.iran.cadres = ['syrian', 'home', 'home']),
    });
    const odds = play(s, { us: [{ kind: 'investigate' }] })
      .of('attack')[0]
      .why!.find((w) => w.label === 'attribution')!;
    expect(odds.why.result).toBe(90);
  });

  it('names Iran only for a group that was pressed, 25 % of the time, and only with the group', () => {
    const press = (s: GameState) => void (group(s, 'syrian').directive = 'press');
    const all = attacks(60, { 'attack.attribution': 100, 'attack.attributionMax': 100 }, press);
    expect(Math.abs(share(all, 'iranOrdered') - 0.25)).toBeLessThan(0.05);
    expect(attacks(10, { 'attack.attribution': 0 }, press).some((e) => e.data.iranOrdered)).toBe(false);
    expect(attacks(10).some((e) => e.data.iranOrdered)).toBe(false);
  });

  it('is certain when the facilitator lifts the fog', () => {
    const s = game({ tables: BUSY, options: { fog: 'clear' } });
    expect(
      play(s)
        .of('attack')
        .every((e) => e.data.attributed),
    ).toBe(true);
    expect(s.axis.every((a) => a.known !== 'unknown')).toBe(true);
  });

  it('withholds its odds and die from every player', () => {
    const { seen } = play(game({ tables: BUSY }));
    for (const seat of ['us', 'iran', 'public'] as const) {
      const why = seen(seat)
        .find((e) => e.kind === 'attack')!
        .why!.find((w) => w.label === 'attribution')!.why;
      expect([why.result, why.roll]).toEqual([null, null]);
      expect(why.mods.at(-1)!.key).toBe('undisclosed');
    }
  });
});
