import { adviser } from './adviser.ts';
import { balance } from './balance.ts';
import { brief } from './briefing.ts';
import { characters } from './characters.ts';
import { clauses } from './clauses.ts';
import { debrief } from './debrief.ts';
import { debriefChapters } from './debrief-chapters.ts';
import { debriefDeterrence } from './debrief-deterrence.ts';
import { debriefTalk } from './debrief-talk.ts';
import { debriefWanted } from './debrief-wanted.ts';
import { debriefWhy } from './debrief-why.ts';
import { doors } from './import.ts';
import { errors } from './errors.ts';
import { events } from './events.ts';
import { evidence } from './evidence.ts';
import { firstSteps } from './first-steps.ts';
import { lesson } from './lesson.ts';
import { modifiers } from './modifiers.ts';
import { names } from './names.ts';
import { orders } from './orders.ts';
import { page } from './common.ts';
import { parallel } from './parallel.ts';
import { policies } from './policies.ts';
import { replay } from './replay.ts';
import { rulebook } from './rulebook.ts';
import { seats } from './seats.ts';
import { selfPlay } from './self-play.ts';
import { settings } from './settings.ts';
import { setup } from './setup.ts';
import { signals } from './signals.ts';
import { start } from './start.ts';
import { table } from './table.ts';
import { talk } from './ai-signals.ts';
import { takeaway } from './takeaway.ts';
import { whatif } from './whatif.ts';

/** The rulebook's prose as words: `clause.<§n>.title`, `.body` and `.ours`, a paragraph a line. */
const prose = Object.fromEntries(
  Object.entries(clauses).flatMap(([id, c]) => [
    [`clause.${id}.title`, c.title],
    [`clause.${id}.body`, c.body.join('\n')],
    [`clause.${id}.ours`, c.ours.join('\n')],
  ]),
);

export const parts = {
  adviser,
  balance,
  brief,
  characters,
  debrief,
  doors,
  debriefChapters,
  debriefDeterrence,
  debriefTalk,
  debriefWanted,
  debriefWhy,
  errors,
  events,
  evidence,
  firstSteps,
  lesson,
  modifiers,
  names,
  orders,
  page,
  parallel,
  policies,
  replay,
  rulebook,
  seats,
  selfPlay,
  settings,
  setup,
  signals,
  start,
  table,
  talk,
  takeaway,
  whatif,
};

export const en: Readonly<Record<string, string>> = {
  ...prose,
  ...adviser,
  ...balance,
  ...brief,
  ...characters,
  ...debrief,
  ...doors,
  ...debriefChapters,
  ...debriefDeterrence,
  ...debriefTalk,
  ...debriefWanted,
  ...debriefWhy,
  ...errors,
  ...events,
  ...evidence,
  ...firstSteps,
  ...lesson,
  ...modifiers,
  ...names,
  ...orders,
  ...page,
  ...parallel,
  ...policies,
  ...replay,
  ...rulebook,
  ...seats,
  ...selfPlay,
  ...settings,
  ...setup,
  ...signals,
  ...start,
  ...table,
  ...talk,
  ...takeaway,
  ...whatif,
};
