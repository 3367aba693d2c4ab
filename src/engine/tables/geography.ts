import type { StationDef, TheatreId, UnitType, UsSiteDef } from '../model/index.ts';

/** Neighbours of rules §2. Reach is the own theatre and these. */
const NEIGHBOURS: Readonly<Record<TheatreId, readonly TheatreId[]>> = {
  iraq: ['syria', 'gulf'],
  syria: ['iraq', 'lebanon'],
  lebanon: ['syria'],
  redsea: ['gulf'],
  gulf: ['iraq', 'redsea'],
};

/** Where a unit type can strike from a theatre (null: out of the region). */
export function reachOf(type: UnitType, from: TheatreId | null): readonly TheatreId[] {
  if (type === 'bombers') return ['iraq', 'syria', 'lebanon', 'redsea', 'gulf'];
  if (from === null) return [];
  return type === 'carrier' || type === 'fighters' ? [from, ...NEIGHBOURS[from]] : [from];
}

const SEA: readonly UnitType[] = ['carrier', 'destroyer', 'amphib'];

/** May a unit of this type be based at this US site? */
export const fitsSite = (type: UnitType, site: UsSiteDef): boolean =>
  type === 'fighters'
    ? site.airbase === true
    : type === 'bombers'
      ? site.airbase === true && site.theatre === 'gulf'
      : type === 'patriot' || type === 'counterdrone';

/** May it be at this station? */
export const fitsStation = (type: UnitType, kind: StationDef['kind']): boolean =>
  kind === 'sea'
    ? SEA.includes(type)
    : kind === 'orbit'
      ? type === 'orbit'
      : kind === 'cover'
        ? type === 'patriot'
        : type === 'bombers' || type === 'carrier';
