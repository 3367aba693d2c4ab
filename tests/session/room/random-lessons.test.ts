import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { replay } from '../../../src/engine/record/index.ts';
import type { RoomPart } from '../../../src/protocol/room-parts.ts';
import {
  type Actor,
  type Command,
  changesBetween,
  csvOf,
  decide,
  partFor,
  savesOf,
  tableInPieces,
  tasksOf,
} from '../../../src/session/room/index.ts';
import { PARTS } from '../../../src/session/room/viewer.ts';
import { stream } from '../../support/random-play.ts';
import { type Class, DAILY, DESK, folded, NAMES, openClass, WALL } from '../../support/room.ts';
import { randomAct } from '../../support/room-random.ts';
import { joined } from '../../support/table-pieces.ts';

const seeds = fc.integer({ min: 0, max: 1e9 }).map(String);

function opened(seed: string): Class {
  const pick = stream(`open:${seed}`);
  const step = pick(2) === 0 ? 'together' : 'each';
  const days = stream(`days:${seed}`)(4) === 0 ? { days: { ...DAILY, practice: true } as const } : {};
  const lesson = openClass({ seed, tables: 1 + pick(2), people: 20, step, ...days });
  for (let i = 0; i < 4 + pick(9); i++) lesson.join();
  lesson.ok(DESK, { kind: 'deal' });
  if (pick(5) === 0) return lesson;
  lesson.ok(DESK, { kind: 'begin' });
  if (pick(4) > 0) lesson.ok(DESK, { kind: 'next' });
  return lesson;
}

/** Everybody who may look. */
const audiences = (lesson: Class): Actor[] => [
  DESK,
  WALL,
  ...Object.values(lesson.room().people)
    .filter((p) => !p.gone)
    .map(({ id }) => ({ person: id })),
];

const everything = (lesson: Class, audience: Actor): ReadonlyMap<RoomPart, string> =>
  new Map(
    PARTS.map((part) => {
      const seen = JSON.stringify(partFor(lesson.room(), audience, part, { table: 'A' }));
      return [part, seen.replace(/"expires":\d+/, '')]; // moves with every fact
    }),
  );

describe('a lesson of random commands', () => {
  it('is the same room when its log is folded again, and every turn that closed is replayed', () => {
    let turns = 0;
    fc.assert(
      fc.property(seeds, (seed) => {
        const lesson = opened(seed);
        const pick = stream(seed);
        for (let i = 0; i < 200; i++) {
          lesson.now += 1000;
          const { actor, command } = randomAct(lesson, pick);
          lesson.try(actor, command);
        }
        expect(folded(lesson.log)).toEqual(lesson.room());
        for (const { save } of savesOf(lesson.room())) {
          expect(replay(save, lesson.room().scenario)).toMatchObject({ ok: true, turns: save.turns.length });
          turns += save.turns.length;
        }
        csvOf(lesson.room(), { talk: true });
        expect(new Set(tasksOf(lesson.room()).map((task) => task.key)).size).toBe(tasksOf(lesson.room()).length);
      }),
      { numRuns: 15 },
    );
    expect(turns).toBeGreaterThan(10);
  }, 60_000);

  it('does a request that comes twice once', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const lesson = opened(seed);
        const pick = stream(seed);
        for (let i = 0; i < 40; i++) {
          const { actor, command } = randomAct(lesson, pick);
          const asked = { requestId: `twice-${i}`, ...command } as Command;
          const given = { now: lesson.now, names: NAMES, id: () => `again-${i}`, code: () => 'AGAIN' };
          const facts = lesson.try(actor, asked as never);
          if ('code' in facts || facts.length === 0 || !('requestId' in command || facts[0]?.request)) continue;
          expect(decide(lesson.room(), actor, asked, given)).toMatchObject({ facts: [] });
        }
      }),
      { numRuns: 15 },
    );
  }, 60_000);

  it('decides a request anew that changed nothing, and does it once at most', () => {
    const lesson = openClass();
    const lock = (requestId: string, locked: boolean) => lesson.ok(DESK, { requestId, kind: 'lock', locked });
    expect(lock('open-again', false)).toEqual([]); // it is open already
    expect(lock('open-again', false)).toEqual([]);
    expect(lock('shut', true)).toHaveLength(1);
    expect(lock('open-again', false)).toHaveLength(1);
    expect(lock('shut', true)).toEqual([]); // done already: it stays open
    expect(lock('open-again', false)).toEqual([]);
    expect(lesson.room().open).toBe(true);
  });

  it('names every part that a command changes for anybody', () => {
    const missed: string[] = [];
    fc.assert(
      fc.property(seeds, (seed) => {
        const lesson = opened(seed);
        const pick = stream(seed);
        for (let i = 0; i < 60; i++) {
          lesson.now += 1000;
          const before = lesson.room();
          const seen = new Map(audiences(lesson).map((who) => [JSON.stringify(who), everything(lesson, who)]));
          const { actor, command } = randomAct(lesson, pick);
          const facts = lesson.try(actor, command);
          if ('code' in facts) continue;
          for (const who of audiences(lesson)) {
            const was = seen.get(JSON.stringify(who));
            const named = changesBetween(before, lesson.room(), facts)(who);
            for (const [part, now] of everything(lesson, who))
              if (was?.get(part) !== now && !now.includes('"status":') && !named.includes(part))
                missed.push(`${command.kind}: ${part} of ${JSON.stringify(who)}`);
          }
        }
      }),
      { numRuns: 8 },
    );
    expect(missed).toEqual([]);
  }, 60_000);

  it('gives everybody’s table in pieces that come together to the part itself', async () => {
    await fc.assert(
      fc.asyncProperty(seeds, async (seed) => {
        const lesson = opened(seed);
        const pick = stream(seed);
        for (let i = 0; i < 60; i++) {
          lesson.now += 1000;
          const { actor, command } = randomAct(lesson, pick);
          lesson.try(actor, command);
          for (const who of audiences(lesson)) {
            const pieces = tableInPieces(lesson.room(), who);
            expect('status' in pieces ? pieces : await joined(pieces)).toEqual(partFor(lesson.room(), who, 'game'));
          }
        }
      }),
      { numRuns: 8 },
    );
  }, 60_000);
});
