import type { FileError } from '../../protocol/device-games.ts';
import type { SessionClient } from '../../protocol/session-api.ts';
import type { Rules } from './format/rules.ts';
import type { AppState } from './app-state.ts';

/** What the store needs from outside: given by `main.tsx`, replaced in tests. */
export interface StoreDeps {
  readonly client: SessionClient;
  /** Loads the rules when the first game opens: they are not part of the start screen. */
  readonly loadRules: () => Promise<Rules>;
  /** Sets the scenario's names and prose before its screen is shown; empty at a hand-over. */
  readonly setTexts: (texts: Readonly<Record<string, string>>) => void;
  readonly keepSettings: (text: string) => void;
  readonly keepProgress: (text: string) => void;
  /** Stores the place in the debrief, so that it survives a reload. */
  readonly keepDebrief: (text: string) => void;
  /** The last game of this tab, so that a reload continues it. */
  readonly lastGame: {
    readonly read: () => string | null;
    readonly keep: (id: string | null) => void;
  };
  readonly link: Link;
  /** Text of a file in any encoding, or errors if it is not text. */
  readonly readFile: (file: Blob) => Promise<{ readonly text: string } | { readonly errors: readonly FileError[] }>;
}

/** Links: the part of the address after `#`, which never reaches a server. */
export interface Link {
  readonly isIn: (text: string) => Promise<boolean>;
  /** The page's own address, if it contains a game or scenario. */
  readonly read: () => string | null;
  /** Removes it from the address, so that a reload does not open it again. */
  readonly clear: () => void;
  /** `turn`: open the finished game at this turn. */
  readonly pack: (text: string, turn?: number) => Promise<string>;
  /** `turn` as written in the link; empty if it is not a number. */
  readonly unpack: (
    url: string,
  ) => Promise<{ readonly text: string; readonly turn?: string } | Omit<FileError, 'pointer'>>;
}

/** Reads the state. */
export type Get = () => AppState;
/** Merges a patch into the state. */
export type Set = (patch: Partial<AppState>) => void;
