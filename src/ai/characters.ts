import type { Bar, IranAim, Side, UsAim } from '../engine/model/index.ts';

/** Points that each bar, a war and a strike are worth to a government's leaders. */
export type CharacterWeights = Readonly<Record<Bar, number>> & {
  readonly war: number;
  /** Per turn with a strike. US: for ordering it; Iran: for suffering it. */
  readonly strike: number;
};

/**
 * What a government's leaders want and fear: same search, other weights. Texts: `character.<name>` and
 * `character.<name>.text`.
 * Every weight is a designer's assumption; `sources` back the reading of the leaders.
 */
export interface Character {
  readonly name: string;
  readonly side: Side;
  readonly weights: CharacterWeights;
  /**
   * Chance (0–1) of a harmless bluff, a designer's assumption explained in `character.<name>.bluff`. Null: says
   * whatever pays.
   */
  readonly bluff: number | null;
  /** Priority of aims, submitted on turn 1. */
  readonly aims: readonly (UsAim | IranAim)[];
  readonly sources: readonly { readonly title: string; readonly date: string }[];
}

const EVEN: CharacterWeights = { people: 1, region: 1, position: 1, promises: 1, home: 1, war: 0, strike: 0 };

/** No character: the points of the rules. Used to measure strength. */
export const plainCharacter = (side: Side): Character => ({
  name: 'plain',
  side,
  weights: EVEN,
  bluff: null,
  aims: side === 'us' ? ['fewerAttacks', 'noDeaths', 'noWiderWar'] : ['keepPressure', 'noDirectWar', 'axisIntact'],
  sources: [],
});

/** Characters by side, the most likely hidden character first. */
export const CHARACTERS: readonly Character[] = [
  {
    name: 'calibrated',
    side: 'us',
    // Without weight on position and strikes it struck half as often as on record, and hardly ever Yemen (`lab governments`).
    weights: { ...EVEN, position: 2, promises: 3, war: -5, strike: 1 },
    bluff: 0.05,
    aims: ['fewerAttacks', 'noDeaths', 'noWiderWar'],
    sources: [
      {
        title: 'New York Times, carried by The Japan Times: how the strikes of 27 October 2023 were meant to be read',
        date: '2023-10-28',
      },
    ],
  },
  {
    name: 'restrained',
    side: 'us',
    weights: { ...EVEN, region: 2, home: 0.5, war: -20, strike: -3 },
    bluff: 0.1,
    aims: ['noWiderWar', 'noDeaths', 'fewerAttacks'],
    sources: [{ title: 'New York Times: neither Washington nor Tehran wants a larger war', date: '2023-11' }],
  },
  {
    name: 'replyToDeaths',
    side: 'us',
    weights: { ...EVEN, people: 1.5, home: 4, promises: 1.5, strike: -4 },
    bluff: 0.1,
    aims: ['noDeaths', 'noWiderWar', 'fewerAttacks'],
    sources: [
      {
        title: 'The Hill, comment: Tehran is trying Trump’s patience in Iraq (date from its contents)',
        date: '2019-12-31',
      },
    ],
  },
  {
    name: 'maximumPressure',
    side: 'us',
    weights: { ...EVEN, people: 1.5, region: 0.3, position: 2, promises: 0.5, war: 10, strike: 2.5 },
    bluff: 0.35,
    aims: ['fewerAttacks', 'noDeaths', 'noWiderWar'],
    sources: [{ title: 'Al Jazeera: tankers, drones and tweets, key events in the Gulf tensions', date: '2019-06-20' }],
  },
  {
    name: 'cautious',
    side: 'iran',
    weights: { ...EVEN, people: 1.5, region: 2, position: 0.5, war: -20, strike: -2 },
    bluff: 0.2,
    aims: ['noDirectWar', 'axisIntact', 'keepPressure'],
    sources: [{ title: 'New York Times: Iran reins in the militias after the strikes of 2 February', date: '2024-02' }],
  },
  {
    name: 'opportunist',
    side: 'iran',
    weights: { ...EVEN, position: 2, war: -5, strike: -1.5 },
    bluff: 0.35,
    aims: ['keepPressure', 'noDirectWar', 'axisIntact'],
    sources: [{ title: 'Semafor: officials question whether deterrence is working', date: '2023-11-15' }],
  },
  {
    name: 'committed',
    side: 'iran',
    weights: { ...EVEN, people: 0.5, region: 0.4, position: 3, promises: 2, war: 5, strike: 0.5 },
    bluff: 0.25,
    aims: ['keepPressure', 'axisIntact', 'noDirectWar'],
    sources: [
      {
        title: 'The Hill, comment: Tehran is trying Trump’s patience in Iraq (date from its contents)',
        date: '2019-12-31',
      },
    ],
  },
  {
    name: 'handsOff',
    side: 'iran',
    weights: { ...EVEN, people: 0.5, position: 0.2, promises: 4, home: 2, war: -5 },
    bluff: 0.15,
    aims: ['noDirectWar', 'keepPressure', 'axisIntact'],
    sources: [{ title: 'New York Times: neither Washington nor Tehran wants a larger war', date: '2023-11' }],
  },
];

export const charactersOf = (side: Side): readonly Character[] => CHARACTERS.filter((c) => c.side === side);

/**
 * Chances of the first and second character in a side's list when the character is hidden; the others share the rest.
 */
const LOTS = [0.6, 0.3] as const;

/** Draws a character from two random numbers in 0–1. */
export function drawnCharacter(side: Side, lot: number, among: number): Character {
  const [likely, second, ...others] = charactersOf(side);
  if (lot < LOTS[0]) return likely!;
  return lot < LOTS[0] + LOTS[1] ? second! : others[Math.floor(among * others.length)]!;
}
