import type { RoomCommand, RoomCommandKind } from '../../protocol/room-commands.ts';
import { MOST_QUIZ } from '../../protocol/room.ts';
import { MORE_TIME } from '../../protocol/room.ts';
import { MAX_WATCH_NOTE, WATCH_PROMPTS } from '../../protocol/room-seat.ts';
import { exactly, z } from '../../scenario/zod.ts';
import {
  aims,
  forecast,
  inject,
  line,
  name,
  person,
  proposals,
  proposed,
  requestId,
  revision,
  roles,
  side,
  success,
  table,
  tables,
  text,
  turn,
  word,
} from './common-members.ts';

/** The form of each command; the compiler holds them to `RoomCommand`. */
const form = <K extends RoomCommandKind, S extends Record<string, z.ZodMiniType>>(kind: K, members: S) =>
  z.strictObject({ requestId, kind: z.literal(kind), ...members });

/** The desk names whose draft it means. */
const ofDraft = { table: z.optional(table), side: z.optional(side) };
const question = z.strictObject({
  id: word,
  text: line,
  answers: z.array(line).check(z.minLength(2), z.maxLength(9)),
  right: z.int().check(z.minimum(1), z.maximum(9)),
});
/** Roles of a side that a course may have cards for. */
const MOST_ROLES = 20;
const card = z.strictObject({ goal: line, dilemma: line, know: line, ask: line });
const cardsOfSide = z.record(word, card).check(z.refine((cards) => Object.keys(cards).length <= MOST_ROLES));
/** Numbers of answers by question. */
const quizAnswers = z
  .record(word, z.int().check(z.minimum(1), z.maximum(9)))
  .check(z.refine((answers) => Object.keys(answers).length <= MOST_QUIZ));
const time = z.enum(['before', 'after']);
const LONGEST_CLOCK = 4 * 3_600_000;

export const roomCommand = exactly<RoomCommand>()(
  z.discriminatedUnion('kind', [
    form('rename', { name }),
    form('leave', {}),
    form('wish', { wish: z.nullable(z.enum(['notUs', 'notIran', 'watch'])) }),
    form('answer', { question: word, answer: z.int().check(z.minimum(1), z.maximum(9)) }),
    form('takeQuiz', { time, answers: quizAnswers }),
    form('feel', {
      feelings: z.array(word).check(z.maxLength(3)),
      sentence: text(280),
      to: z.enum(['class', 'desk']),
    }),
    form('stepOut', {}),
    form('sit', { table, side, roles }),
    form('propose', { ...ofDraft, what: proposed }),
    form('amend', { ...ofDraft, proposal: word, rev: revision, what: proposed }),
    form('withdraw', { ...ofDraft, proposal: word, rev: revision }),
    form('mark', { proposal: word, mark: z.nullable(z.enum(['agree', 'doubt'])) }),
    form('forecast', { forecast }),
    form('watchNote', { prompt: z.enum(WATCH_PROMPTS), text: text(MAX_WATCH_NOTE) }),
    form('ready', { ready: z.boolean() }),
    form('consent', { agree: z.boolean() }),
    form('remark', { key: text(50), text: text(2000) }),
    form('say', { to: z.enum(['team', 'desk', 'back']), text: line }),

    form('arrange', { ...ofDraft, draftRev: revision, order: proposals }),
    form('setAside', { ...ofDraft, proposal: word, rev: revision, aside: z.boolean() }),
    form('rankAims', { ...ofDraft, aims }),
    form('seal', { ...ofDraft, draftRev: revision, success }),
    form('unseal', { ...ofDraft }),

    form('deal', { tables }),
    form('seat', { tables, person, table: z.nullable(table), side: z.nullable(side), roles }),
    form('absent', { tables, person, absent: z.boolean() }),
    form('excuse', { tables, person, turn, excused: z.boolean() }),
    form('slips', { tables, person, slips: z.boolean() }),
    form('moreTime', { tables, person, factor: z.literal([...MORE_TIME]) }),
    form('remove', { tables, person }),
    form('mute', { tables, person, muted: z.boolean() }),
    form('lock', { tables, locked: z.boolean() }),
    form('newCode', { tables }),
    form('addTable', { tables }),
    form('computer', { tables, side, role: z.nullable(word), policy: z.nullable(word) }),
    form('check', {
      tables,
      questions: z.array(question).check(z.maxLength(9)),
      cards: z.optional(z.strictObject({ us: cardsOfSide, iran: cardsOfSide })),
    }),
    form('quiz', { tables, time: z.nullable(time), questions: z.array(question).check(z.maxLength(MOST_QUIZ)) }),
    form('begin', { tables }),
    form('pause', { tables }),
    form('goOn', { tables }),
    form('addTime', { tables, ms: z.int().check(z.minimum(-LONGEST_CLOCK), z.maximum(LONGEST_CLOCK)) }),
    form('next', { tables }),
    form('resolve', { tables }),
    form('takeBack', { tables, turn }),
    form('fork', { tables, turn }),
    form('addInject', { tables, inject }),
    form('removeInject', { tables, id: word }),
    form('bulletin', {
      tables,
      text: line,
      to: z.union([z.enum(['us', 'iran', 'both']), person]),
      correction: z.optional(line),
    }),
    form('tell', { tables, to: z.union([z.literal('all'), person]), text: line }),
    form('passLine', { tables, line: word, pass: z.boolean() }),
    form('setDaysOff', {
      tables,
      weekdaysOff: z.array(z.int()).check(z.maxLength(7)),
      daysOff: z.array(z.string().check(z.maxLength(10))).check(z.maxLength(60)),
    }),
    form('setTalk', { tables, chat: z.boolean(), backChannel: z.enum(['closed', 'held', 'open']) }),
    form('hideFelt', { tables, id: word }),
    form('last', { tables, last: z.boolean() }),
    form('stop', { tables }),
    form('overheard', { tables, overheard: z.boolean() }),
    form('releaseConsent', { tables }),
    form('wall', { tables, blank: z.boolean(), table: z.nullable(table) }),
    form('debrief', {
      tables,
      step: z.literal([1, 2]),
      chapter: text(40),
      minutes: z.optional(z.int().check(z.minimum(0), z.maximum(180))),
      ask: z.optional(line),
    }),
    form('openAt', { tables, at: z.nullable(z.int().check(z.minimum(0))) }),
    form('setSecondBell', { tables, at: z.nullable(z.int().check(z.minimum(0))) }),
  ]),
);
