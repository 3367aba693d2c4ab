/**
 * What the map shows and what it reports back.
 *
 * The map knows no rules: it draws this model and says what was pointed at.
 * Positions are degrees; every word arrives ready to read.
 */

export type MapTheatre = 'iraq' | 'syria' | 'lebanon' | 'redsea' | 'gulf';

type MapSide = 'us' | 'iran';

export interface MapCounter {
  id: string;
  /**
   * Which symbol it carries; an unknown kind is drawn as a plain frame. United States: base,
   * embassy, airbase, carrier, fighters, bombers, airdefence, counterdrone, destroyer, orbit,
   * amphib. Iran and its partners: depot, headquarters, launch, quds, port, cadre, missile, group.
   */
  kind: string;
  /** Colour: blue for the United States, orange for Iran and its partners. */
  owner: MapSide;
  /** Frame, by the player's seat: rectangle, diamond, or neither side's. */
  stance: 'friend' | 'hostile' | 'neutral';
  /** Broken frame: the seat only suspects that it is there. */
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
  /** On the road: drawn with an open frame. */
  moving?: boolean;
  damaged?: 'damaged' | 'destroyed';
}

/** An order in the draft, drawn as a numbered ghost. */
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

/** What playback shows at this moment, or has shown before. */
export interface MapFlash {
  id: string;
  kind: 'attack' | 'intercept' | 'hit' | 'strike' | 'ship' | 'loss' | 'hurt';
  fromLon?: number;
  fromLat?: number;
  lon: number;
  lat: number;
  label: string;
  /** It happened earlier in the turn: its way and its mark stay, faint. */
  past?: boolean;
}

/** How playback runs: arcs take their time by it. */
export interface MapFilm {
  playing: boolean;
  speed: number;
}

/** Where the camera should be. `id` tells two wishes apart. */
export interface MapFocus {
  id: string;
  theatre: MapTheatre;
  /** Everything that should be in sight. */
  points: readonly { lon: number; lat: number }[];
}

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

export interface MapModel {
  seat: 'us' | 'iran' | 'white' | 'public';
  theme: 'dark' | 'light';
  /** Which colours the sides have: the tokens of the page follow it. */
  palette: 'standard' | 'contrast' | 'grey';
  reducedMotion: boolean;
  /** How much larger than usual symbols and words are drawn. */
  letters: number;
  theatres: readonly MapTheatreState[];
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
  film: MapFilm | null;
  /** Null: the camera is nobody's but the person's. */
  focus: MapFocus | null;
  /** Pixels covered by panels on each edge of the window. */
  clear: { left: number; top: number; right: number; bottom: number };
}

export interface MapEvents {
  onSelect(id: string | null): void;
  onTheatre(id: MapTheatre): void;
  /** A person moved the map by hand. */
  onMoved(): void;
  /** Every frame, before it is worked at; false: the page needs this one for itself. */
  takesFrame(): boolean;
}

/** The part of a store that the map reads. */
export interface MapStore {
  getState(): MapModel;
  subscribe(listener: () => void): () => void;
}

/** What `createMap` resolves to. */
export interface MapHandle {
  readonly renderer: 'canvas' | 'webgl';
  /** Brings a theatre into the main frame; Red Sea and Gulf swap with it. */
  focusTheatre(id: MapTheatre): void;
  focusAt(lon: number, lat: number): void;
  /** Page pixels of a counter's centre, or null when it is not on screen. */
  unitAt(id: string): { x: number; y: number } | null;
  /** For tests and measuring: frames since the start; counters and drafted orders that are shown now. */
  drawn(): {
    frames: number;
    counters: number;
    ghosts: readonly Pick<MapDraft, 'n' | 'kind' | 'lon' | 'lat'>[];
  };
  /** For tests: which frame fills the window, degrees at its middle, and page pixels of the insets' headers. */
  looksAt(): {
    frame: string;
    lon: number;
    lat: number;
    /** Pixels to a degree. */
    scale: number;
    insets: readonly { frame: string; x: number; y: number }[];
  };
  /** Resolves when nothing moves and the last change is drawn. */
  idle(): Promise<void>;
  destroy(): Promise<void>;
}
