import { adviser } from './adviser.ts';
import { brief } from './briefing.ts';
import { countries } from './countries.ts';
import { debrief } from './debrief.ts';
import { doors } from './import.ts';
import { errors } from './order-errors.ts';
import { events } from './events.ts';
import { playback } from './playback.ts';
import { fileProblems } from './file-problems.ts';
import { firstSteps, tutorial } from './tutorial.ts';
import { modifiers } from './modifiers.ts';
import { names } from './names.ts';
import { orders } from './orders.ts';
import { mainPlaces } from './main-place-names.ts';
import { places } from './place-names.ts';
import { page } from './common.ts';
import { seats } from './seats.ts';
import { settings } from './settings.ts';
import { sessionMessages } from './session-messages.ts';
import { setup } from './setup.ts';
import { signals } from './signals.ts';
import { story } from './story.ts';
import { start } from './start.ts';
import { table } from './table.ts';

/** The catalogues of a game from its briefing to its end, with the start screen's. */
export const gameParts = {
  adviser,
  brief,
  countries,
  debrief,
  doors,
  errors,
  events,
  fileProblems,
  playback,
  firstSteps,
  tutorial,
  modifiers,
  names,
  orders,
  page,
  mainPlaces,
  places,
  seats,
  settings,
  sessionMessages,
  setup,
  signals,
  start,
  story,
  table,
};

export const game: Readonly<Record<string, string>> = Object.assign({}, ...Object.values(gameParts));
