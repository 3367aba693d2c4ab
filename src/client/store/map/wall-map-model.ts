import type { WallPlace } from '../../../protocol/room-parts.ts';
import type { AppState } from '../app-state.ts';
import type { Words } from '../format/words.ts';
import { mapModel } from './map-model-builder.ts';
import type { MapCounter, MapModel } from './map-model.ts';

/** Symbols and words so large that the back row can read them. */
const LETTERS = 2;

/**
 * The projector's map. In a playback: the public game, in frames of no side. Before: the bases that everybody knows,
 * and no Heat, since that of one table would tell the others.
 */
export const wallMapModel =
  (places: () => readonly WallPlace[]) =>
  (state: AppState, w: Words): MapModel => {
    const whole = mapModel(state, w);
    const shown = whole.playback
      ? { counters: whole.counters.map(bare) }
      : { counters: places().map((place) => counterOf(place, w)), theatres: [], hot: false };
    return { ...whole, ...shown, letters: LETTERS, covered: { ...whole.covered, whole: true } };
  };

/** Without what only a player needs, and without a seat to be friend or enemy of. */
const bare = (counter: MapCounter): MapCounter => {
  const { strength: _strength, readiness: _readiness, defence: _defence, ...rest } = counter;
  return { ...rest, stance: 'neutral', sub: '' };
};

const counterOf = ({ id, kind, theatre, lat, lon }: WallPlace, w: Words): MapCounter => ({
  id,
  kind,
  theatre,
  lat,
  lon,
  owner: 'us',
  stance: 'neutral',
  suspected: false,
  label: w(`site.${id}`),
  sub: '',
});
