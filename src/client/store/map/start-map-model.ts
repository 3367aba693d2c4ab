import type { SideView } from '../../../engine/model/index.ts';
import { THEATRES } from '../../../engine/model/index.ts';
import type { MapModel, MapTheatreState } from './map-model.ts';
import { figure } from '../format/numbers.ts';
import { reducedMotion, themeOf, type AppState } from '../app-state.ts';
import type { Words } from '../format/words.ts';

const QUIET = {
  seat: 'public',
  hot: false,
  drafts: [],
  highlighted: [],
  traffic: 100,
  flashes: [],
  playback: null,
  focus: null,
  covered: { left: 0, top: 0, right: 0, bottom: 0 }, // no panels on the start screen
} as const;

/** The map before a game is open: the region at the start of a scenario, without place details. */
export function startMapModel(state: AppState, w: Words): MapModel {
  const shown = (state.catalog?.scenarios ?? []).filter((x) => x.preview);
  const preview = (shown.find((x) => x.id === state.previewedScenario) ?? shown[0])?.preview;
  const counters = (preview?.places ?? []).map(({ side, ...place }) => ({
    ...place,
    kind: side === 'us' ? 'base' : 'depot',
    owner: side,
    stance: side === 'us' ? ('friend' as const) : ('hostile' as const),
    suspected: false,
    label: '',
    sub: '',
  }));
  return { ...frameOf(state), ...QUIET, theatres: theatresOf(preview?.heat ?? [], w), counters, words: w };
}

/** Scale by the text size setting. Smaller steps than the page, because the map cannot scroll. */
const LETTERS: Readonly<Record<AppState['settings']['text'], number>> = {
  normal: 1,
  large: 1.1,
  huge: 1.25,
  double: 1.5,
};

/** The settings that every map model needs. */
export const frameOf = (
  state: AppState,
): Pick<MapModel, 'theme' | 'palette' | 'reducedMotion' | 'letters' | 'selected' | 'covered'> => ({
  theme: themeOf(state),
  palette: state.settings.palette,
  reducedMotion: reducedMotion(state),
  letters: LETTERS[state.settings.text],
  selected: state.selected,
  covered: state.covered,
});

/** All theatres with their Heat; quiet without data. `small`: no Heat number, only the overall one is shown. */
export function theatresOf(heat: SideView['heat']['theatres'], w: Words, small = false): MapTheatreState[] {
  return THEATRES.map((id) => {
    const here = heat.find((x) => x.id === id);
    const rung = here?.rung ?? 0;
    const rungName = w(`rung.${rung}`);
    const note = small ? rungName : `${figure(here?.heat ?? 0, 0)}, ${rungName}`;
    return { id, name: w(`theatre.${id}`), heat: here?.heat ?? 0, rung, rungName, note };
  });
}
