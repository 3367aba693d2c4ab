import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/**
 * The oldest browsers that can play: the last Chrome and Edge for Windows 7 and 8, the Firefox that those systems and old
 * Macs still get security updates for, and the Safari of March 2023. The build, the README and the tests follow this list.
 * What one of them lacks is filled in by `src/client/app/older-browsers.ts`, or has a fallback where it is used
 * (`tests/support/newer-interfaces.ts`).
 */
export const OLDEST = [
  { name: 'Chrome', version: '109', target: 'chrome109' },
  { name: 'Edge', version: '109', target: 'edge109' },
  { name: 'Firefox', version: '115', target: 'firefox115' },
  { name: 'Safari', version: '16.4', target: 'safari16.4' },
] as const;

/** As the build asks for them. Safari on iPhones and iPads has the same version numbers. */
export const BUILD_TARGET: string[] = [...OLDEST.map(({ target }) => target), 'ios16.4'];

const CLIENT = fileURLToPath(new URL('../client', import.meta.url)).replaceAll('\\', '/');

/** Has every worker begin as the page does, with what older browsers lack. */
export const olderBrowsers = (): Plugin => ({
  name: 'older-browsers',
  transform: {
    filter: { id: /\/src\/client\/.*\.worker\.ts$/ },
    handler: (code) => ({ code: `import ${JSON.stringify(`${CLIENT}/app/older-browsers.ts`)};${code}`, map: null }),
  },
});
