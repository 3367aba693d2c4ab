import type { GameState, ThetaWorld } from '../../engine/model/index.ts';
import { setup } from '../../engine/turn/setup.ts';

/** Worlds in which it is settled whether striking works (rules §4). */
export const WORLDS = ['suppress', 'nothing', 'provoke'] as const satisfies readonly ThetaWorld[];
export type FixedWorld = (typeof WORLDS)[number];

/** The same game from here on, were this its world: what was done so far stays as it was. */
export function inWorld(s: GameState, world: FixedWorld): GameState {
  const { scenario, seed, overrides } = s.def;
  const options = { ...s.def.options, theta: world };
  const { thetaLimited, thetaHeavy, thetaYemen, fade } = setup(scenario, options, seed, overrides).secret;
  return {
    ...s,
    def: { ...s.def, options },
    secret: { ...s.secret, thetaLimited, thetaHeavy, thetaYemen, fade },
  };
}
