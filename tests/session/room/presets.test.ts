import { describe, expect, it } from 'vitest';
import { LESSONS } from '../../../src/protocol/room.ts';
import { partFor, tasksOf } from '../../../src/session/room/index.ts';
import { type Class, DESK, folded, openClass, WALL } from '../../support/room.ts';

const MINUTE = 60_000;

/** Lets the next clocks run out, as the server does. False: none runs. */
function runOut(lesson: Class): boolean {
  const deadlines = tasksOf(lesson.room()).filter((task) => task.kind === 'deadline');
  const next = Math.min(...deadlines.map(({ due }) => due));
  if (deadlines.length === 0) return false;
  lesson.now = next;
  for (const { table, turn, endsAt } of deadlines.filter(({ due }) => due === next))
    lesson.ok({ clock: true }, { kind: 'due', table, turn, endsAt });
  return true;
}

describe('a preset', () => {
  it.each(LESSONS.map((plan) => [plan.minutes, plan] as const))(
    'of %i minutes comes to its debrief in time by its clocks alone',
    (minutes, plan) => {
      const lesson = openClass({ plan, people: 30, tables: 3, options: { hazard: 0 } });
      for (let i = 0; i < 30; i++) lesson.join();
      lesson.ok(DESK, { kind: 'deal' });
      const from = lesson.now;
      lesson.ok(DESK, { kind: 'begin' });
      const phases = new Set<string>();
      let steps = 0;
      while (runOut(lesson)) {
        for (const { phase } of Object.values(lesson.room().tables)) phases.add(phase);
        expect(++steps).toBeLessThan(3 * (1 + 2 * plan.turns) + 1);
      }
      const tables = Object.values(lesson.room().tables);
      expect(tables.map(({ phase }) => phase)).toEqual(['over', 'over', 'over']);
      expect(tables.map(({ play }) => play.run.turns.length)).toEqual([plan.turns, plan.turns, plan.turns]);
      expect([...phases]).toEqual(expect.arrayContaining(['orders', 'playback', 'over']));
      const played = plan.brief * MINUTE + plan.turns * (plan.decide + plan.lastCall + plan.playback) * 1000;
      expect(lesson.now - from).toBe(played);
      expect(plan.join * MINUTE + played + plan.debrief * MINUTE).toBeLessThanOrEqual(minutes * MINUTE);

      for (const step of [1, 2] as const) lesson.ok(DESK, { kind: 'debrief', step, chapter: 'cost' });
      expect(partFor(lesson.room(), WALL, 'records')).toHaveLength(3);
      expect(folded(lesson.log)).toEqual(lesson.room());
    },
  );
});
