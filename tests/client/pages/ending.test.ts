import { describe, expect, it } from 'vitest';
import type { Debrief } from '../../../src/analysis/debrief/debrief.ts';
import type { SeatEvent, SideView } from '../../../src/engine/model/index.ts';
import { heatChart, type HeatMark, placedNames } from '../../../src/client/pages/debrief/ending/heat-chart.ts';
import { luckOf } from '../../../src/client/pages/debrief/ending/use-luck.ts';
import { wordsOf } from '../../support/told.ts';
import { daySpan } from '../../../src/client/pages/debrief/format.ts';

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

describe('the marks on the line of Heat', () => {
  const w = wordsOf({ id: 'oct-2023' });
  const row = { heat: 40, strike: null, killed: 0 };
  const debrief = {
    opening: 20,
    rows: [row, { ...row, strike: 'limited', killed: 2 }],
    rungs: [20, 40, 60, 80],
    truces: [],
  };
  const ended = (kind: string, turn: number, maker: string) =>
    ({ kind, turn, data: { maker } }) as unknown as SeatEvent;
  const marks = (seat: 'us' | 'iran', ...events: SeatEvent[]) =>
    heatChart(
      w,
      { seat, start: '2023-10-17', turnDays: 7 } as SideView,
      debrief as unknown as Debrief,
      events,
    ).marks.map(({ kind, side, name }) => [kind, side, name]);

  it('say whose offer was kept or broken, in the words of the seat', () => {
    const events = [ended('promiseKept', 1, 'us'), ended('promiseBroken', 2, 'iran'), ended('offerUnmet', 2, 'us')];
    expect(marks('us', ...events)).toEqual([
      ['struck', 'us', 'We struck'],
      ['killed', null, '2 Americans killed'],
      ['kept', 'us', 'Our offer kept'],
      ['broken', 'iran', 'Their offer broken'],
    ]);
    expect(marks('iran', ...events).slice(2)).toEqual([
      ['kept', 'us', 'Their offer kept'],
      ['broken', 'iran', 'Our offer broken'],
    ]);
  });

  it('are named the first time only; the others look the same', () => {
    const kept = marks('us', ended('promiseKept', 1, 'us'), ended('promiseKept', 2, 'us')).slice(2);
    expect(kept.map(([, , name]) => name)).toEqual(['Our offer kept', '']);
  });
});

describe('the words of marks on the line of Heat', () => {
  const frame = { width: 300, height: 200, left: 60, right: 70, top: 30, bottom: 28 };
  const scale = { x: (turn: number) => 60 + turn * 20, y: () => 100 };
  const named = (marks: readonly HeatMark[]) =>
    placedNames({ heat: [], top: 60, levels: [], dates: [], truces: [], marks, end: '' }, scale, frame, () => 90);
  const mark = (kind: HeatMark['kind'], at: number, name: string): HeatMark => ({
    kind,
    side: null,
    at,
    heat: 30,
    name,
  });

  it('stand inside the chart, and never on each other', () => {
    const placed = named([
      mark('struck', 0.35, 'We struck'),
      mark('killed', 0.65, '1 killed'),
      mark('killed', 2, '2 killed'),
    ]);
    expect(placed.map(({ name }) => name)).toEqual(['1 killed', '2 killed', 'We struck']);
    for (const { x } of placed) expect(x - 45).toBeGreaterThanOrEqual(frame.left);
    for (const [i, a] of placed.entries())
      for (const b of placed.slice(i + 1)) expect(Math.abs(a.x - b.x) >= 90 || Math.abs(a.y - b.y) >= 16).toBe(true);
  });

  it('are left out where there is no room', () => {
    const crowd = Array.from({ length: 9 }, (_, i) => mark('killed', i / 10, `${i} killed`));
    expect(named(crowd).length).toBeLessThan(5);
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
