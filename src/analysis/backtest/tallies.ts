import { dayNumber } from '../../engine/turn/calendar.ts';
import { hourOf } from '../../scenario/iso-dates.ts';
import { nearest } from '../edit-distance.ts';
import { type CsvRow, type LineError, readCsv } from './tallies-csv.ts';
import { ATTACKS, PREDICTED, predictedSeries } from './series.ts';

/**
 * One official tally. `fit`: up to 21 December 2023, for fitting; `holdout`: later; `exclude`: recalled, a lower bound,
 * another definition, or not modelled.
 */
export interface Tally {
  readonly series: string;
  /** As published: a day, or a month. */
  readonly date: string;
  /** Last day included, `YYYY-MM-DD`. */
  readonly through: string;
  /** Null: a date to predict without an observation. */
  readonly value: number | null;
  readonly iraq: number | null;
  /** Includes Jordan, as in the game. */
  readonly syria: number | null;
  readonly injured: number | null;
  readonly use: TallyUse;
  readonly confidence: string;
  readonly source: string;
  readonly note: string;
  /** Absent: the source is strong. */
  readonly weak?: Weakness;
}
export type TallyUse = 'fit' | 'holdout' | 'exclude';

export type TalliesResult =
  | {
      readonly ok: true;
      readonly value: Tally[];
      /** Names of unknown columns. */
      readonly passedOver: readonly string[];
    }
  | { readonly ok: false; readonly errors: LineError[] };

/**
 * Why a source is weak: one official without a name; a medium of a side, or one that takes a side; a copy of another's
 * report; computed here from two tallies.
 */
const WEAKNESSES = ['anonymous', 'side', 'copy', 'computed'] as const;
export type Weakness = (typeof WEAKNESSES)[number];
const isWeakness = (text: string): text is Weakness => WEAKNESSES.some((weakness) => weakness === text);

const USES: readonly string[] = ['fit', 'holdout', 'exclude'];
const COLUMNS: readonly string[] = [
  'series',
  'date',
  'through',
  'value',
  'iraq',
  'syria',
  'jordan',
  'injured',
  'use',
  'confidence',
  'source',
  'note',
  'weak',
];
/** Other accepted column names. */
const ALIASES: Readonly<Record<string, string>> = {
  cumulative_or_value: 'value',
  official: 'value',
  cum_us_injured: 'injured',
  notes: 'note',
};
const MOST_ROWS = 5000;

const columnOf = (name: string): string => ALIASES[name.toLowerCase()] ?? name.toLowerCase();
const isKnown = (name: string): boolean => COLUMNS.includes(columnOf(name));

/**
 * Reads tallies from CSV: a row of column names, then one tally per row. Only `date` is required; `series`, `through`,
 * `value`, `iraq`, `syria`, `jordan`, `injured`, `use`, `confidence`, `source`, `note` and `weak` are read, others skipped.
 * Never throws; every error names its line.
 */
export function readTallies(text: string): TalliesResult {
  const csv = readCsv(text, isKnown);
  if (!csv.ok) return { ok: false, errors: [csv.error] };
  const [head, ...body] = csv.rows;
  if (!head) return fail(1, 'The file is empty.');
  const columns = head.cells.map(columnOf);
  const faults = columnFaults(head, columns);
  if (faults.length > 0) return { ok: false, errors: faults };
  if (body.length === 0) return fail(head.line, 'There is no tally after the line of column names.');
  if (body.length > MOST_ROWS) return fail(body[MOST_ROWS]!.line, `More than ${MOST_ROWS} tallies.`);
  const errors: LineError[] = [];
  const value = body.map((row) => tallyOf(row, columns, (message) => errors.push({ line: row.line, message })));
  errors.push(...twice(body, value));
  if (errors.length > 0) return { ok: false, errors: errors.sort((a, b) => a.line - b.line) };
  return { ok: true, value, passedOver: head.cells.filter((name) => name !== '' && !isKnown(name)) };
}

/** Columns that are duplicated, misspelt or missing. */
function columnFaults({ line, cells }: CsvRow, columns: readonly string[]): LineError[] {
  const wrong = cells.flatMap((name, i) => {
    const first = columns.indexOf(columns[i]!);
    if (isKnown(name) && first < i) return `Columns ${first + 1} and ${i + 1} are both “${columns[i]}”.`;
    const missing = COLUMNS.filter((column) => !columns.includes(column));
    const meant = isKnown(name) ? null : nearest(name, missing);
    return meant === null ? [] : `Column ${i + 1} is called “${name}”. Is “${meant}” meant?`;
  });
  if (wrong.length === 0 && !columns.includes('date'))
    wrong.push(`The first line names the columns. One of them has to be “date”; there are ${listed(cells)}.`);
  return wrong.map((message) => ({ line, message }));
}

const MOST_NAMED = 12;
const listed = (names: readonly string[]): string =>
  names
    .slice(0, MOST_NAMED)
    .map((name) => `“${name.slice(0, 40)}”`)
    .join(', ');

/** 1 234: a comma or point could also be a decimal separator, a space cannot. */
const GROUPED = /^\d{1,3}(?:\s\d{3})+$/;

const fail = (line: number, message: string): TalliesResult => ({ ok: false, errors: [{ line, message }] });

function tallyOf({ cells }: CsvRow, columns: readonly string[], wrong: (message: string) => void): Tally {
  const cell = (name: string): string => cells[columns.indexOf(name)] ?? '';
  const last = cells.findLastIndex((text) => text !== '') + 1;
  if (last > columns.length) wrong(`${last} cells, but the first line names ${columns.length} columns.`);
  const nameless = cells.findIndex((text, i) => text !== '' && columns[i] === '');
  if (nameless >= 0) wrong(`Column ${nameless + 1} has no name, but it holds “${cells[nameless]}”.`);
  const count = (name: string): number | null => {
    const text = cell(name);
    if (text === '') return null;
    if (/^\d{1,7}(\.\d+)?$/.test(text)) return Number(text);
    if (GROUPED.test(text)) return Number(text.replaceAll(/\s/g, ''));
    const how = /^[\d\s.,'’]+$/.test(text) ? ' without separators, such as 1234' : '';
    wrong(`“${name}” is a number${how}, not “${text}”.`);
    return null;
  };
  const date = cell('date');
  const series = cell('series') || ATTACKS;
  const through = cell('through') || lastDay(date);
  const value = count('value');
  const use = cell('use') || (predictedSeries(series) ? useOf(through) : 'exclude');
  if (lastDay(date) === '') wrong(`“date” is a day, YYYY-MM-DD, or a month, YYYY-MM, not “${date}”.`);
  else if (hourOf(through) === null || through.length !== 10)
    wrong(`“through” is a day, YYYY-MM-DD, not “${through}”.`);
  if (!USES.includes(use)) wrong(`“use” is fit, holdout or exclude, not “${use}”.`);
  if (use !== 'exclude' && predictedSeries(series) === undefined)
    wrong(`The game does not count “${series}”; it counts ${PREDICTED.join(', ')}. Mark it exclude.`);
  const weak = cell('weak');
  if (weak !== '' && !isWeakness(weak)) wrong(`“weak” is empty or one of ${WEAKNESSES.join(', ')}, not “${weak}”.`);
  const jordan = count('jordan');
  const syria = count('syria');
  return {
    series,
    date,
    through,
    value,
    iraq: count('iraq'),
    syria: syria === null ? null : syria + (jordan ?? 0),
    injured: count('injured'),
    use: use as TallyUse,
    confidence: cell('confidence'),
    source: cell('source'),
    note: cell('note'),
    ...(isWeakness(weak) ? { weak } : {}),
  };
}

/** The day itself, or the last day of the month; empty if invalid. */
function lastDay(date: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(date)) return hourOf(date) === null ? '' : date;
  if (!/^\d{4}-\d{2}$/.test(date)) return '';
  return ['31', '30', '29', '28'].map((day) => `${date}-${day}`).find((day) => hourOf(day) !== null) ?? '';
}

/** Tallies of attacks after this day must not be used for fitting. */
export const FIT_UNTIL = '2023-12-21';
const useOf = (through: string): TallyUse => (through <= FIT_UNTIL ? 'fit' : 'holdout');

/** Two tallies of a series with the same last day are ambiguous. */
function twice(rows: readonly CsvRow[], tallies: readonly Tally[]): LineError[] {
  const seen = new Map<string, number>();
  return tallies.flatMap((tally, i) => {
    if (tally.use === 'exclude') return [];
    const key = `${tally.series} ${tally.through}`;
    const first = seen.get(key);
    const { line } = rows[i]!;
    if (first === undefined) seen.set(key, line);
    return first === undefined
      ? []
      : [{ line, message: `Line ${first} already has ${tally.series} through ${tally.through}.` }];
  });
}

export const byDay = (a: Tally, b: Tally): number => dayNumber(a.through) - dayNumber(b.through);
