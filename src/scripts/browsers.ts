import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/**
 * The oldest supported browsers: the last Chrome and Edge for Windows 7 and 8, the Firefox ESR for those systems and
 * old Macs, and Safari of March 2023. Build, README and tests use this list.
 * Missing features are polyfilled in `src/client/app/older-browsers.ts` or have a fallback where they are used
 * (`tests/support/newer-interfaces.ts`).
 */
export const OLDEST = [
  { name: 'Chrome', version: '109', target: 'chrome109' },
  { name: 'Edge', version: '109', target: 'edge109' },
  { name: 'Firefox', version: '115', target: 'firefox115' },
  { name: 'Safari', version: '16.4', target: 'safari16.4' },
] as const;

/** Build targets. Safari on iPhone and iPad has the same version numbers. */
export const BUILD_TARGET: string[] = [...OLDEST.map(({ target }) => target), 'ios16.4'];

const CLIENT = fileURLToPath(new URL('../client', import.meta.url)).replaceAll('\\', '/');

/** Adds the page's polyfills to every worker. */
export const olderBrowsers = (): Plugin => ({
  name: 'older-browsers',
  transform: {
    filter: { id: /\/src\/client\/.*\.worker\.ts$/ },
    handler: (code) => ({ code: `import ${JSON.stringify(`${CLIENT}/app/older-browsers.ts`)};${code}`, map: null }),
  },
});
