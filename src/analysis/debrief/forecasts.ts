import type { Assessment, GameState, Side } from '../../engine/model/index.ts';
import { other } from '../../engine/model/index.ts';
import { rungOf } from '../../engine/rules/escalation.ts';
import { tablesFor } from '../../engine/tables/index.ts';

/** Questions that the game can answer; forecasts of one's own decisions are never scored (rules §6). */
const QUESTIONS = ['killed', 'act', 'rungRises', 'lineCrossed'] as const;
type ScoredQuestion = (typeof QUESTIONS)[number];

/** A submitted forecast and its outcome. */
export interface ScoredForecast {
  readonly turn: number;
  readonly question: ScoredQuestion;
  /** 0–1. */
  readonly said: number;
  readonly came: boolean;
  /** Base rate in the scenario, 0–1. */
  readonly base: number;
}

/** Outcomes in the turn of a row, by question, for the side asked. */
function truths(state: GameState, side: Side, i: number): Record<ScoredQuestion, boolean> {
  const T = tablesFor(state.def.overrides);
  const row = state.past[i]!;
  const before = i === 0 ? state.def.scenario.opening.heat : state.past[i - 1]!.heat;
  return {
    killed: row.killed > 0,
    act: side === 'iran' ? row.strike !== null : row.restraint,
    rungRises: rungOf(row.heat, T) > rungOf(before, T),
    lineCrossed: state.lines.some((l) => l.maker === other(side) && l.crossed === row.turn && l.from > 0),
  };
}

/** Every forecast of a side with its outcome and base rate. */
export function scoredForecasts(state: GameState, side: Side): ScoredForecast[] {
  const { killed, strike, restraint, rungRises, lineCrossed } = tablesFor(state.def.overrides).forecast;
  const rates = { killed, act: side === 'iran' ? strike : restraint, rungRises, lineCrossed };
  return state[side].assessments.flatMap((a: Assessment | null, i) => {
    if (!a || i >= state.past.length) return [];
    const came = truths(state, side, i);
    return QUESTIONS.flatMap((question) => {
      const said = a[question];
      return said === undefined
        ? []
        : [{ turn: i + 1, question, said: said / 100, came: came[question], base: rates[question] / 100 }];
    });
  });
}

interface Score {
  /** Forecasts given. */
  readonly n: number;
  /** Mean squared error, 0 best, 1 worst. */
  readonly brier: number;
  /** Brier score of the base rate. */
  readonly baseBrier: number;
  /**
   * Skill score 1 − brier ÷ baseBrier, at least −1; above 0 is better than the base rate. Null with few forecasts:
   * where the base rate is nearly always right, a few misses make any ratio.
   */
  readonly skill: number | null;
}

/** Fewest forecasts to be scored. */
export const MIN_FORECASTS = 10;

/** Brier score and skill; null without forecasts. */
export function brierScore(list: readonly Pick<ScoredForecast, 'said' | 'came' | 'base'>[]): Score | null {
  const n = list.length;
  if (n === 0) return null;
  const miss = (x: number, came: boolean): number => (x - (came ? 1 : 0)) ** 2;
  const sum = list.reduce((total, f) => total + miss(f.said, f.came), 0);
  const base = list.reduce((total, f) => total + miss(f.base, f.came), 0);
  return { n, brier: sum / n, baseBrier: base / n, skill: n < MIN_FORECASTS ? null : skillOf(sum, base) };
}

function skillOf(sum: number, base: number): number {
  if (base === 0) return sum === 0 ? 0 : -1;
  return Math.max(-1, 1 - sum / base);
}
