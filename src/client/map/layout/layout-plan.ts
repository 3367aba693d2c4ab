/** Layout of a frame's counters on places that are kept: labels, clusters fanned out, lines. Pure. */
import { firstLine, labelSize, type LabelSide, type LabelText } from '../counters/label-art.ts';
import { type Point, project } from '../geo/projection.ts';
import type { Rect } from '../geo/map-view.ts';
import type { MapCounter } from '../../store/map/map-model.ts';
import { type Anchor, anchoredTo, onScreenAt } from './anchor.ts';
import type { WorkSlices } from './work-slices.ts';
import { type Around, bestLabel, Board, type Segment } from './board.ts';
import type { Places, SymbolPlace } from './symbol-places.ts';

/** A counter or cluster with its position on the map. */
export interface CounterSpot {
  counter: MapCounter;
  /** Number of counters in the cluster; 1: a single one. */
  stacked: number;
  members: readonly MapCounter[];
  key: string;
  /** Centre of the symbol. */
  pin: Anchor;
  /** Symbol and label relative to the pin, in CSS pixels. */
  symbol: Rect;
  text: LabelText;
  label: (Rect & { side: LabelSide; text: LabelText }) | null;
  pulled: boolean;
  /** In front of others: its label has a ground of its own. */
  front?: boolean;
}

/** What labels depend on, besides the places of symbols. */
export interface LabelsInput extends Pick<Around, 'bounds' | 'hidden' | 'lines' | 'small'> {
  zoom: number;
  family: string;
  /** Badges of draft orders, on the sheet: labels give way to them. */
  badges: readonly Rect[];
  /** Members of a cluster that are fanned out, in place of it. */
  fan: readonly CounterSpot[];
  fanned: string | null;
}

/** Symbols without labels, on their places. */
export const spotsOf = (places: Places, zoom: number): CounterSpot[] => places.symbols.map((s) => spotAt(s, zoom));

function spotAt(s: SymbolPlace, zoom: number): CounterSpot {
  return {
    counter: s.members[0],
    stacked: s.members.length,
    members: s.members,
    key: s.key,
    pin: anchoredTo(s.world, zoom, s),
    symbol: { x: s.symbol.x - s.x, y: s.symbol.y - s.y, w: s.symbol.w, h: s.symbol.h },
    text: s.text,
    label: null,
    pulled: s.pulled,
  };
}

/** Labels every symbol that has room, in slices of work; never moves one. */
export function* labelling(places: Places, input: LabelsInput): WorkSlices<CounterSpot[]> {
  const { zoom, family } = input;
  const names = [...places.countries, ...places.badges].map(({ rect }) => rect);
  const items = places.symbols.map(({ item }) => item);
  const board = new Board(items, { ...input, taken: [...names, ...input.badges, ...coveredBy(input.fan, zoom)] });
  for (const { symbol, item, x, y, pulled } of places.symbols) board.take({ item, x, y, symbol, label: null, pulled });
  const labels = new Map<SymbolPlace, CounterSpot['label']>();
  const shown = places.symbols.filter(({ key }) => key !== input.fanned);
  for (const place of [...shown].sort((a, b) => b.item.priority - a.item.priority || a.y - b.y)) {
    const label = labelFor(place, board, family);
    if (label) board.taken.push(label);
    labels.set(place, label && { ...label, x: label.x - place.x, y: label.y - place.y });
    yield;
  }
  return [...shown.map((s) => ({ ...spotAt(s, zoom), label: labels.get(s) ?? null })), ...input.fan];
}

/** A label at one of four sides, else without its second line, else none. */
export function labelFor(
  { item, symbol, text }: Pick<SymbolPlace, 'item' | 'symbol' | 'text'>,
  board: Board,
  family: string,
): CounterSpot['label'] {
  for (const words of text.sub === '' && text.defence === undefined ? [text] : [text, firstLine(text)]) {
    const { label } = bestLabel({ item, symbol, size: labelSize(words, family) }, board);
    if (label) return { ...label, text: words };
  }
  return null;
}

/** All counters as small marks at their own positions, without labels; `half`: half the size of a mark. */
export const planMarks = (counters: readonly MapCounter[], half: number): CounterSpot[] =>
  counters.map((counter) => ({
    counter,
    stacked: 1,
    members: [counter],
    key: counter.id,
    pin: { ...project(counter.lon, counter.lat), dx: 0, dy: 0 },
    symbol: { x: -half, y: -half, w: half * 2, h: half * 2 },
    text: { name: '', sub: '', owner: counter.owner },
    label: null,
    pulled: false,
  }));

/** Lines that labels avoid, from draft orders. */
export const segmentsOf = (line: readonly Point[]): Segment[] =>
  line.slice(1).map((b, i): Segment => [line[i].x, line[i].y, b.x, b.y]);

/** Rectangles that the counters cover on the sheet: symbols, labels, leader lines. */
export const coveredBy = (spots: readonly CounterSpot[], zoom: number): Rect[] =>
  spots.flatMap((spot) => {
    const { x, y } = onScreenAt(spot.pin, zoom);
    const at = (r: Rect): Rect => ({ x: r.x + x, y: r.y + y, w: r.w, h: r.h });
    const leader = spot.pulled
      ? beads([
          { x, y },
          { x: spot.pin.x * zoom, y: spot.pin.y * zoom },
        ])
      : [];
    return [at(spot.symbol), ...(spot.label ? [at(spot.label)] : []), ...leader];
  });

/** A line as small squares, so that names avoid it. */
export function beads(line: readonly Point[]): Rect[] {
  const found: Rect[] = [];
  for (let i = 1; i < line.length; i += 1) {
    const [a, b] = [line[i - 1], line[i]];
    const pieces = Math.max(1, Math.ceil(Math.hypot(b.x - a.x, b.y - a.y) / 6));
    for (let n = 0; n <= pieces; n += 1)
      found.push({ x: a.x + ((b.x - a.x) * n) / pieces - 3, y: a.y + ((b.y - a.y) * n) / pieces - 3, w: 6, h: 6 });
  }
  return found;
}

/** The counter at a position: an order from a base starts at its symbol, not at its anchor. */
export function snap(spots: readonly CounterSpot[], lon: number, lat: number): CounterSpot | null {
  let best: CounterSpot | null = null;
  let nearest = 0.03; // degrees: the same site with another rounding
  for (const s of spots)
    for (const m of s.members) {
      const d = Math.hypot(m.lon - lon, m.lat - lat);
      if (d < nearest) [best, nearest] = [s, d];
    }
  return best;
}
