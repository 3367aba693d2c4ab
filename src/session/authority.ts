import type { SessionApi } from '../protocol/session-api.ts';
import type { SessionDeps } from './dependencies.ts';
import { createDeviceApi } from './device-api.ts';
import { createSeatApi } from './seat-api.ts';
import { createSessionContext } from './session-context.ts';

export interface Authority extends SessionApi {
  /** Resolves once everything that was asked is done and stored. */
  rest(): Promise<void>;
}

/**
 * Holds the game: keeps both sides' secrets, gives each seat its own view, and stores every step on the device before it
 * answers. Calls are taken one after the other; one that does not fit the moment changes nothing.
 */
export function createAuthority(deps: SessionDeps): Authority {
  const context = createSessionContext(deps);
  return {
    ...createSeatApi(context),
    ...createDeviceApi(context),
    rest: () => context.inTurn(async () => {}),
  };
}
