import {
  LAND_GROUPS,
  type AxisSiteDef,
  type Damage,
  type GroupId,
  type SiteKnowledge,
  type StrikeScale,
} from '../model/index.ts';
import type { Tables } from '../tables/index.ts';
import { listOf, type TurnContext } from './context.ts';

/**
 * Which sites a strike hits (rules §6): determined by what the United States knows, so that the order card can show it.
 */

const SCALES: readonly StrikeScale[] = ['limited', 'strong', 'wave'];
export const scaleIndex = (s: StrikeScale): number => SCALES.indexOf(s);

/** A site as known to the United States. */
export interface KnownSite {
  readonly def: AxisSiteDef;
  readonly known: SiteKnowledge | 'own';
  /** As reported. */
  readonly damage: Damage;
}

export const knownSites = (ctx: TurnContext): readonly KnownSite[] =>
  listOf(ctx.state.axis, (a, i) => ({ def: ctx.def.axis[i], known: a.known, damage: a.reported }));

const KIND_RANK: Readonly<Record<AxisSiteDef['kind'], number>> = {
  depot: 0,
  launch: 1,
  headquarters: 2,
  quds: 3,
  port: 4,
  brigade: 5,
};
/** Selection order: known before suspected, unhurt before hit, then kind, then order of the file. */
const rank = (x: KnownSite): number =>
  (x.known === 'known' ? 0 : 100) + (x.damage === 'none' ? 0 : 50) + KIND_RANK[x.def.kind];

/** Indices of these groups' known (or suspected) remaining sites, best first. */
function ranked(sites: readonly KnownSite[], groups: readonly string[], suspectedToo: boolean): number[] {
  return sites
    .map((_, i) => i)
    .filter(
      (i) =>
        groups.includes(sites[i].def.owner) &&
        (sites[i].known === 'known' || (suspectedToo && sites[i].known === 'suspected')) &&
        sites[i].damage !== 'destroyed',
    )
    .sort((x, y) => rank(sites[x]) - rank(sites[y]) || x - y);
}

/** Best-known site of any of these groups, or null. */
export function bestSite(sites: readonly KnownSite[], groups: readonly GroupId[]): string | null {
  const i = ranked(sites, groups, true)[0];
  return i === undefined ? null : sites[i].def.id;
}

/**
 * Indices of the sites a strike hits: the named one; a second of its group; or up to six known ones of the land groups.
 */
export function strikePlaces(
  tables: Tables,
  { scale, site }: { readonly scale: StrikeScale; readonly site?: string },
  sites: readonly KnownSite[],
): number[] {
  const n = tables.effects.sites[scaleIndex(scale)];
  if (scale === 'wave') return ranked(sites, LAND_GROUPS, false).slice(0, n);
  const index = last?.sites === sites ? last : null;
  const first = index ? (index.numbers.get(site) ?? -1) : sites.findIndex((x) => x.def.id === site);
  if (first < 0) return [];
  const out = [first];
  if (n <= 1) return out.slice(0, n);
  for (const i of index ? neighbours(index, first) : neighboursOf(sites, first))
    if (i !== first && out.length < n) out.push(i);
  return out;
}

/** Known sites of the same group and theatre, best first; reach and Baghdad's costs are the same for them. */
const neighboursOf = (sites: readonly KnownSite[], of: number): readonly number[] => {
  const { owner, theatre } = sites[of].def;
  return ranked(sites, [owner], false).filter((i) => sites[i].def.theatre === theatre);
};

/** What strikes need of a list of sites, computed once. */
interface Index {
  readonly sites: readonly KnownSite[];
  readonly numbers: ReadonlyMap<string | undefined, number>;
  readonly neighbours: Map<string, readonly number[]>;
}
let last: Index | null = null;

/** Call before looking up the sites of many strikes: each lookup then has constant cost. */
export function indexTargets(sites: readonly KnownSite[]): void {
  if (last?.sites === sites) return;
  last = { sites, numbers: new Map(sites.map((x, i) => [x.def.id, i])), neighbours: new Map() };
}

function neighbours({ sites, neighbours: known }: Index, of: number): readonly number[] {
  const key = `${sites[of].def.owner}|${sites[of].def.theatre}`;
  let found = known.get(key);
  if (!found) known.set(key, (found = neighboursOf(sites, of)));
  return found;
}
