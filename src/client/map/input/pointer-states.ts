/** States of the pointers. Pure: takes an event, returns the new state and at most one action. */
import type { Point } from '../geo/projection.ts';

/** An event of one pointer, in CSS pixels. */
export type PointerEvent =
  | { type: 'down'; id: number; at: Point }
  /** `held`: a button or finger is down. */
  | { type: 'move'; id: number; at: Point; held: boolean }
  | { type: 'up'; id: number; at: Point }
  /** The browser cancelled the pointer: a system gesture or a lost window. */
  | { type: 'cancel'; id: number };

/** What the pointers are doing. */
export type PointerState =
  | { name: 'idle' }
  | { name: 'pressed'; id: number; from: Point }
  | { name: 'dragging'; id: number; last: Point }
  | { name: 'pinching'; a: { id: number; at: Point }; b: { id: number; at: Point } };

/** What the map should do. */
export type PointerAction =
  | { type: 'hover'; at: Point }
  | { type: 'tap'; at: Point }
  | { type: 'grab'; at: Point }
  | { type: 'pan'; dx: number; dy: number }
  | { type: 'pinch'; at: Point; factor: number; dx: number; dy: number }
  | { type: 'release' };

/** The state without a pressed pointer. */
export const IDLE: PointerState = { name: 'idle' };

/** Movement below this is a click, in CSS pixels; fingers tremble more than a mouse. */
const SLOP = 6;

type Turn = readonly [PointerState, PointerAction | null];

/** The next state after an event, and the action if there is one. */
export function step(state: PointerState, event: PointerEvent): Turn {
  if (event.type === 'move' && !event.held && isDown(state, event.id)) return step(state, { ...event, type: 'cancel' });
  switch (state.name) {
    case 'idle':
      return whenIdle(event);
    case 'pressed':
      return whenPressed(state, event);
    case 'dragging':
      return whenDragging(state, event);
    case 'pinching':
      return whenPinching(state, event);
  }
}

/** True if this pointer was down. If it now moves without a button, its release outside the window was lost. */
function isDown(state: PointerState, id: number): boolean {
  if (state.name === 'idle') return false;
  return state.name === 'pinching' ? state.a.id === id || state.b.id === id : state.id === id;
}

function whenIdle(event: PointerEvent): Turn {
  if (event.type === 'down') return [{ name: 'pressed', id: event.id, from: event.at }, null];
  if (event.type === 'move') return [IDLE, { type: 'hover', at: event.at }];
  return [IDLE, null];
}

function whenPressed(state: Extract<PointerState, { name: 'pressed' }>, event: PointerEvent): Turn {
  if (event.type === 'down' && event.id !== state.id)
    return [{ name: 'pinching', a: { id: state.id, at: state.from }, b: { id: event.id, at: event.at } }, null];
  if (event.id !== state.id) return [state, null];
  if (event.type === 'down') return [{ ...state, from: event.at }, null];
  if (event.type === 'up') return [IDLE, { type: 'tap', at: state.from }];
  if (event.type === 'cancel') return [IDLE, null];
  if (Math.hypot(event.at.x - state.from.x, event.at.y - state.from.y) < SLOP) return [state, null];
  return [
    { name: 'dragging', id: state.id, last: event.at },
    { type: 'grab', at: state.from },
  ];
}

function whenDragging(state: Extract<PointerState, { name: 'dragging' }>, event: PointerEvent): Turn {
  if (event.type === 'down' && event.id !== state.id)
    return [{ name: 'pinching', a: { id: state.id, at: state.last }, b: { id: event.id, at: event.at } }, null];
  if (event.id !== state.id) return [state, null];
  if (event.type === 'move')
    return [
      { ...state, last: event.at },
      { type: 'pan', dx: event.at.x - state.last.x, dy: event.at.y - state.last.y },
    ];
  if (event.type === 'down') return [{ name: 'pressed', id: event.id, from: event.at }, { type: 'release' }];
  return [IDLE, { type: 'release' }];
}

const middle = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
const apart = (a: Point, b: Point): number => Math.max(1, Math.hypot(a.x - b.x, a.y - b.y));

function whenPinching(state: Extract<PointerState, { name: 'pinching' }>, event: PointerEvent): Turn {
  const { a, b } = state;
  if (event.id !== a.id && event.id !== b.id) return [state, null];
  if (event.type === 'up' || event.type === 'cancel') {
    // the remaining finger goes on dragging, without a jump
    const left = event.id === a.id ? b : a;
    return [{ name: 'dragging', id: left.id, last: left.at }, null];
  }
  if (event.type !== 'move') return [state, null];
  const moved = event.id === a.id ? { a: { ...a, at: event.at }, b } : { a, b: { ...b, at: event.at } };
  const [before, after] = [middle(a.at, b.at), middle(moved.a.at, moved.b.at)];
  const factor = apart(moved.a.at, moved.b.at) / apart(a.at, b.at);
  return [
    { name: 'pinching', ...moved },
    { type: 'pinch', at: after, factor, dx: after.x - before.x, dy: after.y - before.y },
  ];
}
