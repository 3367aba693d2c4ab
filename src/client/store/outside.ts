import type { GameClient } from './game-client.ts';
import type { Rules } from './rules.ts';
import type { AppState } from './state.ts';

/** What the store needs from outside; `main.tsx` brings it, tests bring their own. */
export interface Outside {
  readonly client: GameClient;
  /** Loads the rules when the first game is opened: they are not part of the start screen. */
  readonly loadRules: () => Promise<Rules>;
  /** Names and prose of the game's scenario, before its screen is shown; none at a hand-over. */
  readonly setTexts: (texts: Readonly<Record<string, string>>) => void;
  readonly keepSettings: (text: string) => void;
  /** The game that this tab showed last, so that a page loaded again goes on with it. */
  readonly lastGame: {
    readonly read: () => string | null;
    readonly keep: (id: string | null) => void;
  };
}

export type Get = () => AppState;
export type Set = (patch: Partial<AppState>) => void;
