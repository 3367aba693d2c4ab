/** What a frame showed of a playback, in pixels of the page, for tests. */
import type { PlaybackFrame, MapPlayback, MapModel } from '../../store/map/map-model.ts';
import { toPane } from '../geo/map-view.ts';
import { project, SCALE } from '../geo/projection.ts';
import type { Palette } from '../style/palette.ts';
import { FRAME_OF } from '../viewport/map-frames.ts';
import type { Navigator } from '../viewport/navigator.ts';
import { sideColour } from './playback-arc.ts';

interface Drawn {
  model: MapModel;
  playback: MapPlayback;
  nav: Navigator;
  palette: Palette;
  share: number;
  /** Pixels of the page per pixel of the map. */
  ui: number;
}

/** The moment that was drawn. The map fills the window. */
export function frameOf({ model, playback, nav, palette, share, ui }: Drawn): PlaybackFrame {
  const now = model.flashes.filter((f) => !f.past);
  const { pane, clear } = nav.arrangement.main;
  const main = now.filter((f) => FRAME_OF[f.theatre] === nav.frame);
  const at = main[0] ? toPane(nav.view, pane, project(main[0].lon, main[0].lat)) : null;
  return {
    scene: playback.scene,
    beat: playback.beat,
    share,
    colours: [...new Set(now.map((f) => sideColour(f.side, palette)))],
    target: at && { x: at.x * ui, y: at.y * ui },
    clear: { x: clear.x * ui, y: clear.y * ui, width: clear.w * ui, height: clear.h * ui },
    scale: nav.view.zoom * SCALE * ui,
  };
}
