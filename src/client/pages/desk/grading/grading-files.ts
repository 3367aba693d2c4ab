import { type CsvCell, toCsv } from '../../../../analysis/export/csv.ts';
import type {
  ForecastRow,
  Grading,
  GradingRow,
  QuizRow,
  ResearchData,
  ResearchDecision,
  ResearchPerson,
} from '../../../../protocol/room-grading.ts';

/** The tables that a class is graded by. What acts as a formula in a spreadsheet is led by an apostrophe. */

const figure = (x: number | null, places: number): number | null => (x === null ? null : Number(x.toFixed(places)));

type Columns<T> = Readonly<Record<string, (row: T) => CsvCell>>;

const csvFrom = <T>(columns: Columns<T>, rows: readonly T[]): string =>
  toCsv({
    columns: Object.keys(columns),
    rows: rows.map((row) => Object.values(columns).map((cell) => cell(row))),
  });

const GRADING: Columns<GradingRow & { readonly room: string }> = {
  register: ({ register }) => register,
  shown_as: ({ name }) => name,
  person: ({ code }) => code,
  class: ({ room }) => room,
  table: ({ table }) => table ?? '',
  side: ({ side }) => side ?? '',
  roles: ({ roles }) => roles.join(' '),
  deputy: ({ deputy }) => deputy,
  turns_at_table: ({ turnsAtTable }) => turnsAtTable,
  turns_present: ({ turnsPresent }) => turnsPresent,
  turns_excused: ({ turnsExcused }) => turnsExcused,
  proposals: ({ proposals }) => proposals,
  proposals_sealed: ({ proposalsSealed }) => proposalsSealed,
  marks: ({ marks }) => marks,
  forecasts_asked: ({ forecastsAsked }) => forecastsAsked,
  forecasts_given: ({ forecastsGiven }) => forecastsGiven,
  brier: ({ brier }) => figure(brier, 4),
  brier_of_base_rates: ({ baseBrier }) => figure(baseBrier, 4),
  turns_with_an_act: ({ turnsWithAct }) => turnsWithAct,
  participation_percent: ({ participation }) => participation,
  quiz_before: ({ quizBefore }) => quizBefore,
  quiz_after: ({ quizAfter }) => quizAfter,
  record_code: ({ recordCode }) => recordCode,
};

type CodedForecast = Omit<ForecastRow, 'person'>;
const FORECASTS: Columns<CodedForecast> = {
  person: ({ code }) => code,
  table: ({ table }) => table,
  turn: ({ turn }) => turn,
  side: ({ side }) => side ?? '',
  roles: ({ roles }) => roles.join(' '),
  question: ({ question }) => question,
  said_percent: ({ said }) => said,
  base_rate_percent: ({ base }) => base,
  came_true: ({ came }) => came,
  squared_error: ({ said, came }) => squared(said, came),
  squared_error_of_base_rate: ({ base, came }) => squared(base, came),
};

const squared = (percent: number, came: boolean): number => Number(((percent / 100 - Number(came)) ** 2).toFixed(4));

const QUIZ: Columns<Omit<QuizRow, 'person'>> = {
  person: ({ code }) => code,
  time: ({ time }) => time,
  item: ({ item }) => item,
  answer: ({ answer }) => answer,
  right: ({ right }) => right,
};

/** `grading.csv`: a line for each person, with what the register says. */
export const gradingCsv = ({ room, rows }: Pick<Grading, 'room' | 'rows'>): string =>
  csvFrom(
    GRADING,
    rows.map((row) => ({ ...row, room })),
  );

/** `forecasts.csv`: a line for each answer, with codes for people. */
export const forecastsCsv = (rows: readonly CodedForecast[]): string => csvFrom(FORECASTS, rows);

/** `quiz.csv`: a line for each answer in the class's quiz, with codes for people. */
export const quizCsv = (rows: readonly Omit<QuizRow, 'person'>[]): string => csvFrom(QUIZ, rows);

const PEOPLE: Columns<ResearchPerson> = {
  person: ({ code }) => code,
  table: ({ table }) => table ?? '',
  side: ({ side }) => side ?? '',
  roles: ({ roles }) => roles.join(' '),
  deputy: ({ deputy }) => deputy,
};

const DECISIONS: Columns<ResearchDecision> = {
  person: ({ code }) => code,
  table: ({ table }) => table,
  turn: ({ turn }) => turn,
  side: ({ side }) => side ?? '',
  roles: ({ roles }) => roles.join(' '),
  kind: ({ kind }) => kind,
  what: ({ what }) => what,
  mark: ({ mark }) => mark,
  became: ({ became }) => became,
};

/** What `research.zip` holds. `about` is said at its top: that it is coded, not anonymous. */
export function researchFiles(data: ResearchData, about: string): readonly { name: string; text: string }[] {
  const { agreed, decisions, forecasts, quiz, ...setup } = data;
  return [
    { name: 'about.json', text: JSON.stringify({ about, ...setup, agreed: agreed.length }, null, 2) },
    { name: 'people.csv', text: csvFrom(PEOPLE, agreed) },
    { name: 'decisions.csv', text: csvFrom(DECISIONS, decisions) },
    { name: 'forecasts.csv', text: forecastsCsv(forecasts) },
    { name: 'quiz.csv', text: quizCsv(quiz) },
  ];
}

/** What a column of a gradebook may be filled with: what people did, never what came of it. */
export const FILLS = {
  participation: ({ participation }) => participation,
  forecasts: ({ forecastsGiven }) => forecastsGiven,
  acts: ({ turnsWithAct }) => turnsWithAct,
  present: ({ turnsPresent }) => turnsPresent,
  proposals: ({ proposals }) => proposals,
  marks: ({ marks }) => marks,
} as const satisfies Readonly<Record<string, (row: GradingRow) => number | null>>;
export type Fill = keyof typeof FILLS;
