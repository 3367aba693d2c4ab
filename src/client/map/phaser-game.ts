/** Creates, pauses and destroys the only Phaser game of the page. */
import { CANVAS, Game, Scale, type Scene, WEBGL } from 'phaser';
import type { RendererName } from './renderer.ts';
import { type DisplayScale, displayScale } from './display-scale.ts';

/** The started Phaser game and its only scene. */
export interface MapBoot {
  game: Game;
  scene: Scene;
}

/** Maximum device pixel ratio: more costs time without a visible gain. */
const MAX_RATIO = 2;
const deviceRatio = (): number => Math.min(MAX_RATIO, Math.max(1, window.devicePixelRatio || 1));

/** A page that mounts twice (React's strict mode) must not run two games. */
let running: Promise<void> = Promise.resolve();

/** Starts the game in `parent`, after an earlier one has ended. */
export async function bootGame(parent: HTMLElement, renderer: RendererName, background: string): Promise<MapBoot> {
  await running;
  const ratio = deviceRatio();
  return new Promise((resolve) => {
    const game = new Game({
      type: renderer === 'webgl' ? WEBGL : CANVAS,
      parent,
      width: Math.max(1, parent.clientWidth * ratio),
      height: Math.max(1, parent.clientHeight * ratio),
      scale: { mode: Scale.NONE, zoom: 1 / ratio },
      backgroundColor: background,
      banner: false,
      audio: { noAudio: true },
      disableContextMenu: false,
      input: { keyboard: false, gamepad: false, activePointers: 2 },
      render: { antialias: true, roundPixels: false, powerPreference: 'low-power', transparent: false },
      scene: {
        key: 'map',
        create(this: Scene) {
          resolve({ game, scene: this });
        },
      },
    });
    game.events.once('ready', () => {
      game.canvas.setAttribute('aria-hidden', 'true');
      game.canvas.style.touchAction = 'none';
      game.canvas.style.display = 'block';
      game.canvas.style.visibility = 'hidden'; // it is black until the first drawing
    });
  });
}

/** Phaser ends a game in its next step, which a sleeping loop never takes; so this takes it. */
export function endGame(game: Game): Promise<void> {
  running = new Promise((resolve) => {
    game.events.once('destroy', () => resolve());
    game.destroy(true);
    game.loop.tick();
  });
  return running;
}

/** Fits the drawing buffer to element and screen. `letters`: text scale, 1 = normal. */
export function resizeGame(game: Game, parent: HTMLElement, letters: number): DisplayScale {
  const device = deviceRatio();
  const [w, h] = [Math.max(1, parent.clientWidth), Math.max(1, parent.clientHeight)];
  game.scale.setZoom(1 / device);
  game.scale.resize(Math.round(w * device), Math.round(h * device));
  // Phaser does not update the style if it equals the buffer, and keeps an older one
  game.canvas.style.width = `${w}px`;
  game.canvas.style.height = `${h}px`;
  return displayScale(w, h, letters, device);
}
