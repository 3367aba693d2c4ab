import { describe, expect, it } from 'vitest';
import type { Thinking } from '../../src/protocol/seat-screen.ts';
import { decideNow } from '../../src/session/policy-catalog.ts';
import { device, empty, shown, solo, toOrders } from '../support/session.ts';

/** A device whose levels use few simulations and report progress often. */
function listening() {
  const heard: Thinking[] = [];
  const on = device({
    decide: async (question, tell) => decideNow({ ...question, simulations: 400 }, tell && { tell }),
    onThinking: (thinking) => heard.push(thinking),
  });
  return { ...on, heard };
}

describe('a computer player’s progress', () => {
  it('is reported from start to end, for its turn, side and game, and never falls', async () => {
    const { authority, heard } = listening();
    const screen = await toOrders(authority, await shown(authority.start(solo('us', 'cadet'))));
    await shown(authority.seal(empty(1)));
    const first = heard.filter((t) => t.turn === 1);
    expect(first.length).toBeGreaterThan(3);
    expect(first.every((t) => t.game === screen.game.id && t.side === 'iran')).toBe(true);
    expect(first.map((t) => t.done)).toEqual(first.map((t) => t.done).toSorted((a, b) => a - b));
    expect(first.every((t) => t.done >= 0 && t.done <= 1)).toBe(true);
    expect([first[0]!.done, first.at(-1)!.done]).toEqual([0, 1]);
  });

  it('reveals nothing about its decision', async () => {
    const { authority, heard } = listening();
    await toOrders(authority, await shown(authority.start(solo('iran', 'cadet.hidden'))));
    await shown(authority.seal(empty(1)));
    expect(new Set(heard.flatMap((t) => Object.keys(t)))).toEqual(new Set(['game', 'turn', 'side', 'done']));
  });

  it('is not reported for a game that was left', async () => {
    const tells: ((done: number) => void)[] = [];
    const heard: Thinking[] = [];
    const { authority } = device({
      decide: (_question, tell) => new Promise(() => void tells.push(tell!)),
      onThinking: (thinking) => heard.push(thinking),
    });
    await shown(authority.start(solo('us', 'cadet')));
    const second = await shown(authority.start(solo('us', 'cadet')));
    for (const tell of tells) tell(0.5);
    expect(tells).toHaveLength(2);
    expect(heard.map((t) => t.game)).toEqual([second.game.id]);
  });

  it('is not reported for doctrines', async () => {
    const { authority, heard } = listening();
    await toOrders(authority, await shown(authority.start(solo('us', 'restrain'))));
    await shown(authority.seal(empty(1)));
    expect(heard).toEqual([]);
  });
});
