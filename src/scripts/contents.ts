/** Vite plugin: records which built file contains and imports what, for the size report. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

interface Contents {
  /** Names of the contents, the largest first. */
  readonly of: readonly string[];
  /** Its sources, relative to `src/`. */
  readonly sources: readonly string[];
  /** Files it imports. */
  readonly needs: readonly string[];
}

/** `src/client/map/terrain/terrain-paint.ts` belongs to `map`; a package to its own name. */
function partOf(id: string): string {
  const path = id.replaceAll('\\', '/').replace(/[?\0].*$/, '');
  const packaged = path.split('/node_modules/').at(-1)!;
  if (packaged !== path)
    return packaged
      .split('/')
      .slice(0, packaged.startsWith('@') ? 2 : 1)
      .join('/');
  const [, own] = path.split('/src/');
  if (!own) return '';
  const folders = own.split('/');
  return folders[0] === 'client' && folders.length > 2 ? folders[1]! : folders[0]!;
}

/** Collects the chunks' contents; the page's build, which runs last, writes the file. */
export function notesContents() {
  const notes: Record<string, Contents> = {};
  const noted = (writes: boolean): Plugin => ({
    name: 'contents',
    apply: 'build',
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        const sizes = new Map<string, number>();
        for (const [id, { renderedLength }] of Object.entries(chunk.modules)) {
          const part = partOf(id);
          if (part && renderedLength > 0) sizes.set(part, (sizes.get(part) ?? 0) + renderedLength);
        }
        notes[chunk.fileName] = {
          of: [...sizes].sort((a, b) => b[1] - a[1]).map(([part]) => part),
          sources: chunk.moduleIds.map((id) => id.replaceAll('\\', '/').split('/src/')[1] ?? '').filter(Boolean),
          needs: [...chunk.imports, ...(chunk.viteMetadata?.importedCss ?? [])],
        };
      }
    },
    writeBundle({ dir }) {
      if (writes && dir) writeFileSync(join(dir, '.contents'), JSON.stringify(notes));
    },
  });
  return { page: noted(true), worker: noted(false) };
}
