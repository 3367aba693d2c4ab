import type { Assessment, GameState, Side } from '../engine/model/index.ts';
import { rungOf } from '../engine/rules/escalation.ts';
import { tablesFor } from '../engine/tables/index.ts';

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
