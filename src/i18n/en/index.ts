import { audit } from './audit.ts';
import { balance } from './balance.ts';
import { characters } from './characters.ts';
import { clauses } from './clauses.ts';
import { course } from './course.ts';
import { daily } from './daily.ts';
import { debriefChapters } from './debrief-chapters.ts';
import { debriefDeterrence } from './debrief-deterrence.ts';
import { debriefTalk, talk } from './debrief-talk.ts';
import { debriefWanted } from './debrief-wanted.ts';
import { debriefWhy } from './debrief-why.ts';
import { ending } from './ending.ts';
import { evidence } from './evidence.ts';
import { grading } from './grading.ts';
import { host } from './host.ts';
import { numberNames } from './number-names.ts';
import { numberNamesOfActs } from './number-names-of-acts.ts';
import { numberNotes } from './number-notes.ts';
import { parallel } from './parallel.ts';
import { policies } from './policies.ts';
import { present } from './present.ts';
import { references } from './references.ts';
import { replay } from './replay.ts';
import { roomErrors } from './room-errors.ts';
import { roleCards } from './role-cards.ts';
import { rulebook } from './rulebook.ts';
import { selfPlay } from './self-play.ts';
import { server } from './server.ts';
import { serverErrors } from './server-errors.ts';
import { takeaway } from './takeaway.ts';
import { whatif } from './whatif.ts';
import { desk } from './desk.ts';
import { deskDialogs } from './desk-questions.ts';
import { deskSay } from './desk-say.ts';
import { gameParts } from './game-bundle.ts';
import { playParts } from './play-bundle.ts';

/** The rulebook's prose as words: `clause.<§n>.title`, `.body` and `.ours`, a paragraph a line. */
const prose = Object.fromEntries(
  Object.entries(clauses).flatMap(([id, c]) => [
    [`clause.${id}.title`, c.title],
    [`clause.${id}.body`, c.body.join('\n')],
    [`clause.${id}.ours`, c.ours.join('\n')],
  ]),
);

/** Every catalogue: what only the debrief, the rulebook and the page of evidence say, besides those of a game. */
export const parts = {
  ...gameParts,
  audit,
  ...playParts,
  balance,
  characters,
  course,
  daily,
  debriefChapters,
  debriefDeterrence,
  debriefTalk,
  debriefWanted,
  debriefWhy,
  desk,
  deskDialogs,
  deskSay,
  ending,
  present,
  evidence,
  grading,
  host,
  numberNames,
  numberNamesOfActs,
  numberNotes,
  parallel,
  policies,
  references,
  replay,
  roomErrors,
  roleCards,
  rulebook,
  selfPlay,
  server,
  serverErrors,
  talk,
  takeaway,
  whatif,
};

export const en: Readonly<Record<string, string>> = Object.assign({}, prose, ...Object.values(parts));
