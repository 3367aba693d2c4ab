import type { Scenario, Side } from '../engine/model/index.ts';
import { plain } from './characters.ts';
import type { Policy } from './policy.ts';
import { decide } from './search/search.ts';

/** Strength by how much is tried out in a decision, not by handicaps. */
export const LEVELS = { cadet: 200, analyst: 1500, strategist: 6000 } as const;
export type Level = keyof typeof LEVELS;

/** `simulations` 0: as many as the level says. */
export const levelPolicy =
  (level: Level, side: Side, scenario: Scenario): Policy =>
  (view, salt, simulations) =>
    decide({ view, scenario, salt, simulations: simulations || LEVELS[level], character: plain(side) }).submission;
