/** Turns the model into the sprites and lines of a frame, in drawing order. */
import { counterArt } from '../counters/counter-art.ts';
import { labelArt, labelSize } from '../counters/label-art.ts';
import { markArt } from '../counters/mark-art.ts';
import type { Rect } from '../geo/map-view.ts';
import { project } from '../geo/projection.ts';
import { TOWNS, WATERS } from '../data/places.ts';
import { besideActs } from '../layout/country-names.ts';
import type { Ground } from '../layout/name-placement.ts';
import { type Anchor, anchoredTo } from '../layout/anchor.ts';
import { coveredBy, type CounterSpot } from '../layout/layout-plan.ts';
import { scaled, within } from '../layout/rects.ts';
import type { Palette } from '../style/palette.ts';
import { placeNameArts } from '../style/place-name-art.ts';
import { countryArt, theatreBadgeArt } from '../style/country-art.ts';
import { badgeArt, captionArt, captionSize } from '../style/text-art.ts';
import {
  captionDrafts,
  draftBadges,
  draftBeads,
  drawDraftOverlay,
  type DraftOverlay,
} from '../overlays/draft-orders-overlay.ts';
import { drawLeader, drawReach, drawSelection, drawTarget } from '../overlays/rings.ts';
import type { MapFlash, MapModel } from '../../store/map/map-model.ts';
import type { FramePlan } from './frame-layout.ts';
import type { Sprite, ViewportPlan } from './viewport.ts';

/** Everything that a frame shows. */
export interface ComposeInput {
  model: MapModel;
  palette: Palette;
  zoom: number;
  pixelsPerDegree: number;
  layout: FramePlan;
  /** Marks instead of symbols, no text. */
  overview: boolean;
  hovered: string | null;
  /** World rectangle whose edge no name may cross; null: none. */
  within: Rect | null;
  /** World rectangles to keep free of names: the insets over the main frame. */
  hidden: readonly Rect[];
}

const PLACES = { waters: WATERS, towns: TOWNS };

const seatSide = (model: MapModel): 'us' | 'iran' => (model.seat === 'iran' ? 'iran' : 'us');
const holds = (s: CounterSpot, id: string | null): boolean => id !== null && s.members.some((m) => m.id === id);

/** Sprites and lines of a frame. */
export function compose(input: ComposeInput): ViewportPlan {
  const { model, palette, zoom, layout } = input;
  const { spots, places } = layout;
  const taken = [...coveredBy(spots, zoom), ...draftBadges(layout.ghosts, zoom)];
  taken.push(...[...places.countries, ...places.badges].map(({ rect }) => rect));
  taken.push(...input.hidden.map((r) => scaled(r, zoom)), ...namedHere(model, zoom));
  const ghosts = captionDrafts(layout.ghosts, zoom, taken, (label) => captionSize(label, palette.font));
  const ground = {
    taken: [...taken, ...draftBeads(ghosts, zoom)],
    within: input.within && scaled(input.within, zoom),
  };
  return {
    names: input.overview ? [] : [...placedNames(input), ...groundSprites(input, ground)],
    under: (g, z) => drawUnder(g, z, input, ghosts),
    counters: spots.flatMap((s) =>
      input.overview ? [{ art: markArt(s.counter, palette), pin: s.pin }] : counterSprites(s, palette),
    ),
    over: (g, z) => drawOver(g, z, input),
    top: input.overview ? [] : [...ghostSprites(ghosts, model, palette), ...wantedLabels(input)],
  };
}

/** Diameter of the mark of news or an act, in CSS pixels. */
const HERE = 48;

/** The square of a mark on the sheet. */
function squareOf({ lon, lat }: MapFlash, zoom: number): Rect {
  const { x, y } = project(lon, lat);
  return { x: x * zoom - HERE / 2, y: y * zoom - HERE / 2, w: HERE, h: HERE };
}

/** Where news is marked and named: a town’s own name gives way. */
const namedHere = (model: MapModel, zoom: number): Rect[] =>
  model.flashes.filter(({ kind, label }) => kind === 'here' && label !== '').map((flash) => squareOf(flash, zoom));

/** Where an act is shown in playback: the badge of its theatre gives way. */
const actsIn = ({ flashes, playback }: MapModel, zoom: number): Rect[] =>
  playback ? flashes.filter(({ past }) => !past).map((flash) => squareOf(flash, zoom)) : [];

/**
 * Names of countries and badges of theatres, on their kept places. In playback, whose camera chooses no place by them, no
 * badge lies over what happens and none is cut by the edge.
 */
function placedNames({ model, palette, zoom, layout, within: edge }: ComposeInput): Sprite[] {
  const { countries } = layout.places;
  const whole = model.playback && edge ? scaled(edge, zoom) : null;
  const badges = besideActs(layout.places.badges, actsIn(model, zoom)).filter(
    ({ rect }) => whole === null || within(rect, whole),
  );
  return [
    ...countries.map(({ text, face, pin }) => ({ art: countryArt(text, face, palette), pin })),
    ...badges.flatMap(({ id, named, pin }): Sprite[] => {
      const theatre = model.theatres.find((t) => t.id === id);
      return theatre ? [{ art: theatreBadgeArt(theatre, named, palette), pin }] : [];
    }),
  ];
}

function groundSprites({ model, palette, zoom, pixelsPerDegree }: ComposeInput, ground: Ground): Sprite[] {
  const names = placeNameArts(PLACES, { zoom, pixelsPerDegree }, ground, model.words, palette);
  return names.map(({ art, world, at }) => ({ art, pin: anchoredTo(world, zoom, at) }));
}

const offset = (pin: Anchor, dx: number, dy: number): Anchor => ({ ...pin, dx: pin.dx + dx, dy: pin.dy + dy });

function counterSprites(spot: CounterSpot, palette: Palette): Sprite[] {
  const symbol = { art: counterArt(spot.counter, spot.stacked, palette), pin: spot.pin };
  if (!spot.label) return [symbol];
  const label = {
    art: labelArt(spot.label.text, spot.label.side, spot.front === true, palette),
    pin: offset(spot.pin, spot.label.x, spot.label.y),
  };
  return [label, symbol];
}

/** Labels without room appear when their counter is hovered or selected. */
function wantedLabels({ model, palette, layout, hovered }: ComposeInput): Sprite[] {
  return layout.spots
    .filter((s) => !s.label && (holds(s, hovered) || holds(s, model.selected)))
    .map((s) => {
      const { h } = labelSize(s.text, palette.font);
      return {
        art: labelArt(s.text, 'east', true, palette),
        pin: offset(s.pin, s.symbol.x + s.symbol.w + 6, -h / 2),
      };
    });
}

function ghostSprites(ghosts: readonly DraftOverlay[], model: MapModel, palette: Palette): Sprite[] {
  const side = seatSide(model);
  return ghosts.flatMap((g): Sprite[] => [
    ...(g.words ? [{ art: captionArt(g.draft.label, palette[side].line, palette), pin: g.words }] : []),
    { art: badgeArt(g.draft.n, side, palette), pin: g.badge },
  ]);
}

function drawUnder(
  graphics: Parameters<ViewportPlan['under']>[0],
  zoom: number,
  input: ComposeInput,
  ghosts: readonly DraftOverlay[],
): void {
  const { palette, model, hovered } = input;
  const { spots } = input.layout;
  const reaching = spots.find((s) => holds(s, hovered ?? model.selected))?.counter;
  if (reaching?.reach) drawReach(graphics, reaching.reach, zoom, palette[reaching.owner].line, palette.halo);
  drawDraftOverlay(graphics, ghosts, zoom, palette[seatSide(model)], palette.halo);
  for (const s of spots) if (s.pulled) drawLeader(graphics, s, zoom, palette);
}

function drawOver(graphics: Parameters<ViewportPlan['over']>[0], zoom: number, input: ComposeInput): void {
  const { palette, model } = input;
  const { spots } = input.layout;
  const wanted = new Set(model.highlighted);
  const ink = { colour: palette[seatSide(model)].line, width: 2, casing: palette.halo };
  for (const s of spots) {
    if (s.members.some((m) => wanted.has(m.id))) drawTarget(graphics, s, zoom, ink);
    if (holds(s, model.selected)) drawSelection(graphics, s, zoom, palette);
  }
}
