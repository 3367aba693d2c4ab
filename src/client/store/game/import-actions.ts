import type { FileError, SavePart } from '../game-client.ts';
import type { Get, StoreDeps, Set } from '../store-dependencies.ts';
import type { Requests } from '../requests.ts';

const MEGABYTE = 1_048_576;
/** No saved game comes near it; the session checks again. */
const MAX_FILE_MB = 2;
/** Longer ones are cut by programs that pass them on: then a file is better. */
export const MAX_LINK = 8000;

/** A link, or how long it would have become, or that this browser cannot make one. */
export type MadeLink = { readonly url: string } | { readonly tooLong: number } | { readonly impossible: true };

/** Thrown by a browser that cannot make one. */
export class NoLinks extends Error {}

export interface DoorActions {
  /** A saved game, a scenario or a link, as text: from a file, a drop, or the clipboard. */
  readonly importText: (text: string) => Promise<void>;
  /** `beside`: more that came with it: once the game is over, they are records to compare it with. */
  readonly importFile: (file: Blob, beside?: readonly File[]) => Promise<void>;
  /** Only the text of a file, for whoever opens it elsewhere. */
  readonly readFile: StoreDeps['readFile'];
  /** What the page's own address holds. */
  readonly openLink: () => Promise<void>;
  /** `turn`: of the finished game, to be watched there. Null if it could not be had. */
  readonly makeLink: (part: SavePart, turn?: number) => Promise<MadeLink | null>;
  /** The orders of the older record that is being looked at, as a game of today's rules from turn `turn` on. */
  readonly playOlderOn: (turn: number) => Promise<void>;
  readonly closeOlder: () => void;
  readonly clearFileErrors: () => void;
}

export function doorActions(get: Get, set: Set, outside: StoreDeps, by: Requests): DoorActions {
  const { client, link } = outside;
  const refuse = (error: Omit<FileError, 'pointer'>): void => set({ fileErrors: [{ pointer: '', ...error }] });

  async function take(text: string): Promise<void> {
    const answer = await client.importFile(text);
    if ('older' in answer) by.showOlder(answer.older, { text });
    else if ('scenario' in answer)
      set({ fileErrors: [], overlay: null, fileScenario: { title: answer.scenario, text } });
    else await by.showOrRefuse(answer);
  }

  async function follow(url: string): Promise<void> {
    const found = await link.unpack(url);
    if (!('text' in found)) return refuse(found);
    await take(found.text);
    if (found.turn !== undefined && !get().fileErrors.length && !get().older && get().screen?.phase === 'over') {
      set(found.turn === '' ? { error: 'link.turn' } : { linkedTurn: Number(found.turn) });
    }
  }

  const importText = (text: string): Promise<void> =>
    by.during('import', async () => ((await link.isIn(text)) ? follow(text) : take(text)));

  return {
    importText,
    importFile: (file, beside = []) =>
      by.during('import', async () => {
        const before = get().screen;
        if (file.size > MAX_FILE_MB * MEGABYTE) refuse({ message: 'start.file.tooBig', params: { mb: MAX_FILE_MB } });
        else {
          const read = await outside.readFile(file);
          if ('text' in read) await take(read.text);
          else set({ fileErrors: read.errors });
        }
        const { screen } = get();
        if (screen !== before && screen?.phase === 'over') set({ brought: beside });
      }),
    readFile: outside.readFile,
    openLink: async () => {
      const url = link.read();
      if (url === null) return;
      await by.during('import', () => follow(url));
      if (!get().elsewhere) link.clear(); // else it is still to be opened, once this tab has taken over
    },
    makeLink: async (part, turn) => {
      try {
        const url = await link.pack(await client.exportSave(part), turn);
        return url.length > MAX_LINK ? { tooLong: url.length } : { url };
      } catch (error) {
        if (error instanceof NoLinks) return { impossible: true };
        by.fail(error);
        return null;
      }
    },
    playOlderOn: (turn) =>
      by.during('import', async () => {
        const { older } = get();
        if (older) await by.showOrRefuse(await client.playOn(older.from, turn));
      }),
    closeOlder: () => {
      outside.setTexts(get().screen?.texts ?? {});
      set({ older: null });
    },
    clearFileErrors: () => set({ fileErrors: [] }),
  };
}
