import type { QuizRow } from '../../protocol/room-grading.ts';
import type { QuizCounts } from '../../protocol/room-desk.ts';
import type { OwnQuiz } from '../../protocol/room-seat.ts';
import { MOST_QUIZ, type PersonId, type QuizTime } from '../../protocol/room.ts';
import { questionsFit } from './ready-check.ts';
import { roomError } from './refusals.ts';
import { actorOf, type Handlers } from './step.ts';
import type { Person, Room } from './types.ts';
import { isRevealed } from './view-game.ts';
import { hasTable, type Viewer } from './viewer.ts';
import { peopleOf } from './who-sits.ts';

/** The same questions before and after a lesson: what a class learned, told by question, and to each person their own. */
export const quizHandlers: Handlers<'quiz' | 'takeQuiz'> = {
  quiz(step, { time, questions }) {
    const { quiz } = step.room();
    if (time === 'before' && !mayOpenFirst(step.room())) return roomError('begun');
    if (time === 'after' && !isRevealed(step.room())) return roomError('notOpenYet');
    const isTaken = Object.values(quiz.taken).some((taken) => Object.keys(taken).length > 0);
    const kept = isTaken || time === null ? quiz.questions : questions;
    const isEmpty = time !== null && kept.length === 0;
    if (isEmpty || kept.length > MOST_QUIZ || !questionsFit(kept)) return roomError('form', { at: '/questions' });
    if (quiz.open !== time || kept !== quiz.questions) step.tell({ kind: 'quizSet', open: time, questions: kept });
    return null;
  },
  takeQuiz(step, { time, answers }) {
    const person = actorOf(step);
    const { questions, taken } = step.room().quiz;
    if (openQuiz(step.room(), person) !== time) return roomError('quizClosed');
    const isWhole = questions.every(({ id, answers: all }) => (answers[id] ?? 0) >= 1 && answers[id]! <= all.length);
    if (!isWhole || Object.keys(answers).length !== questions.length) return roomError('form', { at: '/answers' });
    if (!taken[time][person.id]) step.tell({ kind: 'quizTaken', person: person.id, time, answers });
    return null;
  },
};

const mayOpenFirst = ({ stage, tables }: Room): boolean =>
  stage.kind === 'lobby' || (stage.kind === 'play' && Object.values(tables).some(({ phase }) => phase === 'briefing'));

/** The quiz that a person may take: the first one until their table orders its first turn. Null: none. */
export function openQuiz(room: Room, { table }: Person): QuizTime | null {
  const { open } = room.quiz;
  if (open !== 'before') return open !== null && isRevealed(room) ? open : null;
  if (room.stage.kind === 'lobby') return open;
  return room.stage.kind === 'play' && table !== null && room.tables[table]?.phase === 'briefing' ? open : null;
}

/** The questions and a person's own answers. */
export function ownQuiz({ quiz: { questions, taken } }: Room, { id }: Person): OwnQuiz {
  return {
    questions: questions.map(({ right: _right, ...question }) => question),
    mine: { before: taken.before[id] ?? null, after: taken.after[id] ?? null },
    right: taken.after[id] ? Object.fromEntries(questions.map(({ id: question, right }) => [question, right])) : null,
  };
}

/** How many questions a person had right; null: they did not take it. */
export function rightOf({ quiz: { questions, taken } }: Room, time: QuizTime, person: PersonId): number | null {
  const answers = taken[time][person];
  return answers ? questions.filter(({ id, right }) => answers[id] === right).length : null;
}

/** A person's answers, one by one. */
export const quizRows = (room: Room, { id: person }: Person, code: string): QuizRow[] =>
  (['before', 'after'] as const).flatMap((time) => {
    const answers = room.quiz.taken[time][person];
    if (!answers) return [];
    return room.quiz.questions.map(({ id: item, right }) => ({
      code,
      person,
      time,
      item,
      answer: answers[item]!,
      right: answers[item] === right,
    }));
  });

/** Counts by question, of the people of a desk's tables; those who left count too if they took it. */
export function quizCounts(room: Room, viewer: Viewer): QuizCounts {
  const { open, questions, taken } = room.quiz;
  const seen = Object.values(room.people).filter((person) => hasTable(viewer, person.table));
  const who = (time: QuizTime) => seen.filter(({ id }) => taken[time][id]);
  const both = who('before').filter(({ id }) => taken.after[id]);
  const counted = both.length > 0 ? both : who('before');
  const right = (time: QuizTime, id: string, answer: number): number =>
    counted.filter((person) => taken[time][person.id]?.[id] === answer).length;
  return {
    open,
    people: peopleOf(room).filter(({ absent, table }) => !absent && hasTable(viewer, table)).length,
    handedIn: { before: who('before').length, after: who('after').length },
    counted: counted.length,
    items: questions.map(({ id, text, answers, right: answer }) => ({
      id,
      text,
      answer: answers[answer - 1] ?? '',
      before: right('before', id, answer),
      after: both.length > 0 ? right('after', id, answer) : null,
    })),
  };
}
