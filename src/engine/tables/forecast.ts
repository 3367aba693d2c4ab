import { num } from './num.ts';

/** §11 Base rates of the sealed forecasts: what somebody who knows only the scenario would say. Over all doctrines and history's own orders. */
export const forecast = {
  killed: num(9, '% of turns', 'C', '§11', 'an American is killed'),
  strike: num(48, '% of turns', 'C', '§11', 'the US strikes'),
  restraint: num(14, '% of turns', 'C', '§11', 'Iran gives an order of restraint'),
  rungRises: num(15, '% of turns', 'C', '§11', 'Heat climbs a rung'),
  lineCrossed: num(20, '% of turns', 'D', '§11', 'a line of the other side is crossed'),
  beforeAfter: num(
    46,
    '% of strikes',
    'C',
    '§11',
    'a strike that does nothing is followed by fewer attacks this often',
  ),
};
