/** The layout of one frame. Places of symbols are solved once a zoom level and kept; labels and fans follow the rest. */
import type { MapModel } from '../../store/map/map-model.ts';
import { labelText, type LabelText } from '../counters/label-art.ts';
import type { Rect } from '../geo/map-view.ts';
import { FAN_TIME, fanned, fanOut } from '../layout/counter-fan.ts';
import { coveredBy, type CounterSpot, labelling, type LabelsInput, spotsOf } from '../layout/layout-plan.ts';
import { sameRect, scaled } from '../layout/rects.ts';
import { type Places, type PlacesInput, solvingPlaces } from '../layout/symbol-places.ts';
import type { WorkSlices } from '../layout/work-slices.ts';
import { type DraftOverlay, draftBadges, draftLines, planDraftOverlay } from '../overlays/draft-orders-overlay.ts';

/** A cluster that is fanned out, and how far it has opened, in ms. */
export interface Fan {
  key: string;
  open: number;
}

/** Everything that the layout of a frame follows. Rectangles are in world pixels. */
export interface FrameInput extends Omit<PlacesInput, 'before'> {
  /** What is over the map now, and must cut no label: insets, panels. */
  covers: readonly Rect[];
  drafts: MapModel['drafts'];
  fan: Fan | null;
  /** Changes with the size of the frame: places are then solved again. */
  space: string;
}

/** A laid-out frame. */
export interface FramePlan {
  places: Places;
  spots: readonly CounterSpot[];
  ghosts: readonly DraftOverlay[];
}

const EMPTY: FramePlan = { places: { symbols: [], countries: [], badges: [] }, spots: [], ghosts: [] };

/** The layout of one frame, with what it was made from. */
export class FrameLayout {
  plan: FramePlan = EMPTY;
  private solved: FrameInput | null = null;
  private labelled: FrameInput | null = null;

  /** Solves everything again at the next update: another font. */
  forget(): void {
    this.solved = null;
    this.labelled = null;
  }

  /** Shows counters without a layout. */
  replace(spots: readonly CounterSpot[]): void {
    this.forget();
    this.plan = { ...EMPTY, spots };
  }

  /** Places that may stay: those of the same frame at the same scale. */
  private before({ zoom, space, family, words }: FrameInput): Places | null {
    const last = this.solved;
    const alike = last?.zoom === zoom && last.space === space && last.family === family && last.words === words;
    return alike ? this.plan.places : null;
  }

  /** True if all texts are as they were solved. */
  private reads({ words }: FrameInput): boolean {
    if (this.solved?.words === words) return true;
    const { symbols, countries } = this.plan.places;
    return (
      symbols.every(({ members, text }) => sameText(text, labelText(members, words))) &&
      countries.every(({ id, text }) => text === words(`map.country.${id}`))
    );
  }

  /** Follows the input; a cancelled update changes nothing. */
  *update(input: FrameInput): WorkSlices {
    const kept = this.solved !== null && samePlaces(this.solved, input) && this.reads(input);
    if (kept) this.solved = input; // more words may have arrived that nothing here shows
    if (kept && this.labelled && sameLabels(this.labelled, input)) return;
    this.labelled = null; // until it is complete
    const places = kept ? this.plan.places : yield* solvingPlaces({ ...input, before: this.before(input) });
    const ghosts = planDraftOverlay(input.drafts, spotsOf(places, input.zoom), input.zoom, takenBy(places, input));
    const spots = yield* labelling(places, labelsInput(places, ghosts, input));
    this.plan = { places, spots, ghosts };
    if (!kept) this.solved = input;
    this.labelled = input;
  }
}

/** What a draft's number must not cover. */
const takenBy = (places: Places, input: FrameInput): Rect[] => [
  ...coveredBy(spotsOf(places, input.zoom), input.zoom),
  ...[...places.countries, ...places.badges].map(({ rect }) => rect),
  ...input.covers.map((r) => scaled(r, input.zoom)),
];

function labelsInput(places: Places, ghosts: readonly DraftOverlay[], input: FrameInput): LabelsInput {
  const { zoom, family } = input;
  const bounds = input.bounds && scaled(input.bounds, zoom);
  const cluster = input.fan && places.symbols.find(({ key, members }) => key === input.fan!.key && members.length > 1);
  const others = places.symbols.filter((s) => s !== cluster).map(({ symbol }) => symbol);
  const fan = cluster ? fanOut(cluster, { zoom, family, words: input.words, taken: others, bounds }) : [];
  return {
    zoom,
    family,
    bounds,
    hidden: input.covers.map((r) => scaled(r, zoom)),
    lines: draftLines(ghosts, zoom),
    small: input.only !== null,
    badges: draftBadges(ghosts, zoom),
    fan: input.fan ? fanned(fan, openOf(input.fan)) : [],
    fanned: cluster?.key ?? null,
  };
}

/** Slows down towards the end. */
const openOf = ({ open }: Fan): number => 1 - (1 - Math.min(1, open / FAN_TIME)) ** 3;

/** True if the places hold: not a matter of panels, drafts, selection or pointer. */
const samePlaces = (a: FrameInput, b: FrameInput): boolean =>
  a.counters === b.counters &&
  a.zoom === b.zoom &&
  a.family === b.family &&
  a.space === b.space &&
  sameRect(a.only, b.only);

const sameText = (a: LabelText, b: LabelText): boolean =>
  a.name === b.name && a.sub === b.sub && a.defence === b.defence && a.owner === b.owner;

const sameLabels = (a: FrameInput, b: FrameInput): boolean =>
  a.drafts === b.drafts &&
  a.fan?.key === b.fan?.key &&
  a.fan?.open === b.fan?.open &&
  sameRect(a.bounds, b.bounds) &&
  a.covers.length === b.covers.length &&
  a.covers.every((r, n) => sameRect(r, b.covers[n]));
