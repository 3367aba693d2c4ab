/** Vite's part of the catalogue of scenarios: what the start screen tells of them, read when the page is built. */
import type { Plugin } from 'vite';

const NAME = 'virtual:catalog';
const RESOLVED = `\0${NAME}`;

/** `read` makes the catalogue; `files` are what it is made of. The start screen needs no engine and no scenario then. */
export const catalogAtBuild = (read: () => Promise<unknown>, files: () => readonly string[]): Plugin => ({
  name: 'catalog',
  resolveId: (id) => (id === NAME ? RESOLVED : null),
  async load(id) {
    if (id !== RESOLVED) return null;
    for (const file of files()) this.addWatchFile(file);
    return `export default JSON.parse(${JSON.stringify(JSON.stringify(await read()))});`;
  },
});
