import { describe, expect, it } from 'vitest';
import {
  IDLE,
  type PointerAction,
  type PointerEvent,
  type PointerState,
  step,
} from '../../../src/client/map/input/states.ts';

function play(events: readonly PointerEvent[]): { state: PointerState; actions: PointerAction[] } {
  let state: PointerState = IDLE;
  const actions: PointerAction[] = [];
  for (const e of events) {
    const [next, action] = step(state, e);
    state = next;
    if (action) actions.push(action);
  }
  return { state, actions };
}
const down = (id: number, x: number, y: number): PointerEvent => ({ type: 'down', id, at: { x, y } });
const move = (id: number, x: number, y: number): PointerEvent => ({ type: 'move', id, at: { x, y } });
const up = (id: number, x: number, y: number): PointerEvent => ({ type: 'up', id, at: { x, y } });

describe('pointer states', () => {
  it('taps where the press began when the finger only trembled', () => {
    const { state, actions } = play([down(1, 10, 10), move(1, 13, 12), up(1, 13, 12)]);
    expect(actions).toEqual([{ type: 'tap', at: { x: 10, y: 10 } }]);
    expect(state).toBe(IDLE);
  });

  it('drags without a tap once it moved far enough', () => {
    const { actions } = play([down(1, 0, 0), move(1, 20, 0), move(1, 25, 4), up(1, 25, 4)]);
    expect(actions.map((a) => a.type)).toEqual(['grab', 'pan', 'release']);
    expect(actions[1]).toEqual({ type: 'pan', dx: 5, dy: 4 });
  });

  it('hovers only while nothing is pressed', () => {
    expect(play([move(1, 5, 5)]).actions).toEqual([{ type: 'hover', at: { x: 5, y: 5 } }]);
    expect(play([down(1, 5, 5), move(1, 6, 6)]).actions).toEqual([]);
  });

  it('pinches with two fingers about their middle', () => {
    const { actions } = play([down(1, 0, 0), down(2, 100, 0), move(2, 200, 0)]);
    expect(actions).toEqual([{ type: 'pinch', at: { x: 100, y: 0 }, factor: 2, dx: 50, dy: 0 }]);
  });

  it('goes on dragging with the finger that stays', () => {
    const { state, actions } = play([down(1, 0, 0), down(2, 100, 0), up(1, 0, 0), move(2, 110, 0)]);
    expect(actions).toEqual([{ type: 'pan', dx: 10, dy: 0 }]);
    expect(state.name).toBe('dragging');
  });

  it('forgets a press that the browser took away', () => {
    const { state, actions } = play([down(1, 0, 0), { type: 'cancel', id: 1 }]);
    expect(actions).toEqual([]);
    expect(state).toBe(IDLE);
  });

  it('ignores a third finger', () => {
    const { actions } = play([down(1, 0, 0), down(2, 100, 0), down(3, 50, 50), move(3, 60, 60), up(3, 60, 60)]);
    expect(actions).toEqual([]);
  });
});
