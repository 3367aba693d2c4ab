import { createContext, useContext } from 'react';

/** A team that shares its draft: what a card may do there. */
export interface Team {
  /** Whether this person may propose this kind of order or signal. */
  readonly mayPropose: (kind: string) => boolean;
  /** Who may, in a sentence. */
  readonly holder: (kind: string) => string;
}

/** React context of the team; null where one person writes the orders. */
export const TeamContext = createContext<Team | null>(null);

/** Called once a card of the team has been proposed; null: nobody waits for it. */
export const ProposedContext = createContext<(() => void) | null>(null);

export const useTeam = (): Team | null => useContext(TeamContext);
