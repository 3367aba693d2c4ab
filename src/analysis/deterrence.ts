import type { Assessment, GameState, Order, Side, Submission, TurnSubmissions } from '../engine/model/index.ts';
import type { GameRun } from '../engine/record/index.ts';
import { rungOf } from '../engine/rules/escalation.ts';
import { tablesFor } from '../engine/tables/index.ts';
import { resolveTurn } from '../engine/turn/resolve.ts';
import { setup } from '../engine/turn/setup.ts';
import { checkSubmission } from '../engine/view/check.ts';
import { view } from '../engine/view/view.ts';

/** Deterrence, scored and not self-graded (rules §11): pure functions of a finished game's record. */

export interface ForecastScore {
  readonly question: 'killed' | 'act' | 'rungRises' | 'lineCrossed';
  /** Forecasts given. */
  readonly n: number;
  /** Mean squared error, 0 best, 1 worst. */
  readonly brier: number;
  /** Of somebody who always says the base rate. */
  readonly baseBrier: number;
  /** 1 − brier ÷ baseBrier; above 0: better than the base rate. */
  readonly skill: number;
}

const given = (s: GameState, side: Side): readonly (Assessment | null)[] => s[side].assessments;

/** What came true, by question, in the turn of each row. A forecast of one's own decision is never scored (rules §6). */
function truths(s: GameState, side: Side, i: number): Record<ForecastScore['question'], boolean> {
  const T = tablesFor(s.def.overrides);
  const row = s.past[i];
  const before = i === 0 ? s.def.scenario.opening.heat : s.past[i - 1].heat;
  const other: Side = side === 'us' ? 'iran' : 'us';
  return {
    killed: row.killed > 0,
    act: side === 'iran' ? row.strike !== null : row.restraint,
    rungRises: rungOf(row.heat, T) > rungOf(before, T),
    lineCrossed: s.lines.some((l) => l.maker === other && l.crossed === row.turn),
  };
}

/** Brier score and skill of a side's sealed forecasts against the scenario's base rates. */
export function forecasts(s: GameState, side: Side): ForecastScore[] {
  const base = tablesFor(s.def.overrides).forecast;
  const rates = {
    killed: base.killed,
    act: side === 'iran' ? base.strike : base.restraint,
    rungRises: base.rungRises,
    lineCrossed: base.lineCrossed,
  };
  return (Object.keys(rates) as ForecastScore['question'][]).flatMap((question) => {
    let n = 0,
      sum = 0,
      baseSum = 0;
    given(s, side).forEach((a, i) => {
      const said = a?.[question];
      if (said === undefined || i >= s.past.length) return;
      const came = truths(s, side, i)[question] ? 1 : 0;
      n++;
      sum += (said / 100 - came) * (said / 100 - came);
      baseSum += (rates[question] / 100 - came) * (rates[question] / 100 - came);
    });
    return n === 0
      ? []
      : [{ question, n, brier: sum / n, baseBrier: baseSum / n, skill: baseSum === 0 ? 0 : 1 - sum / baseSum }];
  });
}

export interface SayDo {
  readonly linesDrawn: number;
  readonly linesCrossed: number;
  readonly linesAnswered: number;
  readonly offersMade: number;
  readonly offersMet: number;
  readonly offersBroken: number;
}

/** What a side said beside what it did. */
export function sayDo(s: GameState, side: Side): SayDo {
  const lines = s.lines.filter((l) => l.maker === side);
  const offers = s.offers.filter((o) => o.maker === side);
  return {
    linesDrawn: lines.length,
    linesCrossed: lines.filter((l) => l.crossed > 0).length,
    linesAnswered: lines.filter((l) => l.answered).length,
    offersMade: offers.length,
    offersMet: offers.filter((o) => o.done && o.met && !o.broken).length,
    offersBroken: offers.filter((o) => o.broken).length,
  };
}

export interface Intent {
  readonly turn: number;
  /** What this side would do if the other could not hurt it: its own sealed word. */
  readonly meant: string | null;
  /** How likely the other side thought it that this side wants a wider war, in per cent. */
  readonly read: number | null;
}

/** What a side meant beside what the other understood, on the turns of the long form. */
export function intentAudit(s: GameState, side: Side): Intent[] {
  const other = given(s, side === 'us' ? 'iran' : 'us');
  return given(s, side).flatMap((a, i) => {
    const meant = a?.ifUnhurt ?? null;
    const read = other[i]?.widerWar ?? null;
    return meant === null && read === null ? [] : [{ turn: i + 1, meant, read }];
  });
}

export interface Averted {
  readonly turn: number;
  readonly runs: number;
  /** Attacks averted in turns T to T+2 by what was ordered in T, over paired runs. */
  readonly mean: number;
  readonly p5: number;
  readonly p95: number;
  /** The interval excludes zero: the effect can be claimed. */
  readonly claimed: boolean;
}

const STRIKES: readonly Order['kind'][] = ['strike', 'leader', 'soil', 'standing'];

/** The same submission without strikes (US), or without restraint (Iran). */
const without = (sub: Submission | null | undefined, side: Side): Submission | null =>
  sub
    ? {
        ...sub,
        orders: sub.orders.filter((o) =>
          side === 'us'
            ? !STRIKES.includes(o.kind)
            : !(o.kind === 'directive' && (o.directive === 'ease' || o.directive === 'halt')),
        ),
      }
    : null;

/** Orders that are still lawful in this world, in their order: in another world a cost or a site may be gone. */
export function lawful(s: GameState, side: Side, sub: Submission | null | undefined): Submission | null {
  if (!sub) return null;
  const v = view(s, side);
  if (checkSubmission(v, sub).ok) return sub;
  let kept: Submission = { ...sub, signals: [], orders: [] };
  for (const o of sub.orders) {
    const more = { ...kept, orders: [...kept.orders, o] };
    if (checkSubmission(v, more).ok) kept = more;
  }
  for (const x of sub.signals) {
    const more = { ...kept, signals: [...kept.signals, x] };
    if (checkSubmission(v, more).ok) kept = more;
  }
  return kept;
}

const WINDOW = 3;

/** Attacks on US sites in turns T to T+2, with the recorded orders except that `side` leaves out its strikes (or restraint) in T. */
function attacksAfter(
  from: GameState,
  turns: readonly TurnSubmissions[],
  side: Side,
  salt: number,
  changed: boolean,
): number {
  let s: GameState = { ...from, salt };
  let n = 0;
  for (let k = 0; k < WINDOW && !s.ending; k++) {
    const recorded = turns[from.turn - 1 + k];
    if (!recorded) break;
    const sub = { us: recorded.us, iran: recorded.iran, white: recorded.white };
    if (changed && k === 0) sub[side] = without(sub[side], side);
    s = resolveTurn(
      s,
      { us: lawful(s, 'us', sub.us), iran: lawful(s, 'iran', sub.iran), white: sub.white },
      { quiet: true },
    ).state;
    n += s.past[s.past.length - 1].attacks;
  }
  return n;
}

/** Turns in which the side ordered what the counterfactual takes away. */
export const actedTurns = (turns: readonly TurnSubmissions[], side: Side): number[] =>
  turns.flatMap((t, i) => (t[side] && without(t[side], side)!.orders.length < t[side]!.orders.length ? [i + 1] : []));

/**
 * Attacks averted by what `side` ordered in `turn`, over `runs` pairs (rules §11, §12): run 0 uses the game's dice, run k re-salts
 * every die from that turn on, the same in both arms.
 */
export function averted(run: GameRun, side: Side, turn: number, runs: number): Averted {
  const { scenario, options, seed, overrides } = run.state.def;
  let s = setup(scenario, options, seed, overrides);
  while (s.turn < turn) s = resolveTurn(s, run.turns[s.turn - 1], { quiet: true }).state;
  const diffs: number[] = [];
  for (let k = 0; k < runs; k++)
    diffs.push(attacksAfter(s, run.turns, side, k, true) - attacksAfter(s, run.turns, side, k, false));
  diffs.sort((a, b) => a - b);
  const at = (q: number): number => diffs[Math.min(diffs.length - 1, Math.floor(q * diffs.length))];
  const p5 = at(0.05),
    p95 = at(0.95);
  return { turn, runs, mean: diffs.reduce((n, x) => n + x, 0) / runs, p5, p95, claimed: p5 > 0 || p95 < 0 };
}
