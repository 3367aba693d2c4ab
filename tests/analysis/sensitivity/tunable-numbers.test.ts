import { describe, expect, it } from 'vitest';
import { variations } from '../../../src/analysis/sensitivity/tunable-numbers.ts';
import { rankNumbers } from '../../../src/analysis/sensitivity/rank.ts';
import { TABLES } from '../../../src/engine/tables/index.ts';

const all = variations();
const find = (key: string) => all.filter((v) => v.key === key);

describe('variations of the numbers', () => {
  it('cover assumptions and fitted numbers only', () => {
    expect(all.every((v) => v.source === 'D' || v.source === 'P')).toBe(true);
    expect(find('obedience.visit').map(({ step, from, to }) => [step, from, to])).toEqual([
      ['more', TABLES.obedience.visit.value, TABLES.obedience.visit.value * 1.25],
      ['less', TABLES.obedience.visit.value, TABLES.obedience.visit.value * 0.75],
    ]);
  });

  it('keep counts whole, and skip numbers that a quarter does not change', () => {
    const whole = all.filter((v) => v.key.startsWith('costs.') || v.unit === 'turns');
    expect(whole.length).toBeGreaterThan(0);
    expect(whole.flatMap((v) => v.to).every(Number.isInteger)).toBe(true);
    expect(find('costs.hardenM')).toEqual([]); // one Military, more or less a quarter, is one
  });

  it('keep probabilities at most 100', () => {
    const chances = all.filter((v) => v.unit.startsWith('%')).flatMap((v) => v.to);
    expect(Math.max(...chances)).toBeLessThanOrEqual(100);
  });

  it('are ranked by changed conclusions, then by changed endings', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((key) => ({
      key,
      unit: '%',
      source: 'D' as const,
      clause: '§4',
      step: 'more' as const,
      from: 4,
      to: 5,
    }));
    const effect = { idle: false, points: 1, endings: 1, replies: [], broken: [] };
    const order = rankNumbers([a!, b!, c!], [effect, { ...effect, endings: 3 }, { ...effect, broken: ['check.lull'] }]);
    expect(order.map((one) => one.key)).toEqual(['c', 'b', 'a']);
  });
});
