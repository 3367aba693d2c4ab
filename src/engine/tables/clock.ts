import { num, nums } from './num.ts';

/** §1 Clock. */
export const clock = {
  watchesPerDay: num(4, 'watches a day', 'D', '§1'),
  scaleTurns: num(8, 'turns', 'D', '§1'),
  afterTurns: num(2, 'turns', 'D', '§10'),
  weekDays: num(7, 'days', 'D', '§1'),
  calmAttacks: num(2, 'attacks a week', 'D', '§1'),
  lengthDraw: nums([-1, 0, 1], 'turns', 'D', '§1'),
  strikeWatchShare: num(0.25, 'of the turn', 'D', '§1'),
  responseDelay: num(2, 'watches', 'D', '§6'),
};
