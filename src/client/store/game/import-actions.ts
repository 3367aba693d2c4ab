import type { FileError, SavePart } from '../../../protocol/device-games.ts';
import type { Get, StoreDeps, Set } from '../store-dependencies.ts';
import type { Requests } from '../session-requests.ts';

const MEGABYTE = 1_048_576;
/** Far larger than any saved game; the session checks again. */
const MAX_FILE_MB = 2;
/** Maximum length of a link in characters. Many programs cut longer ones, so a file is offered instead. */
export const MAX_LINK = 8000;

/** A link, the length it would have, or that this browser cannot create links. */
export type MadeLink = { readonly url: string } | { readonly tooLong: number } | { readonly impossible: true };

/** Thrown by browsers that cannot create links. */
export class NoLinks extends Error {}

/** Actions for files and links. */
export interface ImportActions {
  /** Imports a saved game, a scenario or a link as text. */
  readonly importText: (text: string) => Promise<void>;
  /** `beside`: files dropped together with it, to be compared once the game is over. */
  readonly importFile: (file: Blob, beside?: readonly File[]) => Promise<void>;
  /** Reads a file's text without importing it. */
  readonly readFile: StoreDeps['readFile'];
  /** Opens what the page's own address contains. */
  readonly openLink: () => Promise<void>;
  /** `turn`: open the finished game at this turn. Null if it failed. */
  readonly makeLink: (part: SavePart, turn?: number) => Promise<MadeLink | null>;
  /** Continues the older record from turn `turn` as a game under today's rules. */
  readonly playOlderOn: (turn: number) => Promise<void>;
  readonly closeOlder: () => void;
  readonly clearFileErrors: () => void;
}

export function importActions(get: Get, set: Set, outside: StoreDeps, by: Requests): ImportActions {
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
    by.withBusy('import', async () => ((await link.isIn(text)) ? follow(text) : take(text)));

  return {
    importText,
    importFile: (file, beside = []) =>
      by.withBusy('import', async () => {
        const before = get().screen;
        if (file.size > MAX_FILE_MB * MEGABYTE) refuse({ message: 'start.file.tooBig', params: { mb: MAX_FILE_MB } });
        else {
          const read = await outside.readFile(file);
          if ('text' in read) await take(read.text);
          else set({ fileErrors: read.errors });
        }
        const { screen } = get();
        if (screen !== before && screen?.phase === 'over') set({ importedFiles: beside });
      }),
    readFile: outside.readFile,
    openLink: async () => {
      const url = link.read();
      if (url === null) return;
      await by.withBusy('import', () => follow(url));
      if (!get().openInOtherTab) link.clear(); // otherwise the link is opened after this tab takes over
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
      by.withBusy('import', async () => {
        const { older } = get();
        if (older) await by.showOrRefuse(await client.playOlder(older.from, turn));
      }),
    closeOlder: () => {
      outside.setTexts(get().screen?.texts ?? {});
      set({ older: null });
    },
    clearFileErrors: () => set({ fileErrors: [] }),
  };
}
