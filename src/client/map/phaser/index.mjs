// The slim build under the names of the whole one, so that code and types say `from 'phaser'`.
import Phaser from './entry.cjs';

export const { CANVAS, WEBGL, Game, Scene, Scale } = Phaser;
