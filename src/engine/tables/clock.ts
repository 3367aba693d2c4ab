import { num, nums } from './num.ts';

/** §1 Clock. */
export const clock = {
  watchesPerDay: num(4, 'watches a day', 'D', '§1', 'a watch is six hours'),
  scaleTurns: num(
    8,
    'turns',
    'D',
    '§1',
    'points won or lost in a turn, and the war hazard, are scaled by this ÷ nominal turns',
  ),
  weekDays: num(7, 'days', 'D', '§1', 'Pressure and points per attack are scaled by this ÷ turnDays'),
  calmAttacks: num(2, 'attacks a week', 'D', '§1', 'calm: no more than this on US sites, and no American killed'),
  lengthDraw: nums([-1, 0, 1], 'turns', 'D', '§1', 'drawn equally; players know the length ±1'),
  strikeWatchShare: num(0.25, 'of the turn', 'D', '§1', 'ordered strikes fall at this share of the turn'),
  responseDelay: num(2, 'watches', 'D', '§6', 'a standing response fires this long after its trigger'),
};
