import type { ScoredForecast } from '../debrief/forecasts.ts';
import { type CsvCell, type ScenarioClock, turnDate, fieldsText, watchTime, type CsvSheet } from './csv.ts';
import {
  type Order,
  type SeatEvent,
  type Side,
  type Signal,
  type Submission,
  SIDES,
} from '../../engine/model/index.ts';

export interface OrderFormatter {
  readonly order: (order: Order) => string;
  readonly signal: (signal: Signal) => string;
}

type Sealed = Readonly<Record<Side, Submission | null>>;

/** All submissions, one row per item; an empty submission gets a row that says so. */
export const decisionSheet = (turns: readonly Sealed[], clock: ScenarioClock, say: OrderFormatter): CsvSheet => ({
  columns: ['turn', 'first_day', 'side', 'type', 'kind', 'details', 'in_words'],
  rows: turns.flatMap((sealed, i) =>
    SIDES.flatMap((side) => rowsOf(sealed[side], say).map((row) => [i + 1, turnDate(clock, i + 1), side, ...row])),
  ),
});

function rowsOf(sealed: Submission | null, say: OrderFormatter): CsvCell[][] {
  const rows: CsvCell[][] = [
    ...(sealed?.aims ? [['aims', 'ranked', sealed.aims.join(' '), '']] : []),
    ...(sealed?.success
      ? [
          [
            'success',
            sealed.success.claim?.measure ?? 'notClaimed',
            fieldsText({ ...sealed.success.claim }, ['measure']),
            sealed.success.reason ?? '',
          ],
        ]
      : []),
    ...(sealed?.orders ?? []).map((order) => [
      'order',
      order.kind,
      fieldsText({ ...order }, ['kind']),
      say.order(order),
    ]),
    ...(sealed?.signals ?? []).map((x) => ['signal', x.kind, fieldsText({ ...x }, ['kind']), say.signal(x)]),
    ...(sealed?.assessment ? [['assessment', 'sealed', fieldsText({ ...sealed.assessment }), '']] : []),
  ];
  return rows.length > 0 ? rows : [['nothing', '', '', '']];
}

/** An event, and which seats saw it at the time. */
export interface SeenEvent {
  readonly truth: SeatEvent;
  readonly us: SeatEvent | null;
  readonly iran: SeatEvent | null;
  readonly public: SeatEvent | null;
}

/** All events in order, with who saw them. */
export const eventSheet = (
  events: readonly SeenEvent[],
  clock: ScenarioClock,
  say: (event: SeatEvent) => string,
): CsvSheet => ({
  columns: ['turn', 'when', 'theatre', 'kind', 'clause', 'details', 'in_words', 'told_us', 'told_iran', 'told_public'],
  rows: events.map(({ truth, us, iran, public: all }) => [
    truth.turn,
    watchTime(clock, truth.turn, truth.watch),
    truth.theatre,
    truth.kind,
    truth.clause,
    fieldsText(truth.data),
    say(truth),
    us !== null,
    iran !== null,
    all !== null,
  ]),
});

type BySide<T> = Readonly<Record<Side, readonly T[]>>;

/**
 * Every forecast with outcome, base rate and squared error; and each side's rating of deterrence, which is not scored.
 */
export function forecastSheet(
  given: { readonly forecasts: BySide<ScoredForecast>; readonly working: BySide<{ turn: number; value: number }> },
  clock: ScenarioClock,
): CsvSheet {
  const rows = (['us', 'iran'] as const).flatMap((side): CsvCell[][] => [
    ...given.forecasts[side].map((forecast) => [
      forecast.turn,
      turnDate(clock, forecast.turn),
      side,
      forecast.question,
      percent(forecast.said),
      percent(forecast.base),
      forecast.came,
      square(forecast.said, forecast.came),
      square(forecast.base, forecast.came),
    ]),
    ...given.working[side].map(({ turn, value }) => [
      turn,
      turnDate(clock, turn),
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
