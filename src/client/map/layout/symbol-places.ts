/**
 * Places of symbols, names and badges at one scale: solved once and kept. They depend on the counters and the frame, not
 * on drafts, selection, pointer or panels; labels give way instead. Pure.
 */
import type { MapCounter, MapModel, MapTheatreState } from '../../store/map/map-model.ts';
import { footprint } from '../counters/counter-art.ts';
import { labelSize, labelText, type LabelText } from '../counters/label-art.ts';
import type { Rect } from '../geo/map-view.ts';
import { type Point, project } from '../geo/projection.ts';
import { type PlacedBadge, type PlacedCountry, placeNamesOfCountries } from './country-names.ts';
import type { Item } from './board.ts';
import { LEADER, placeSymbols } from './placement.ts';
import { contains, scaled } from './rects.ts';
import { stackUp } from './stacks.ts';
import type { WorkSlices } from './work-slices.ts';

/** Everything that the places of a frame depend on. */
export interface PlacesInput {
  counters: readonly MapCounter[];
  zoom: number;
  pixelsPerDegree: number;
  family: string;
  /** Area with readable labels, in world pixels; null: no limit. */
  bounds: Rect | null;
  /** Covered areas, in world pixels. */
  hidden: readonly Rect[];
  /** Counters outside this world rectangle are left out; null: none. */
  only: Rect | null;
  words: MapModel['words'];
  /** Theatres with a badge in this frame. */
  theatres: readonly (MapTheatreState & { here: boolean })[];
  /** The places before, at the same scale: what need not move stays. */
  before: Places | null;
}

/** A counter, or several of one side as a cluster, with its place. */
export interface SymbolPlace {
  /** Id of the first member. */
  key: string;
  /** The most important first. */
  members: readonly MapCounter[];
  /** How symbol and label are laid out. */
  item: Item;
  text: LabelText;
  /** True place: of the counter, or the middle of the cluster. World pixels. */
  world: Point;
  /** Centre of the symbol on the sheet, in CSS pixels. */
  x: number;
  y: number;
  symbol: Rect;
  pulled: boolean;
}

/** What is solved once a zoom level. */
export interface Places {
  symbols: readonly SymbolPlace[];
  countries: readonly PlacedCountry[];
  badges: readonly PlacedBadge[];
}

/** Sites before the units that visit them. */
const WEIGHT: Readonly<Record<string, number>> = {
  base: 5,
  airbase: 5,
  embassy: 5,
  group: 5,
  carrier: 4,
  depot: 3,
  headquarters: 3,
  launch: 3,
  quds: 3,
  port: 3,
};
const weightOf = (c: MapCounter): number => WEIGHT[c.kind] ?? 2;

/** Below this scale, in pixels per degree, clusters may reach farther: there is no other room. */
const FAR_OUT = 26;

type Anchored = MapCounter & Point;

/** Friends are pulled east and hostiles west; neutral ones by owner. */
const wayOf = (c: MapCounter): 'east' | 'west' =>
  c.stance === 'neutral' ? (c.owner === 'us' ? 'east' : 'west') : c.stance === 'friend' ? 'east' : 'west';

/** Solves names, badges and symbols, in slices of work. */
export function* solvingPlaces(input: PlacesInput): WorkSlices<Places> {
  const { zoom } = input;
  const anchored = input.counters.map((c): Anchored => {
    const p = project(c.lon, c.lat);
    return { ...c, x: p.x * zoom, y: p.y * zoom };
  });
  const area = input.only && scaled(input.only, zoom);
  const seen = area ? anchored.filter((c) => contains(area, c.x, c.y)) : anchored;
  const groups = new Map<Item, readonly Anchored[]>();
  const itemOf = (group: readonly Anchored[]): Item => {
    const members = [...group].sort((a, b) => weightOf(b) - weightOf(a) || (a.id < b.id ? -1 : 1));
    const item = createItem(members, input);
    groups.set(item, members);
    return item;
  };
  const items = stackUp(seen, input.pixelsPerDegree).map(itemOf);
  const spread = LEADER * (input.pixelsPerDegree < FAR_OUT ? 4 : 2);
  const { countries, badges } = yield* placeNamesOfCountries({
    ...input,
    counters: items.map(({ x, y, foot }) => ({
      x: x - foot.left,
      y: y - foot.top,
      w: foot.left + foot.right,
      h: foot.top + foot.bottom,
    })),
  });
  const placed = yield* placeSymbols(
    items,
    {
      bounds: input.bounds && scaled(input.bounds, zoom),
      hidden: input.hidden.map((r) => scaled(r, zoom)),
      taken: [...countries, ...badges].map(({ rect }) => rect),
      small: input.only !== null,
      ...(input.before ? { kept: keptFrom(input.before) } : {}),
    },
    (a, b) => {
      const members = [...groups.get(a)!, ...groups.get(b)!];
      const { x, y } = middleOf(members);
      return members.every((m) => Math.hypot(m.x - x, m.y - y) < spread) ? itemOf(members) : null;
    },
  );
  const symbols = placed.map(({ item, x, y, symbol, pulled }): SymbolPlace => {
    const members = groups.get(item)!;
    return {
      key: item.id,
      members,
      item,
      text: labelText(members, input.words),
      world: { x: item.x / zoom, y: item.y / zoom },
      x,
      y,
      symbol,
      pulled,
    };
  });
  return { symbols, countries, badges };
}

/** Where a symbol with the same members was. */
function keptFrom(before: Places): (item: Item) => Point | null {
  const old = new Map(before.symbols.map((s) => [s.key, s]));
  return (item) => {
    const was = old.get(item.id);
    const stands = was && was.item.x === item.x && was.item.y === item.y;
    return stands ? { x: was.x, y: was.y } : null;
  };
}

/** `members`: the most important first. */
function createItem(members: readonly Anchored[], input: PlacesInput): Item {
  const [top] = members;
  const text = labelText(members, input.words);
  const middle = middleOf(members);
  const close = members.every((m) => Math.hypot(m.x - middle.x, m.y - middle.y) < LEADER / 2);
  return {
    id: members.reduce((least, { id }) => (id < least ? id : least), top.id),
    side: `${top.owner} ${top.stance}`,
    ...middle,
    members: close ? members : [middle],
    foot: footprint(top, members.length),
    label: labelSize(text, input.family),
    prefers: wayOf(top),
    priority: weightOf(top),
  };
}

const middleOf = (members: readonly Point[]): Point => ({
  x: members.reduce((sum, m) => sum + m.x, 0) / members.length,
  y: members.reduce((sum, m) => sum + m.y, 0) / members.length,
});
