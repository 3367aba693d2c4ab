import { describe, expect, it } from 'vitest';
import { type HeatMark, placedNames } from '../../../src/client/pages/debrief/ending/heat-chart.ts';
import { luckOf } from '../../../src/client/pages/debrief/ending/use-luck.ts';
import { daySpan } from '../../../src/client/store/format/dates.ts';

describe('skill or luck', () => {
  it('is luck if nearly all other runs went worse, bad luck if they went better', () => {
    expect(luckOf({ worse: 91, better: 9 })).toEqual({ kind: 'good', n: 91 });
    expect(luckOf({ worse: 40, better: 60 })).toEqual({ kind: 'even', n: 40 });
    expect(luckOf({ worse: 8, better: 92 })).toEqual({ kind: 'bad', n: 92 });
  });

  it('is not bad luck if no run went worse because all ended the same', () => {
    expect(luckOf({ worse: 0, better: 0 })).toEqual({ kind: 'same', n: 100 });
    expect(luckOf({ worse: 0, better: 20 })).toEqual({ kind: 'same', n: 80 });
  });
});

describe('the words of marks on the line of Heat', () => {
  const frame = { width: 300, height: 200, left: 60, right: 70, top: 30, bottom: 28 };
  const scale = { x: (turn: number) => 60 + turn * 20, y: () => 100 };
  const named = (marks: readonly HeatMark[]) =>
    placedNames({ heat: [], top: 60, levels: [], dates: [], truces: [], marks, end: '' }, scale, frame, () => 90);
  const mark = (kind: HeatMark['kind'], at: number, name: string): HeatMark => ({ kind, at, heat: 30, name });

  it('stand inside the chart, and never on each other', () => {
    const placed = named([
      mark('struck', 0.35, 'We struck'),
      mark('killed', 0.65, '1 killed'),
      mark('killed', 2, '2 killed'),
    ]);
    expect(placed.map(({ name }) => name)).toEqual(['1 killed', '2 killed']);
    for (const { x } of placed) expect(x - 45).toBeGreaterThanOrEqual(frame.left);
    expect(new Set(placed.map(({ y }) => y)).size).toBe(2);
  });

  it('say deaths before strikes', () => {
    const [first] = named([mark('struck', 3, 'We struck'), mark('killed', 6, '1 killed')]);
    expect(first!.kind).toBe('killed');
  });
});

describe('the days of a truce', () => {
  it('are named with their month once', () => {
    expect(daySpan(Date.UTC(2023, 10, 24), Date.UTC(2023, 10, 30))).toBe('24–30 Nov');
    expect(daySpan(Date.UTC(2023, 10, 24), Date.UTC(2023, 11, 2))).toMatch(/^24 Nov\s–\s2 Dec$/u);
  });
});
