import type { TableOverrides } from '../../engine/model/index.ts';
import { mean } from '../balance/statistics.ts';
import {
  type RankedReplies,
  type CheckResults,
  type Payoffs,
  payoffs,
  type SensitivityQuestion,
  backtestCriteria,
  traces,
  type Traces,
} from './measure-effects.ts';
import { overridesOf, type Variation } from './tunable-numbers.ts';

/** Effect of changing one number by a quarter. */
export interface NumberEffect {
  /** No sampled game changed: doctrines and history do not use this number. */
  readonly idle: boolean;
  /** Mean absolute change of points, over both sides and all pairs of doctrines. */
  readonly points: number;
  /** Mean percentage of games with another ending. */
  readonly endings: number;
  /** Best replies that changed by more than a tie. */
  readonly replies: readonly ChangedReply[];
  /** Checks that are no longer met. */
  readonly broken: readonly string[];
}

export interface ChangedReply extends Pick<RankedReplies, 'side' | 'to' | 'best'> {
  readonly was: string;
}

const TIE = 1;
const NONE: TableOverrides = {};

export interface SensitivityJob {
  readonly question: SensitivityQuestion;
  readonly variations: readonly Variation[];
  readonly base: UnchangedResults;
}

export interface UnchangedResults {
  readonly payoffs: Payoffs;
  /** Criteria of the back-test; empty if it is skipped. */
  readonly record: CheckResults;
  readonly traces: Traces;
}

export const unchangedResults = async (question: SensitivityQuestion): Promise<UnchangedResults> => ({
  payoffs: payoffs(question, NONE),
  record: question.seeds > 0 ? await backtestCriteria(question, NONE) : {},
  traces: traces(question, NONE),
});

/** Compares variation `i` with the unchanged numbers, over the same seeds. */
export async function numberEffect({ question, variations, base }: SensitivityJob, i: number): Promise<NumberEffect> {
  const tables = overridesOf(variations[i]!);
  const went = traces(question, tables);
  const now = went.payoffs === base.traces.payoffs ? base.payoffs : payoffs(question, tables);
  const told = went.record === base.traces.record ? base.record : await backtestCriteria(question, tables);
  return {
    idle: now === base.payoffs && told === base.record,
    ...moved(base.payoffs, now),
    broken: [...broken(base.payoffs.met, now.met), ...broken(base.record, told)],
  };
}

const broken = (was: CheckResults, now: CheckResults): string[] =>
  Object.keys(was).filter((key) => was[key] && now[key] === false);

function moved(was: Payoffs, now: Payoffs): Pick<NumberEffect, 'points' | 'endings' | 'replies'> {
  const pairs = now.cells.map((cell, k) => [cell, was.cells[k]!] as const);
  return {
    points: mean(pairs.map(([a, b]) => (Math.abs(a.us - b.us) + Math.abs(a.iran - b.iran)) / 2)),
    endings: 100 * mean(pairs.map(([a, b]) => apart(a.endings, b.endings))),
    replies: now.replies.flatMap(({ side, to, best, regret }, k) => {
      const before = was.replies[k]!.best;
      return best !== before && regret[before]! > TIE ? [{ side, to, was: before, best }] : [];
    }),
  };
}

const apart = (a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>): number =>
  Object.keys(a).reduce((sum, key) => sum + Math.abs(a[key]! - b[key]!), 0) / 2;
