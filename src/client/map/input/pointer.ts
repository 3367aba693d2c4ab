/** Phaser's pointers as events of the pointer states; nothing here decides what they mean. */
import type { Input, Scene } from 'phaser';
import { IDLE, type PointerAction, type PointerEvent, type PointerState, step } from './states.ts';

export interface PointerSink {
  /** `coarse` when a finger did it. */
  act(action: PointerAction, coarse: boolean): void;
  wheel(at: { x: number; y: number }, factor: number): void;
  leave(): void;
}

/** One notch of a wheel; trackpads send many small steps instead. */
const WHEEL = 0.0016;
const MOST = 0.35;

/** Listens until the returned function is called. `ratio` is device pixels to a CSS pixel now. */
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
    // a press that began on a panel belongs to the panel, even where it lies over the canvas
    pointerdown: (p) =>
      p.downElement === canvas && p.button <= 0 && feed({ type: 'down', id: p.id, at: at(p) }, p.wasTouch),
    pointermove: (p) =>
      (!p.isDown || p.downElement === canvas) && feed({ type: 'move', id: p.id, at: at(p) }, p.wasTouch),
    pointerup: (p) => feed({ type: p.wasCanceled ? 'cancel' : 'up', id: p.id, at: at(p) }, p.wasTouch),
    pointerupoutside: (p) => feed({ type: 'cancel', id: p.id }, p.wasTouch),
  };
  const wheel = (p: Input.Pointer, _over: unknown, _dx: number, dy: number): void => {
    sink.wheel(at(p), Math.exp(-Math.max(-MOST, Math.min(MOST, dy * WHEEL))));
  };
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
