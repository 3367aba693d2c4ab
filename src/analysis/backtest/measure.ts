import type { Scenario } from '../../engine/model/index.ts';
import { TABLES } from '../../engine/tables/index.ts';
import { dayNumber } from '../../engine/turn/calendar.ts';
import type { SimulatedRun } from './simulate.ts';
import { ATTACKS, BRAIN_INJURIES_COUNTED, INJURED, IRAQ, PASSINGS, SHIPS, SHIPS_MONTH, SYRIA } from './series.ts';

/** Day of a date in a scenario; 0 = its first. */
export const dayOf = (scenario: Scenario, date: string): number => dayNumber(date) - dayNumber(scenario.start);

/** Sum of the days from … to, both in it. */
export function sumOf(list: ArrayLike<number>, from: number, to: number): number {
  let n = 0;
  for (let day = Math.max(0, from); day <= Math.min(list.length - 1, to); day++) n += list[day]!;
  return n;
}

export const attacksIn = (course: SimulatedRun, from: number, to: number): number =>
  sumOf(course.iraq, from, to) + sumOf(course.syria, from, to);

/** Was an American killed by that day? */
export const fatalBy = (course: SimulatedRun, day: number): boolean => sumOf(course.killed, 0, day) > 0;

/** What a game has where the tally of a series through `to` says something; `from`: first day that it counts. */
export type Measure = (course: SimulatedRun, from: number, to: number) => number;

/** `fullTraffic`: passings of Bab el-Mandeb a week before attacks on ships had told. */
export const measureOf = (series: string, scenario: Scenario, fullTraffic: number): Measure => {
  const brain = TABLES.attack.brainInjury.value;
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
    default:
      return attacksIn;
  }
};
