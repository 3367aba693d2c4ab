import type { Scenario } from '../../engine/model/index.ts';
import { tablesFor } from '../../engine/tables/index.ts';
import { dayNumber } from '../../engine/turn/calendar.ts';
import type { SimulatedRun } from './simulate.ts';
import {
  ATTACKS,
  BRAIN_INJURIES_COUNTED,
  INJURED,
  IRAQ,
  PASSINGS,
  type Series,
  SHIPS,
  SHIPS_MONTH,
  SYRIA,
} from './series.ts';

/** Day of a date, counted from the scenario's first day (0). */
export const dayOf = (scenario: Scenario, date: string): number => dayNumber(date) - dayNumber(scenario.start);

/** Sum of the days from … to, both included. */
export function sumOf(list: ArrayLike<number>, from: number, to: number): number {
  let n = 0;
  for (let day = Math.max(0, from); day <= Math.min(list.length - 1, to); day++) n += list[day]!;
  return n;
}

export const attacksIn = (course: SimulatedRun, from: number, to: number): number =>
  sumOf(course.iraq, from, to) + sumOf(course.syria, from, to);

/** True if an American was killed by that day. */
export const fatalBy = (course: SimulatedRun, day: number): boolean => sumOf(course.killed, 0, day) > 0;

/** The simulated figure that a tally of the series through `to` is compared with; `from`: first day counted. */
export type Measure = (course: SimulatedRun, from: number, to: number) => number;

/** `fullTraffic`: weekly transits of Bab el-Mandeb before the attacks on ships. */
export const measureOf = (series: Series, scenario: Scenario, fullTraffic: number): Measure => {
  const brain = tablesFor({}).attack.brainInjury;
  const counted = dayOf(scenario, BRAIN_INJURIES_COUNTED);
  switch (series) {
    case IRAQ:
      return (course, from, to) => sumOf(course.iraq, from, to);
    case SYRIA:
      return (course, from, to) => sumOf(course.syria, from, to);
    case INJURED:
      return (course, from, to) => Math.round(sumOf(course.wounded, from, to) * (to >= counted ? brain : 1));
    case SHIPS:
    case SHIPS_MONTH:
      return (course, from, to) => sumOf(course.ships, from, to);
    case PASSINGS:
      return (course, _from, to) => {
        const days = course.iraq.length / course.shipping.length;
        return Math.round((fullTraffic * (course.shipping[Math.floor(to / days)] ?? 0)) / 100);
      };
    case ATTACKS:
      return attacksIn;
  }
};
