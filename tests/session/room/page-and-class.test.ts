import { describe, expect, it } from 'vitest';
import type { Options, Side, Submission } from '../../../src/engine/model/index.ts';
import type { SeatScreen } from '../../../src/protocol/seat-screen.ts';
import { partFor } from '../../../src/session/room/index.ts';
import { shippedScenario } from '../../support/games.ts';
import { randomSubmission, stream } from '../../support/random-play.ts';
import { type Class, DESK, openClass } from '../../support/room.ts';
import { device, shown } from '../../support/session.ts';

/**
 * The same script on one screen and in a class: the same record, and the same screens of both seats, byte for byte. What
 * belongs to the device (name of the game, stored draft, adviser) is left out.
 */

const SIDES = ['us', 'iran'] as const;
const world = shippedScenario('oct-2023');
const options: Options = {
  theta: 'unknown',
  hazard: 0,
  tempo: 1,
  fog: 'normal',
  length: 4,
  ending: 'nominal',
  orderSet: 'full',
  maxOrders: 3,
  maxSignals: 1,
  hiddenAims: 'off',
};

const known = ({ game: _game, draft: _draft, adviser: _adviser, next: _next, ...rest }: SeatScreen): string =>
  JSON.stringify(rest);

interface Played {
  readonly screens: string[];
  readonly turns: unknown;
  readonly hashes: unknown;
}

type Script = readonly Readonly<Record<Side, Submission>>[];

/** Both seats at one device: orders of the US, hand-over, orders of Iran, result of each. */
async function onOneScreen(script: Script): Promise<Played> {
  const { authority } = device();
  const screens: string[] = [];
  let now = await shown(
    authority.start({ scenario: world.id, options, seed: 'script', seats: { us: 'human', iran: 'human' } }),
  );
  const note = (): void => void (now.phase !== 'handover' && screens.push(`${now.seat} ${known(now)}`));
  for (const turn of script) {
    for (let i = 0; i < 2; i++) {
      while (now.phase !== 'orders') {
        note();
        now = await authority.ready();
      }
      note();
      now = await shown(authority.seal(turn[now.seat!]));
    }
  }
  while (now.phase !== 'over') {
    note();
    now = await authority.ready();
  }
  note();
  const save = JSON.parse(await authority.exportSave());
  return { screens: [...new Set(screens)].toSorted(), turns: save.turns, hashes: save.hashes };
}

/** A President and a Leader who hold all roles, and draft what is in the script. */
function inAClass(script: Script): Played {
  const lesson = openClass({ seed: 'script', world, options, plan: { ...PLAN, turns: 4 } });
  for (let i = 0; i < 2; i++) lesson.join();
  lesson.ok(DESK, { kind: 'deal' });
  lesson.ok(DESK, { kind: 'begin' });
  const screens: string[] = [];
  const look = (sides: readonly Side[] = SIDES): void => {
    for (const side of sides) {
      const part = partFor(lesson.room(), headOf(lesson, side), 'game');
      if ('screen' in part && part.screen) screens.push(`${side} ${known(part.screen)}`);
    }
  };
  look();
  for (const turn of script) {
    lesson.ok(DESK, { kind: 'next' });
    look();
    for (const side of SIDES) draft(lesson, side, turn[side]);
    look();
  }
  lesson.ok(DESK, { kind: 'next' });
  lesson.ok(DESK, { kind: 'debrief', step: 2, chapter: 'turns' });
  look();
  const { turns, hashes } = lesson.room().tables.A!.play.run;
  return { screens: [...new Set(screens)].toSorted(), turns, hashes };
}

const PLAN = { minutes: 50, turns: 4, join: 4, brief: 5, debrief: 15, decide: 195, lastCall: 25, playback: 80 };
const headOf = (lesson: Class, side: Side) => lesson.holder('A', side, side === 'us' ? 'president' : 'leader');

function draft(lesson: Class, side: Side, { assessment, success, orders, signals }: Submission): void {
  const head = headOf(lesson, side);
  if (assessment) lesson.ok(head, { kind: 'forecast', forecast: assessment });
  for (const order of orders) lesson.ok(head, { kind: 'propose', what: { order } });
  for (const signal of signals) lesson.ok(head, { kind: 'propose', what: { signal } });
  lesson.ok(head, {
    kind: 'seal',
    draftRev: lesson.room().tables.A!.drafts[side].rev,
    ...(success ? { success } : {}),
  });
}

/** What would be success, where it belongs in a submission. */
const saying = ({ turn, assessment, orders, signals }: Submission, now: number): Submission => ({
  turn,
  ...(assessment ? { assessment } : {}),
  success: { claim: { measure: 'attacks', count: 3, turn: now + 1 } },
  signals,
  orders,
});

/** Random legal orders of both sides, four turns. */
function script(seed: string): Script {
  const lesson = openClass({ seed: 'script', world, options, plan: PLAN });
  for (let i = 0; i < 2; i++) lesson.join();
  lesson.ok(DESK, { kind: 'deal' });
  lesson.ok(DESK, { kind: 'begin' });
  const pick = stream(seed);
  return Array.from({ length: 4 }, () => {
    lesson.ok(DESK, { kind: 'next' });
    const { state } = lesson.room().tables.A!.play.run;
    const turn = {
      us: saying(randomSubmission(state, 'us', pick, 3), state.turn),
      iran: randomSubmission(state, 'iran', pick, 3),
    };
    for (const side of SIDES) draft(lesson, side, turn[side]);
    return turn;
  });
}

describe('a game on one screen and the same at a table of a class', () => {
  it.each(['one', 'two', 'three'])('have the same record and the same screens, script %s', async (seed) => {
    const turns = script(seed);
    const page = await onOneScreen(turns);
    const table = inAClass(turns);
    expect(table.hashes).toEqual(page.hashes);
    expect(JSON.stringify(table.turns)).toBe(JSON.stringify(page.turns));
    const inBoth = table.screens.filter((screen) => page.screens.includes(screen));
    expect(inBoth.length).toBeGreaterThanOrEqual(9);
    expect(page.screens.filter((screen) => !table.screens.includes(screen))).toEqual([]);
  });
});
