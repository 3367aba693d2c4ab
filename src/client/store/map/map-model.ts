/**
 * The contract between store and map: what the map shows, and the events it reports. The map knows no rules. Positions
 * are in degrees; all texts are ready to display.
 */

import type { Beat } from '../playback/beats.ts';

/** The five theatres, as the map names them. */
export type MapTheatre = 'iraq' | 'syria' | 'lebanon' | 'redsea' | 'gulf';

type MapSide = 'us' | 'iran';

/** A counter. Positions in degrees. */
export interface MapCounter {
  id: string;
  /**
   * Symbol of the counter; an unknown kind is drawn as an empty frame. United States: base, embassy, airbase, carrier,
   * fighters, bombers, airdefence, counterdrone, destroyer, orbit, amphib. Iran and its partners: depot, headquarters,
   * launch, quds, port, cadre, missile, group.
   */
  kind: string;
  /** Colour: blue for the United States, orange for Iran and its partners. */
  owner: MapSide;
  /** Frame by the player's seat: rectangle, diamond, or neutral. */
  stance: 'friend' | 'hostile' | 'neutral';
  /** Broken frame: the seat only suspects it. */
  suspected: boolean;
  lon: number;
  lat: number;
  theatre: MapTheatre;
  label: string;
  /** Second line, such as '1,100' or 'known'. */
  sub: string;
  /** Strike strength, in the box at the lower right. */
  strength?: number;
  /** Ticks below the frame, of 3. */
  readiness?: 0 | 1 | 2 | 3;
  /** Air defence cells, of 4. */
  defence?: 0 | 1 | 2 | 3 | 4;
  /** Theatres its strikes reach; shown on hover. */
  reach?: readonly MapTheatre[];
  /** In transfer: drawn with an open frame. */
  moving?: boolean;
  damaged?: 'damaged' | 'destroyed';
}

/** A draft order, drawn dashed with its number. */
export interface MapDraft {
  /** Same number as in the order list. */
  n: number;
  kind: 'strike' | 'move' | 'shield' | 'mark';
  fromLon?: number;
  fromLat?: number;
  lon: number;
  lat: number;
  label: string;
}

/** What came of an act in playback. `hurt`: wounded; `killed`: dead. `light`: a base as a game opens. */
export type FlashKind =
  | 'attack'
  | 'intercept'
  | 'hit'
  | 'miss'
  | 'nearMiss'
  | 'strike'
  | 'ship'
  | 'hurt'
  | 'killed'
  | 'here'
  | 'light';

/** One way of a playback event on the map, from its launch to its result. */
export interface MapFlash {
  id: string;
  kind: FlashKind;
  /** Colour: whose act it is. `other`: neither side’s. */
  side: MapSide | 'other';
  theatre: MapTheatre;
  /** Where it was launched. Absent: not known to this seat, and never shown. */
  fromLon?: number;
  fromLat?: number;
  lon: number;
  lat: number;
  /** The place stands for a larger area: the mark keeps off counters, which would seem to be meant. */
  open?: boolean;
  /** One or two words next to the result. */
  label: string;
  /** A second line, on the map of a whole game. */
  note?: string;
  /** An earlier event of the turn: only a lasting mark stays. */
  past?: boolean;
}

/** State of playback. The map moves arcs by this clock. */
export interface MapPlayback {
  playing: boolean;
  speed: number;
  /** Tells two scenes apart. */
  scene: string;
  beat: Beat;
  /** Length of the beat in ms, at the chosen speed. */
  length: number;
  /** Time of the scene, in ms since the epoch: where it is night. */
  moment: number;
  /** People died: everything else is dimmed while the result is told. */
  death: { lon: number; lat: number; theatre: MapTheatre; name: string; note: string; open?: boolean } | null;
}

/** Camera target. `id` tells two requests apart. */
export interface MapFocus {
  id: string;
  theatre: MapTheatre;
  /** False: too small to move the camera to another sea; it pulses in its inset. */
  big: boolean;
  /** Comes into the upper part of the clear area. */
  target: { lon: number; lat: number };
  /** Should be visible, too, if the scale allows it. */
  also: readonly { lon: number; lat: number }[];
}

/** A theatre with its name and Heat. */
export interface MapTheatreState {
  id: MapTheatre;
  name: string;
  /** 0–100. */
  heat: number;
  rung: 0 | 1 | 2 | 3 | 4;
  rungName: string;
  /** The line under the theatre's name, such as '36, Friction'. */
  note: string;
}

/** What covers the map, in CSS pixels. */
export interface MapCovered {
  left: number;
  top: number;
  right: number;
  bottom: number;
  /** Folded panels at the lower left, and what is open there now: it moves no symbol. */
  sheets?: { w: number; h: number };
  panel?: { w: number; h: number };
  /** An opening in the panels at the bottom, for the insets: they then cover nothing of the map above. */
  slot?: { x: number; y: number; w: number; h: number };
  /** All of North is shown, however small: nobody can pan a wall. */
  whole?: boolean;
}

/** Everything that the map shows. */
export interface MapModel {
  seat: 'us' | 'iran' | 'white' | 'public';
  theme: 'dark' | 'light';
  /** Colours of the two sides; the page's tokens follow it. */
  palette: 'standard' | 'contrast' | 'grey';
  reducedMotion: boolean;
  /** Scale of symbols and text, 1 = normal. */
  letters: number;
  theatres: readonly MapTheatreState[];
  /** Heat of the whole is at Clash or above: borders take its colour. */
  hot: boolean;
  counters: readonly MapCounter[];
  drafts: readonly MapDraft[];
  /** Id of the selected counter. */
  selected: string | null;
  /** Ids of counters that the open order card may target. */
  highlighted: readonly string[];
  /** Ship traffic, 0–100. */
  traffic: number;
  flashes: readonly MapFlash[];
  /** Null: no playback. */
  playback: MapPlayback | null;
  /** `whole`: the whole frame, for what has no place. Null: only the user moves the camera. */
  focus: MapFocus | 'whole' | null;
  covered: MapCovered;
  /** Texts by key, for names of places and for clusters. */
  words: (key: string, data?: { readonly count: number }) => string;
}

/** What the map reports. */
export interface MapEvents {
  onSelect(id: string | null): void;
  /** The pointer is on a counter; null: on none. */
  onHover(id: string | null): void;
  onTheatre(id: MapTheatre): void;
  /** The user moved the map. */
  onMoved(): void;
  /** Called before each frame; false if the page needs this frame for itself. */
  takesFrame(): boolean;
}

/** The part of a store that the map uses. */
export interface MapStore {
  getState(): MapModel;
  subscribe(listener: () => void): () => void;
}

/** Handle returned by `createMap`. */
export interface MapHandle {
  readonly renderer: 'canvas' | 'webgl';
  /** Shows a theatre in the main frame; Red Sea and Gulf swap places with it. */
  focusTheatre(id: MapTheatre): void;
  focusAt(lon: number, lat: number): void;
  /** Page coordinates of a counter's centre, or null if it is not visible. */
  unitAt(id: string): { x: number; y: number } | null;
  /** For tests and benchmarks: frames since the start, visible counters and draft orders. */
  drawn(): {
    frames: number;
    counters: number;
    ghosts: readonly Pick<MapDraft, 'n' | 'kind' | 'lon' | 'lat'>[];
  };
  /** For tests: the main frame, degrees at its centre, and page coordinates of the inset headers. */
  looksAt(): {
    frame: string;
    lon: number;
    lat: number;
    /** Pixels per degree. */
    scale: number;
    insets: readonly { frame: string; x: number; y: number }[];
  };
  /** For tests: what of a playback the last frame showed. Null: no playback, or nothing of it was drawn yet. */
  playback(): PlaybackFrame | null;
  /** Resolves when nothing moves and the last change is drawn, relief included. */
  idle(): Promise<void>;
  destroy(): Promise<void>;
}

/** A moment of a playback as it was drawn. Positions are page coordinates. */
export interface PlaybackFrame {
  scene: string;
  beat: Beat;
  /** Share of the beat that has passed, 0–1. */
  share: number;
  /** Colours of the acts on the map. */
  colours: readonly string[];
  /** Where it is aimed at; null: pulses in an inset, or has no place. */
  target: { x: number; y: number } | null;
  /** The part of the main map that nothing covers. */
  clear: { x: number; y: number; width: number; height: number };
  /** Pixels of the page per degree of longitude. */
  scale: number;
}
