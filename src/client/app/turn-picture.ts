import { regionPicture } from '../map/region-picture.ts';
import type { AppState } from '../store/app-state.ts';
import type { Words } from '../store/format/words.ts';
import { turnMapModel } from '../store/map/turn-map-model.ts';

/** The map of the last turn or of a finished game as a picture, dark whatever the theme. */
export const turnPicture = (state: AppState, w: Words, width: number, height: number): Promise<HTMLCanvasElement> =>
  regionPicture({ ...turnMapModel(state, w), theme: 'dark' }, width, height);
