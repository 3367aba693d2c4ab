import type { Directive, GameState, Side } from '../../engine/model/index.ts';
import { LAND_GROUPS, other } from '../../engine/model/index.ts';
import { type Deed, further, IRAN_REACH, usDeed } from './acts.ts';

/** What a side said it would do unthreatened, what it did, and what the other took it for. */
export interface Intent {
  readonly turn: number;
  readonly said: Deed;
  readonly did: Deed;
  /** `less`: it held back where it could have gone on, as one does who is deterred. */
  readonly went: 'less' | 'same' | 'more';
  /** How likely the other called it that this side wants a wider war, in per cent; null: it was not asked or did not say. */
  readonly read: number | null;
}

/** The directive under which most of the four land groups stood; of two that are as many, the harsher. */
export function standing(directives: readonly Directive[]): Directive {
  const n = (d: Directive): number => directives.filter((x) => x === d).length;
  return [...IRAN_REACH].reverse().reduce((best, d) => (n(d) > n(best) ? d : best), 'press' as Directive);
}

/** `after`: the states in which each turn left the game. */
export function intents(s: GameState, after: readonly GameState[], side: Side): Intent[] {
  return s.past.flatMap((row, i) => {
    const said = s[side].assessments[i]?.ifUnhurt as Deed | undefined;
    const left = after[i];
    if (said === undefined || !left) return [];
    const groups = left.groups.filter((g) => (LAND_GROUPS as readonly string[]).includes(g.id));
    const did = side === 'us' ? usDeed(row.strike) : standing(groups.map((g) => g.directive));
    const by = further(side, did, said);
    const went = by < 0 ? 'less' : by > 0 ? 'more' : 'same';
    return [{ turn: row.turn, said, did, went, read: s[other(side)].assessments[i]?.widerWar ?? null }];
  });
}
