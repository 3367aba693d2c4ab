import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { zoomOf } from '../../../src/client/map/input/pointer.ts';
import {
  IDLE,
  type PointerAction,
  type PointerEvent,
  type PointerState,
  step,
} from '../../../src/client/map/input/pointer-states.ts';

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
const move = (id: number, x: number, y: number): PointerEvent => ({ type: 'move', id, at: { x, y }, held: true });
const pass = (id: number, x: number, y: number): PointerEvent => ({ type: 'move', id, at: { x, y }, held: false });
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
    expect(play([pass(1, 5, 5)]).actions).toEqual([{ type: 'hover', at: { x: 5, y: 5 } }]);
    expect(play([down(1, 5, 5), move(1, 6, 6)]).actions).toEqual([]);
  });

  it('pinches with two fingers about their middle', () => {
    const { actions } = play([down(1, 0, 0), down(2, 100, 0), move(2, 200, 0)]);
    expect(actions).toEqual([{ type: 'pinch', at: { x: 100, y: 0 }, factor: 2, dx: 50, dy: 0 }]);
  });

  it('keeps dragging with the remaining finger', () => {
    const { state, actions } = play([down(1, 0, 0), down(2, 100, 0), up(1, 0, 0), move(2, 110, 0)]);
    expect(actions).toEqual([{ type: 'pan', dx: 10, dy: 0 }]);
    expect(state.name).toBe('dragging');
  });

  it('forgets a cancelled press', () => {
    const { state, actions } = play([down(1, 0, 0), { type: 'cancel', id: 1 }]);
    expect(actions).toEqual([]);
    expect(state).toBe(IDLE);
  });

  it('ends a drag whose release was lost, and ignores moves without a button', () => {
    const lost = play([down(1, 0, 0), move(1, 20, 0), pass(1, 30, 0), pass(1, 90, 0)]);
    expect(lost.actions.map((a) => a.type)).toEqual(['grab', 'release', 'hover']);
    expect(lost.state).toBe(IDLE);
    expect(play([down(1, 0, 0), pass(1, 30, 0)]).state).toBe(IDLE);
  });

  it('treats a second press of the same pointer as new: the release was lost', () => {
    const { actions } = play([down(1, 0, 0), move(1, 20, 0), down(1, 50, 50), up(1, 50, 50)]);
    expect(actions.at(-1)).toEqual({ type: 'tap', at: { x: 50, y: 50 } });
  });

  it('releases everything once every pointer is up, cancelled or moves without a button', () => {
    const id = fc.integer({ min: 0, max: 2 });
    const spot = fc.record({ x: fc.integer({ min: 0, max: 99 }), y: fc.integer({ min: 0, max: 99 }) });
    const event: fc.Arbitrary<PointerEvent> = fc.oneof(
      fc.record({ type: fc.constantFrom('down' as const, 'up' as const), id, at: spot }),
      fc.record({ type: fc.constant('move' as const), id, at: spot, held: fc.boolean() }),
      fc.record({ type: fc.constant('cancel' as const), id }),
    );
    const end = fc.constantFrom(pass, up, (id: number): PointerEvent => ({ type: 'cancel', id }));
    fc.assert(
      fc.property(fc.array(event), end, end, end, (events, ...ends) => {
        const { state, actions } = play([...events, ...ends.map((how, i) => how(i, 1, 1))]);
        expect(state).toBe(IDLE);
        const count = (type: PointerAction['type']) => actions.filter((a) => a.type === type).length;
        expect(count('release')).toBeGreaterThanOrEqual(count('grab'));
      }),
    );
  });

  it('ignores a third finger', () => {
    const { actions } = play([down(1, 0, 0), down(2, 100, 0), down(3, 50, 50), move(3, 60, 60), up(3, 60, 60)]);
    expect(actions).toEqual([]);
  });
});

describe('the wheel', () => {
  const pixels = { deltaMode: 0, ctrlKey: false };

  it('zooms in and out by the same', () => {
    expect(zoomOf({ ...pixels, deltaY: 100 }) * zoomOf({ ...pixels, deltaY: -100 })).toBeCloseTo(1);
    expect(zoomOf({ ...pixels, deltaY: -100 })).toBeCloseTo(1.17, 2);
  });

  it('zooms about four times with one pinch on a trackpad', () => {
    const spread = zoomOf({ ...pixels, ctrlKey: true, deltaY: -2.5 }) ** 40;
    expect(spread).toBeGreaterThan(3.5);
    expect(spread).toBeLessThan(5.5);
  });

  it('treats lines like pixels, and never jumps', () => {
    expect(zoomOf({ deltaY: -3, deltaMode: 1, ctrlKey: false })).toBeCloseTo(zoomOf({ ...pixels, deltaY: -99 }));
    expect(zoomOf({ deltaY: -1e6, deltaMode: 2, ctrlKey: true })).toBeLessThan(1.5);
  });
});
