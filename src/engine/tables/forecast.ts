import { num } from './num.ts';

/**
 * §11 Base rates of the forecasts, over all doctrines and the historical orders: the forecast of a person who knows
 * only the scenario.
 */
export const forecast = {
  killed: num(9, '% of turns', 'C', '§11'),
  strike: num(48, '% of turns', 'C', '§11'),
  restraint: num(14, '% of turns', 'C', '§11'),
  rungRises: num(15, '% of turns', 'C', '§11'),
  lineCrossed: num(20, '% of turns', 'D', '§11'),
  beforeAfter: num(46, '% of strikes', 'C', '§11'),
};

/** The long form of the forecast is asked in the first, the middle and the last nominal turn (rules §6). */
export const asksLongForecast = (turn: number, nominal: number): boolean =>
  turn === 1 || turn === Math.ceil(nominal / 2) || turn === nominal;
