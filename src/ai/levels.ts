import type { Scenario, Side, SideView } from '../engine/model/index.ts';
import { type Character, charactersOf, drawnCharacter, plainCharacter } from './characters.ts';
import { finished, type How, type Policy, type Steps } from './policy.ts';
import { policyDice } from './search/policy-dice.ts';
import { type Decision, decideInSteps } from './search/search.ts';

/** Strength is the number of simulations per decision; there are no handicaps. */
export const LEVELS = { cadet: 200, analyst: 1500, strategist: 6000 } as const;
export type Level = keyof typeof LEVELS;
const isLevel = (name: string): name is Level => Object.hasOwn(LEVELS, name);

/** Name of a character that is drawn but not shown to the players. */
export const HIDDEN = 'hidden';

/** A searching player, parsed from a name such as `strategist`, `strategist.cautious` or `strategist.hidden/10`. */
export interface Searcher {
  readonly level: Level;
  /** Null: plays for the points of the rules. */
  readonly character: string | null;
  /** Divisor of the level's simulations; 1 = all. */
  readonly share: number;
}

/** Parses a name; null if it is not a searching player of that side. */
export function parseSearcher(name: string, side: Side): Searcher | null {
  const parts = /^([a-z]+)(?:\.([A-Za-z]+))?(?:\/(\d{1,3}))?$/.exec(name);
  const [, level = '', character = null, share = '1'] = parts ?? [];
  const known = character === null || character === HIDDEN || charactersOf(side).some((c) => c.name === character);
  return isLevel(level) && known && Number(share) > 0 ? { level, character, share: Number(share) } : null;
}

/** Drawn from the salt, which is the same for all turns of a game. */
function characterOf({ character }: Searcher, side: Side, salt: string): Character {
  if (character === null) return plainCharacter(side);
  if (character !== HIDDEN) return charactersOf(side).find((c) => c.name === character)!;
  const die = policyDice(`${salt}:character`, 0);
  return drawnCharacter(side, die('lot', 0), die('among', 0));
}

/** A policy that also returns its reasoning. `simulations` 0: as many as its level says. */
export type Thinker = (view: SideView, salt: string, simulations: number, how?: How) => Steps<Decision>;

export const createThinker =
  (who: Searcher, side: Side, scenario: Scenario): Thinker =>
  (view, salt, simulations, how = {}) =>
    decideInSteps({
      ...how,
      view,
      scenario,
      salt,
      simulations: simulations || Math.ceil(LEVELS[who.level] / who.share),
      character: characterOf(who, side, salt),
    });

export const thinkingPolicy = (who: Searcher, side: Side, scenario: Scenario): Policy => {
  const think = createThinker(who, side, scenario);
  return (view, salt, simulations) => finished(think(view, salt, simulations)).submission;
};
