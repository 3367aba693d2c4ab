/** Vite plugin: the list of scenarios for the start screen, computed at build time. */
import type { Plugin } from 'vite';

const NAME = 'virtual:catalog';
const RESOLVED = `\0${NAME}`;

/** `read` returns the list; `files` are its inputs. The start screen then needs neither engine nor scenarios. */
export const catalogAtBuild = (read: () => Promise<unknown>, files: () => readonly string[]): Plugin => ({
  name: 'catalog',
  resolveId: (id) => (id === NAME ? RESOLVED : null),
  async load(id) {
    if (id !== RESOLVED) return null;
    for (const file of files()) this.addWatchFile(file);
    return `export default JSON.parse(${JSON.stringify(JSON.stringify(await read()))});`;
  },
});
