import type { Bar, IranAim, Side, UsAim } from '../engine/model/index.ts';

/** How much each bar counts for its leaders, and what a war is worth to them beyond what it costs everybody. */
export type Weights = Readonly<Record<Bar, number>> & { readonly war: number };

/**
 * What a government's leaders want and fear: the same thinking, other weights. Words: `character.<name>`,
 * `character.<name>.text`. All weights are assumptions of the designers; the sources are what the reading rests on.
 */
export interface Character {
  readonly name: string;
  readonly side: Side;
  readonly weights: Weights;
  /** Ranking sealed on turn 1. */
  readonly aims: readonly (UsAim | IranAim)[];
  readonly sources: readonly { readonly title: string; readonly date: string }[];
}

const EVEN: Weights = { people: 1, region: 1, position: 1, promises: 1, home: 1, war: 0 };

/** No character: its side's points as the rules count them. What strength is measured with. */
export const plain = (side: Side): Character => ({
  name: 'plain',
  side,
  weights: EVEN,
  aims: side === 'us' ? ['fewerAttacks', 'noDeaths', 'noWiderWar'] : ['keepPressure', 'noDirectWar', 'axisIntact'],
  sources: [],
});
