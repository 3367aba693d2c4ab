/** Phaser's pointers as events of the pointer states; nothing here decides what they mean. */
import type { Input, Scene } from 'phaser';
import { IDLE, type PointerAction, type PointerEvent, type PointerState, step } from './pointer-states.ts';

export interface PointerSink {
  /** `coarse` when a finger did it. */
  act(action: PointerAction, coarse: boolean): void;
  wheel(at: { x: number; y: number }, factor: number): void;
  leave(): void;
}

type WheelStep = Pick<WheelEvent, 'deltaY' | 'deltaMode' | 'ctrlKey'>;

/** Zoom for a CSS pixel of a wheel; trackpads send many small steps instead of notches. */
const WHEEL = 0.0016;
/** Browsers tell a pinch on a trackpad as a wheel with Ctrl held, in steps about a tenth as long. */
const PINCH = 10 * WHEEL;
/** One event, however long its step is. */
const MOST = 0.35;
/** CSS pixels in a step of each `deltaMode`: a pixel, a line, a page. */
const PIXELS = [1, 33, 400] as const;

/** How many times larger the map becomes by one step of a wheel, or of two fingers on a trackpad. */
export function zoomOf({ deltaY, deltaMode, ctrlKey }: WheelStep): number {
  const by = deltaY * (PIXELS[deltaMode] ?? 1) * (ctrlKey ? PINCH : WHEEL);
  return Math.exp(-Math.max(-MOST, Math.min(MOST, by)));
}

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
    pointermove: (p) => {
      const held = p.buttons !== 0; // not `isDown`, which stays where a release was lost
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
