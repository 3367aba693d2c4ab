import { describe, expect, it } from 'vitest';
import { momentOf, placeOf, sayKey, shareDone, stepOf } from '../../../../src/client/store/desk/moment.ts';
import { shippedCourse } from '../../../support/course.ts';
import { deskSay } from '../../../../src/i18n/en/desk-say.ts';
import { LESSONS, type PublicTable, type RoomScreen } from '../../../../src/protocol/room.ts';
import { chapterAfter, chaptersOf, pathOf } from '../../../../src/client/store/desk/debrief-path.ts';
import { FIXTURE_NOW as NOW, publicTable, roomScreen } from '../../../support/class-fixture.ts';

const SEATED = { expected: 30, unseated: 0, chapter: null, ended: false };

const at = (change: Partial<PublicTable>, room: Partial<RoomScreen> = {}) => {
  const table = publicTable('A', change);
  const screen = roomScreen({ tables: [table], ...room });
  return { table, screen, moment: momentOf(screen, table, NOW) };
};

describe('the moment of a lesson', () => {
  it('is the last call once no more than its seconds are left', () => {
    expect(at({ clock: { endsAt: NOW + 31_000, total: 270_000 } }).moment.kind).toBe('decide');
    expect(at({ clock: { endsAt: NOW + 30_000, total: 270_000 } }).moment.kind).toBe('lastCall');
  });

  it('is hands off when all games are over and nothing is open yet', () => {
    expect(at({ phase: 'over' }).moment.kind).toBe('handsOff');
  });

  it('counts a table that ends early to its last turn', () => {
    expect(at({ turn: 4, turns: 4, last: true }).moment).toMatchObject({ turn: 4, turns: 4 });
  });
});

describe('what to say now', () => {
  it('has words at every moment and for every chapter', () => {
    const moments = [
      at({}, { stage: { kind: 'lobby' } }).moment,
      ...(['briefing', 'orders', 'closing', 'playback', 'over'] as const).map((phase) => at({ phase }).moment),
      ...[1, 2, 3, 4, 5, 6].map((turn) => at({ turn }).moment),
      at({ clock: { endsAt: NOW, total: 1 } }).moment,
      ...chaptersOf(2).map((chapter) => ({ kind: 'debrief' as const, step: 2 as const, chapter })),
    ];
    const there = { ...deskSay, ...shippedCourse.texts.en };
    expect(moments.map((moment) => sayKey(moment)).filter((key) => !(key in there))).toEqual([]);
  });

  it('is another line in turn 1, turn 2 and the last turn', () => {
    const keys = [1, 2, 3, 6].map((turn) => sayKey(at({ turn }).moment));
    expect(new Set(keys).size).toBe(4);
  });
});

describe('the next step', () => {
  const step = (change: Partial<PublicTable>, room: Partial<RoomScreen> = {}, unseated = 0, expected = 30) => {
    const { screen, moment } = at(change, room);
    const chapter = moment.kind === 'debrief' ? chapterAfter(pathOf(shippedCourse, screen, NOW), moment) : null;
    return stepOf(screen, moment, { expected, unseated, chapter, ended: false }).kind;
  };

  it('goes through a whole lesson', () => {
    const lobby = { stage: { kind: 'lobby' } } as const;
    expect(step({}, lobby, 0, 0)).toBe('none');
    expect(step({}, lobby, 3)).toBe('deal');
    expect(step({}, lobby)).toBe('begin');
    expect(step({ phase: 'briefing' })).toBe('firstTurn');
    expect(step({})).toBe('close');
    expect(step({ phase: 'closing' })).toBe('resolve');
    expect(step({ phase: 'playback' })).toBe('nextTurn');
    expect(step({ phase: 'playback', turn: 6 })).toBe('cost');
    expect(step({ phase: 'over' })).toBe('cost');
    expect(step({}, { stage: { kind: 'debrief', step: 1, chapter: 'cost' } })).toBe('chapter');
    expect(step({}, { stage: { kind: 'debrief', step: 1, chapter: 'hotwash' } })).toBe('openAll');
    expect(step({}, { stage: { kind: 'debrief', step: 2, chapter: 'why' } })).toBe('chapter');
    expect(step({}, { stage: { kind: 'debrief', step: 2, chapter: 'questions' } })).toBe('none');
  });

  it('is human cost while the turn is watched in which a war ended the game', () => {
    const { screen, moment } = at({ phase: 'playback', turn: 2 });
    expect(stepOf(screen, moment, { ...SEATED, ended: true })).toEqual({ kind: 'cost' });
  });

  it('starts practice, and ends it by asking: nothing of it is resolved', () => {
    expect(step({ phase: 'briefing', practice: true })).toBe('startPractice');
    expect(step({ practice: true })).toBe('endPractice');
    const { moment } = at({ practice: true });
    expect([moment.kind, sayKey(moment) in deskSay]).toEqual(['practice', true]);
  });

  it('is to start the turn at a table that is behind, before anything is resolved', () => {
    const tables = [publicTable('A', { phase: 'closing' }), publicTable('B', { phase: 'playback', turn: 2 })];
    const screen = roomScreen({ tables });
    expect(stepOf(screen, momentOf(screen, tables[0]!, NOW), SEATED)).toEqual({ kind: 'nextTurn', turn: 3 });
  });

  it('asks to close while another table still writes', () => {
    const tables = [publicTable('A', { phase: 'closing' }), publicTable('B')];
    const screen = roomScreen({ tables });
    expect(stepOf(screen, momentOf(screen, tables[0]!, NOW), SEATED).kind).toBe('close');
  });
});

describe('the place on the bar', () => {
  const plan = LESSONS[3]!;

  it('lies inside of its part and only moves forward', () => {
    const shares = [
      at({}, { stage: { kind: 'lobby' } }),
      at({ phase: 'briefing', turn: 1, clock: { endsAt: NOW + 300_000, total: 600_000 } }),
      ...[1, 2, 6].map((turn) => at({ turn })),
      at({ phase: 'over', turn: 6 }),
    ].map(({ screen, table }) => shareDone(plan, placeOf(screen, table, NOW)));
    expect(shares.toSorted((a, b) => a - b)).toEqual(shares);
    expect(shares[2]).toBeGreaterThan(14 / 90);
    expect(shares[2]).toBeLessThan(20.5 / 90);
  });

  it('follows the bell in the debrief, and leaves the spare', () => {
    const stage = { kind: 'debrief', step: 2, chapter: 'why' } as const;
    const { screen, table } = at({ phase: 'over' }, { stage, bell: NOW + 17 * 60_000 });
    expect(placeOf(screen, table, NOW).left).toBe(10 * 60_000);
  });
});

describe('chapters', () => {
  it('of the first step show nothing of the other side', () => {
    expect(chaptersOf(1)).toEqual(['cost', 'hotwash']);
    expect(chaptersOf(2).slice(0, 2)).toEqual(chaptersOf(1));
  });
});
