import { describe, expect, it } from 'vitest';
import { dayOf, monthsIn, next } from '../../../src/client/ui/charts/day-labels.ts';
import { between, lineThrough, nearest, scaleOf, ticks } from '../../../src/client/ui/charts/scale.ts';

describe('the scale of a chart', () => {
  const scale = scaleOf({ width: 200, height: 100, left: 40, right: 10, top: 5, bottom: 15 }, 150, 40);

  it('keeps the margins free and puts 0 at the lower left', () => {
    expect([scale.x(0), scale.y(0)]).toEqual([40, 85]);
    expect([scale.x(150), scale.y(40)]).toEqual([190, 5]);
  });

  it('has round numbers within its range', () => {
    expect(ticks(226, 5)).toEqual([0, 50, 100, 150, 200]);
    expect(ticks(5.2, 3)).toEqual([0, 2, 4]);
    expect(ticks(0.9, 3)).toEqual([0, 0.2, 0.4, 0.6, 0.8]);
    expect(ticks(88)).toEqual([0, 20, 40, 60, 80]);
    expect(ticks(14, 3)).toEqual([0, 5, 10]);
  });
});

describe('a chart', () => {
  it('has a line through points, and the area between two lines', () => {
    expect(
      lineThrough([
        [0, 1],
        [2, 3],
      ]),
    ).toBe('M0.0 1.0L2.0 3.0');
    expect(
      between(
        [
          [0, 0],
          [9, 0],
        ],
        [
          [0, 5],
          [9, 5],
        ],
      ),
    ).toBe('M0.0 0.0L9.0 0.0L9.0 5.0L0.0 5.0Z');
  });

  it('selects what is near the pointer, nothing far away', () => {
    const dots = [
      [10, 10],
      [20, 10],
    ] as const;
    expect(nearest(dots, 17, 12, 22)).toBe(1);
    expect(nearest(dots, 200, 10, 22)).toBe(-1);
  });
});

describe('the days of a chart', () => {
  it('continue over months and years', () => {
    expect(dayOf('2023-10-17', '2024-01-01')).toBe(76);
    expect(next('2023-12-31')).toBe('2024-01-01');
  });

  it('label the months that begin in them', () => {
    expect(monthsIn('2023-10-17', 80).map((x) => x.date)).toEqual(['2023-11-01', '2023-12-01', '2024-01-01']);
  });
});
