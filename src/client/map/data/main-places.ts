/** Towns and waters that are named at every scale. The start screen's map shows no others, so they are apart. */

/** A town or water with its name: `map.name.<id>` of the catalogues, a water's with line breaks. Degrees. */
export interface NamedPlace {
  id: string;
  lat: number;
  lon: number;
  /** 1: visible at every scale, 2: in a theatre frame, 3: only close up. */
  rank: 1 | 2 | 3;
}

const main = (id: string, lat: number, lon: number): NamedPlace => ({ id, lat, lon, rank: 1 });

/** Towns named at every scale. */
export const MAIN_TOWNS: readonly NamedPlace[] = [
  main('baghdad', 33.34, 44.4),
  main('damascus', 33.51, 36.29),
  main('tehran', 35.69, 51.42),
  main('riyadh', 24.71, 46.68),
  main('sanaa', 15.36, 44.21),
  main('cairo', 30.05, 31.23),
];

/** Waters named at every scale. */
export const MAIN_WATERS = {
  mediterranean: main('mediterranean', 34.0, 31.0),
  redSea: main('redSea', 20.6, 38.0),
  gulfOfAden: main('gulfOfAden', 12.1, 47.6),
  gulf: main('gulf', 27.3, 51.0),
  gulfOfOman: main('gulfOfOman', 24.6, 58.6),
  arabianSea: main('arabianSea', 17.3, 58.2),
  caspianSea: main('caspianSea', 38.9, 51.4),
} as const;
