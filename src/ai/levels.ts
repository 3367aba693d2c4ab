import type { Scenario, Side, SideView } from '../engine/model/index.ts';
import { type Character, charactersOf, drawnCharacter, plain } from './characters.ts';
import { finished, type How, type Policy, type Steps } from './policy.ts';
import { policyDice } from './search/policy-dice.ts';
import { type Decision, decideInSteps } from './search/search.ts';

/** Strength by how much is tried out in a decision, not by handicaps. */
export const LEVELS = { cadet: 200, analyst: 1500, strategist: 6000 } as const;
export type Level = keyof typeof LEVELS;
const isLevel = (name: string): name is Level => Object.hasOwn(LEVELS, name);

/** Stands for a character that nobody is told. */
export const HIDDEN = 'hidden';

/** A searching player by its name: `strategist`, `strategist.cautious`, `strategist.hidden`, each also `/10`. */
export interface Searcher {
  readonly level: Level;
  /** Null: plays for the points as the rules count them. */
  readonly character: string | null;
  /** With so small a part of the level's simulations; 1 = all. */
  readonly share: number;
}

/** Takes a name apart; null if it names no searching player of that side. */
export function searcher(name: string, side: Side): Searcher | null {
  const parts = /^([a-z]+)(?:\.([A-Za-z]+))?(?:\/(\d{1,3}))?$/.exec(name);
  const [, level = '', character = null, share = '1'] = parts ?? [];
  const known = character === null || character === HIDDEN || charactersOf(side).some((c) => c.name === character);
  return isLevel(level) && known && Number(share) > 0 ? { level, character, share: Number(share) } : null;
}

/** Drawn once a game, by the salt that is the same in all its turns. */
function characterOf({ character }: Searcher, side: Side, salt: string): Character {
  if (character === null) return plain(side);
  if (character !== HIDDEN) return charactersOf(side).find((c) => c.name === character)!;
  const die = policyDice(`${salt}:character`, 0);
  return drawnCharacter(side, die('lot', 0), die('among', 0));
}

/** A policy that also says what it thought. `simulations` 0: as many as its level says. */
export type Thinker = (view: SideView, salt: string, simulations: number, how?: How) => Steps<Decision>;

export const thinker =
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
  const think = thinker(who, side, scenario);
  return (view, salt, simulations) => finished(think(view, salt, simulations)).submission;
};
