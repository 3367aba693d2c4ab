import type { FileError, GameClient } from './game-client.ts';
import type { Rules } from './format/rules.ts';
import type { AppState } from './app-state.ts';

/** What the store needs from outside; `main.tsx` brings it, tests bring their own. */
export interface StoreDeps {
  readonly client: GameClient;
  /** Loads the rules when the first game is opened: they are not part of the start screen. */
  readonly loadRules: () => Promise<Rules>;
  /** Names and prose of the game's scenario, before its screen is shown; none at a hand-over. */
  readonly setTexts: (texts: Readonly<Record<string, string>>) => void;
  readonly keepSettings: (text: string) => void;
  readonly keepProgress: (text: string) => void;
  /** Where this tab is in a debrief, so that a page loaded again is there too. */
  readonly keepDebrief: (text: string) => void;
  /** The game that this tab showed last, so that a page loaded again goes on with it. */
  readonly lastGame: {
    readonly read: () => string | null;
    readonly keep: (id: string | null) => void;
  };
  readonly link: Link;
  /** Text of a file, whatever it is encoded in, or what it is instead. */
  readonly readFile: (file: Blob) => Promise<{ readonly text: string } | { readonly errors: readonly FileError[] }>;
}

/** What the page's address can carry after its `#`, which never reaches a server. */
export interface Link {
  readonly isIn: (text: string) => Promise<boolean>;
  /** The page's own address, if it holds something to be opened. */
  readonly read: () => string | null;
  /** Takes it out of the page's address: a page loaded again does not open it again. */
  readonly clear: () => void;
  /** `turn`: of a finished game, to be opened there. */
  readonly pack: (text: string, turn?: number) => Promise<string>;
  /** `turn` as it stands in the link, with nothing in it where it is no number. */
  readonly unpack: (
    url: string,
  ) => Promise<{ readonly text: string; readonly turn?: string } | Omit<FileError, 'pointer'>>;
}

export type Get = () => AppState;
export type Set = (patch: Partial<AppState>) => void;
