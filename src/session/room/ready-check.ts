import type { CheckQuestion, OwnCheck, RoomError } from '../../protocol/room.ts';
import type { CheckCount } from '../../protocol/room-desk.ts';
import { roomError } from './refusals.ts';
import { actorOf, type Handlers } from './step.ts';
import type { Person, Room } from './types.ts';
import { peopleOf } from './who-sits.ts';

/** A few questions from the rules before turn 1: whether a class is ready, never who. */
export const checkHandlers: Handlers<'check' | 'answer'> = {
  check(step, { questions, cards }) {
    if (step.room().stage.kind === 'debrief') return roomError('over');
    if (!questionsFit(questions)) return roomError('form', { at: '/questions' });
    step.tell({ kind: 'checkSet', questions, ...(cards ? { cards } : {}) });
    return null;
  },
  answer(step, { question, answer }): RoomError | null {
    const { check, stage } = step.room();
    if (stage.kind === 'debrief') return roomError('over');
    const asked = check.questions.find(({ id }) => id === question);
    if (!asked) return roomError('noQuestion');
    if (answer < 1 || answer > asked.answers.length) return roomError('form', { at: '/answer' });
    const { id } = actorOf(step);
    if (check.answers[id]?.[question] === undefined) step.tell({ kind: 'answered', person: id, question, answer });
    return null;
  },
};

/** Each question is there once, and has its right answer among its answers. */
export function questionsFit(questions: readonly CheckQuestion[]): boolean {
  const ids = new Set(questions.map(({ id }) => id));
  return (
    ids.size === questions.length && questions.every(({ right, answers }) => right >= 1 && right <= answers.length)
  );
}

/** The questions with a person's own answers; which are right only once all are given. */
export function ownCheck({ check: { questions, answers } }: Room, person: Person): OwnCheck | null {
  if (questions.length === 0) return null;
  const mine = answers[person.id] ?? {};
  const done = questions.every(({ id }) => mine[id] !== undefined);
  return {
    questions: questions.map(({ right: _right, ...question }) => question),
    mine,
    right: done ? Object.fromEntries(questions.map(({ id, right }) => [id, right])) : null,
  };
}

/** Counts by question, of the people who are here. */
export function checkCounts(room: Room): readonly CheckCount[] {
  const here = peopleOf(room).filter((person) => !person.absent && !person.out);
  return room.check.questions.map(({ id, text, right, answers }) => {
    const given = here.flatMap((person) => room.check.answers[person.id]?.[id] ?? []);
    return {
      id,
      text,
      answer: answers[right - 1] ?? '',
      right: given.filter((answer) => answer === right).length,
      answered: given.length,
      of: here.length,
    };
  });
}
