import type { Assessment, Options, Side } from '../engine/model/index.ts';
import type { PersonId, QuizTime, RoleId, TableId } from './room.ts';

/** What a class is graded by: for the instructor's desk alone. Open once the debrief has shown everything. */

/** One person's whole lesson, as `grading.csv` has it. */
export interface GradingRow {
  readonly person: PersonId;
  /** What the person wrote for the instructor's book; may be empty. */
  readonly register: string;
  readonly name: string;
  /** `P01` …, as in the class's table of decisions. */
  readonly code: string;
  readonly table: TableId | null;
  readonly side: Side | null;
  readonly roles: readonly RoleId[];
  readonly deputy: boolean;
  /** Turns that closed while they sat there; those of them that count: neither marked absent nor excused. */
  readonly turnsAtTable: number;
  readonly turnsPresent: number;
  readonly turnsExcused: number;
  readonly proposals: number;
  readonly proposalsSealed: number;
  readonly marks: number;
  readonly forecastsAsked: number;
  readonly forecastsGiven: number;
  /** Mean squared errors over the forecasts given, and of the scenario's base rates over the same; null: none given. */
  readonly brier: number | null;
  readonly baseBrier: number | null;
  /** Turns in which they proposed, amended or marked; who watched: answered on their sheet. */
  readonly turnsWithAct: number;
  /** 0–100; null: present in no turn. Depends on what was done, never on what came of it. */
  readonly participation: number | null;
  /** Right answers in the class's quiz; null: not taken. */
  readonly quizBefore: number | null;
  readonly quizAfter: number | null;
  readonly recordCode: string;
}

/** One answer of one person in the class's quiz. */
export interface QuizRow {
  readonly code: string;
  readonly person: PersonId;
  readonly time: QuizTime;
  /** The question's id in the course. */
  readonly item: string;
  /** Number of the chosen answer, as the course has it, from 1. */
  readonly answer: number;
  readonly right: boolean;
}

/** One answer of one person to one question of a turn that has closed. */
export interface ForecastRow {
  readonly code: string;
  readonly person: PersonId;
  readonly table: TableId;
  readonly turn: number;
  readonly side: Side | null;
  readonly roles: readonly RoleId[];
  readonly question: keyof Pick<Assessment, 'killed' | 'act'>;
  /** Per cent. */
  readonly said: number;
  readonly base: number;
  readonly came: boolean;
}

export interface Grading {
  /** The class, as its files name it. */
  readonly room: string;
  /** Whether the desk has said that marks are in; how many then agree to research. Null: not said yet. */
  readonly agreed: number | null;
  readonly rows: readonly GradingRow[];
  readonly forecasts: readonly ForecastRow[];
  readonly quiz: readonly QuizRow[];
}

/** What a person's own page has of them: the same lines as the desk's files, without the register. */
export interface OwnRecord {
  readonly row: Omit<GradingRow, 'register'>;
  readonly forecasts: readonly ForecastRow[];
  /** Their answer about research; null: none yet. */
  readonly consent: boolean | null;
}

/**
 * `GET /api/r/ROOM/research`, desk token, once marks are in: what those did who agreed. Coded, not anonymous: each table
 * has one President. Codes are drawn anew each time and stored nowhere; times are turns.
 */
export interface ResearchData {
  readonly scenario: string;
  readonly options: Options;
  readonly seed: string;
  readonly rules: string;
  /** People of the class, and how many of them agreed. */
  readonly people: number;
  readonly agreed: readonly ResearchPerson[];
  readonly tables: readonly { readonly table: TableId; readonly turns: number; readonly overheard: boolean }[];
  readonly decisions: readonly ResearchDecision[];
  readonly forecasts: readonly Omit<ForecastRow, 'person'>[];
  readonly quiz: readonly Omit<QuizRow, 'person'>[];
}

export interface ResearchPerson {
  readonly code: string;
  readonly table: TableId | null;
  readonly side: Side | null;
  readonly roles: readonly RoleId[];
  readonly deputy: boolean;
}

export interface ResearchDecision {
  readonly code: string;
  readonly table: TableId;
  readonly turn: number;
  readonly side: Side | null;
  readonly roles: readonly RoleId[];
  readonly kind: 'propose' | 'amend' | 'withdraw' | 'mark' | 'note';
  /** Order or signal without words that a person wrote; of a note, the question that it answers; of a mark, only if who proposed it agreed too. */
  readonly what: string;
  readonly mark: string;
  /** What the team made of a proposal; empty for other kinds. */
  readonly became: string;
}
