/** Vite plugin: a slim Phaser build with its compile-time flags, without the parts that the map does not use. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/** Phaser's compile-time flags, which webpack sets in its own builds. All others are off. */
const ON = new Set(['WEBGL_RENDERER', 'CANVAS_RENDERER']);
const FLAG =
  /typeof\s+(WEBGL_RENDERER|CANVAS_RENDERER|WEBGL_DEBUG|EXPERIMENTAL|PLUGIN_3D|PLUGIN_CAMERA3D|PLUGIN_FBINSTANT|FEATURE_SOUND)\b/g;

const SOURCES = join(dirname(createRequire(import.meta.url).resolve('phaser')), '../src').replaceAll('\\', '/');

/** Shader filters exist in WebGL only, and the map must look the same in both renderers. */
const UNUSED = [/\/renderNodes\/filters\/Filter\w+\.js$/];

const inPhaser = (id: string): boolean => id.replaceAll('\\', '/').includes('/phaser/src/');

/** Replaces `phaser` in the built page only; the dev server serves the whole library. */
export const slimPhaser = (): Plugin => ({
  name: 'slim-phaser',
  enforce: 'pre',
  apply: 'build',
  config: () => ({
    resolve: {
      alias: [
        { find: /^phaser$/, replacement: fileURLToPath(new URL('../client/map/phaser/index.mjs', import.meta.url)) },
        // the package exports only its main file, so its sources are found by path
        { find: /^phaser-source\//, replacement: `${SOURCES}/` },
      ],
    },
  }),
  transform(code, id) {
    if (!inPhaser(id)) return null;
    if (UNUSED.some((path) => path.test(id.replaceAll('\\', '/'))))
      return { code: 'module.exports = function () {};', map: null };
    return { code: code.replace(FLAG, (_, flag: string) => String(ON.has(flag))), map: null };
  },
});
