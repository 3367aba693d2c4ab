import type { Side } from '../../engine/model/index.ts';
import type { Forecast } from '../debrief/forecasts.ts';
import type { Cell, Sheet } from './csv.ts';
import { type Clock, dayOf } from './dates.ts';

type BySide<T> = Readonly<Record<Side, readonly T[]>>;

/**
 * Every forecast beside what came and what the scenario's base rate said, each with its squared error; and how well each side
 * thought that deterrence was working, which nothing scores.
 */
export function forecastSheet(
  given: { readonly forecasts: BySide<Forecast>; readonly working: BySide<{ turn: number; value: number }> },
  clock: Clock,
): Sheet {
  const rows = (['us', 'iran'] as const).flatMap((side): Cell[][] => [
    ...given.forecasts[side].map((f) => [
      f.turn,
      dayOf(clock, f.turn),
      side,
      f.question,
      percent(f.said),
      percent(f.base),
      f.came,
      square(f.said, f.came),
      square(f.base, f.came),
    ]),
    ...given.working[side].map(({ turn, value }) => [
      turn,
      dayOf(clock, turn),
      side,
      'working',
      value,
      null,
      null,
      null,
      null,
    ]),
  ]);
  return {
    columns: [
      'turn',
      'first_day',
      'side',
      'question',
      'said_percent',
      'base_rate_percent',
      'came_true',
      'squared_error',
      'squared_error_of_base_rate',
    ],
    rows: rows.toSorted((a, b) => Number(a[0]) - Number(b[0])),
  };
}

const round = (x: number): number => Math.round(x * 10_000) / 10_000;
const percent = (x: number): number => round(x * 100);
const square = (said: number, came: boolean): number => round((said - (came ? 1 : 0)) ** 2);
