/** Turns Phaser's pointers into events for the pointer states. */
import type { Input, Scene } from 'phaser';
import { IDLE, type PointerAction, type PointerEvent, type PointerState, step } from './pointer-states.ts';

/** Receives what the pointers do. */
export interface PointerSink {
  /** `coarse`: done by a finger. */
  act(action: PointerAction, coarse: boolean): void;
  wheel(at: { x: number; y: number }, factor: number): void;
  leave(): void;
}

type WheelStep = Pick<WheelEvent, 'deltaY' | 'deltaMode' | 'ctrlKey'>;

/** Zoom (log) per CSS pixel of wheel movement; trackpads send many small steps. */
const WHEEL = 0.0016;
/** Browsers report a trackpad pinch as a wheel with Ctrl, in steps about ten times smaller. */
const PINCH = 10 * WHEEL;
/** Maximum zoom (log) of one event. */
const MAX_STEP = 0.35;
/** CSS pixels per step of each `deltaMode`: pixel, line, page. */
const PIXELS = [1, 33, 400] as const;

/** Zoom factor of one wheel step. */
export function zoomOf({ deltaY, deltaMode, ctrlKey }: WheelStep): number {
  const by = deltaY * (PIXELS[deltaMode] ?? 1) * (ctrlKey ? PINCH : WHEEL);
  return Math.exp(-Math.max(-MAX_STEP, Math.min(MAX_STEP, by)));
}

/** Starts listening; returns a function that stops. `ratio`: device pixels per CSS pixel. */
export function watchPointers(scene: Scene, ratio: () => number, sink: PointerSink): () => void {
  let state: PointerState = IDLE;
  const { canvas } = scene.game;
  const at = (p: Input.Pointer) => ({ x: p.x / ratio(), y: p.y / ratio() });
  const feed = (event: PointerEvent, coarse: boolean): void => {
    const [next, action] = step(state, event);
    state = next;
    if (action) sink.act(action, coarse);
  };
  const listeners: Record<string, (p: Input.Pointer, ...rest: never[]) => void> = {
    // ignore a press that began on a panel, even one above the canvas
    pointerdown: (p) =>
      p.downElement === canvas && p.button <= 0 && feed({ type: 'down', id: p.id, at: at(p) }, p.wasTouch),
    pointermove: (p) => {
      const held = p.buttons !== 0; // not `isDown`, which stays true after a lost release
      if (!held || p.downElement === canvas) feed({ type: 'move', id: p.id, at: at(p), held }, p.wasTouch);
    },
    pointerup: (p) => feed({ type: p.wasCanceled ? 'cancel' : 'up', id: p.id, at: at(p) }, p.wasTouch),
    pointerupoutside: (p) => feed({ type: 'cancel', id: p.id }, p.wasTouch),
  };
  const wheel = (p: Input.Pointer): void => sink.wheel(at(p), zoomOf(p.event as WheelEvent));
  const leave = (): void => sink.leave();
  for (const [name, listener] of Object.entries(listeners)) scene.input.on(name, listener);
  scene.input.on('wheel', wheel);
  scene.input.on('gameout', leave);
  return () => {
    for (const [name, listener] of Object.entries(listeners)) scene.input.off(name, listener);
    scene.input.off('wheel', wheel);
    scene.input.off('gameout', leave);
  };
}
