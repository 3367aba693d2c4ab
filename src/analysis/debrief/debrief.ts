import { type MainAct, type ActLevel, compareActLevels, IRAN_REACH, mainAct, usActLevel } from './acts.ts';
import { type TurnCauses, turnCauses } from './causes.ts';
import { type ScoredForecast, scoredForecasts } from './forecasts.ts';
import { type GradedAim, gradedAims } from './graded-aims.ts';
import { type LadderStep, ladderSteps } from './ladder.ts';
import { type Moment, moments } from './moments.ts';
import { promisesOf, type PromiseOutcome } from './promises.ts';
import { attacksByDay, type Truce, trucesOf } from './turn-days.ts';
import { type GradedSuccess, gradedSuccess } from './said-success.ts';
import type { VerdictFacts } from './weighting.ts';
import { actedTurns } from '../whatif/attacks-averted.ts';
import { recordOf, statesOf } from '../whatif/rerun.ts';
import {
  type Directive,
  type GameState,
  LAND_GROUPS,
  other,
  type Side,
  type TurnRow,
} from '../../engine/model/index.ts';
import { type GameRun, replay } from '../../engine/record/index.ts';
import { tablesFor } from '../../engine/tables/index.ts';
import { strikeBelief } from '../../ai/search/world-sampler.ts';
import { view } from '../../engine/view/view.ts';
import { parseSave } from '../../scenario/index.ts';

/** Everything the debrief shows about a finished game, computed from its record; plain data without secrets. */
export interface Debrief {
  /** True Heat at the start, and the lower bounds of the rungs. */
  readonly opening: number;
  readonly rungs: readonly number[];
  /** True values, one row per turn. */
  readonly rows: readonly TurnRow[];
  /** Main act of each turn. */
  readonly acts: Readonly<Record<Side, readonly (MainAct | null)[]>>;
  readonly why: readonly TurnCauses[];
  readonly steps: readonly LadderStep[];
  readonly aims: Readonly<Record<Side, readonly GradedAim[]>>;
  readonly forecasts: Readonly<Record<Side, readonly ScoredForecast[]>>;
  /** What each said beforehand would be success. */
  readonly success: Readonly<Record<Side, readonly GradedSuccess[]>>;
  /** Answers to "How well is deterrence working", 0–100. */
  readonly working: Readonly<Record<Side, readonly { readonly turn: number; readonly value: number }[]>>;
  readonly intents: Readonly<Record<Side, readonly Intent[]>>;
  /** Red lines and offers, with their outcome. */
  readonly promises: Readonly<Record<Side, readonly PromiseOutcome[]>>;
  /** Turns in which a side ordered what the counterfactual removes. */
  readonly acted: Readonly<Record<Side, readonly number[]>>;
  /** Turns in which it happened: a strike was carried out (US), a group got a new request for restraint (Iran). */
  readonly done: Readonly<Record<Side, readonly number[]>>;
  /**
   * Chance (0–1) that force deters rather than provokes, as each side could compute it after each turn from what it had seen.
   */
  readonly deters: Readonly<Record<Side, readonly number[]>>;
  /** Per cent of ineffective strikes that are still followed by fewer attacks. */
  readonly beforeAfter: number;
  readonly moments: readonly Moment[];
  readonly attacksByDay: readonly number[];
  readonly truces: readonly Truce[];
  readonly marks: VerdictFacts;
}

export function debriefOf(run: GameRun): Debrief {
  const { state: s, turns } = run;
  const T = tablesFor(s.def.overrides);
  const events = run.events.flat();
  const after = statesOf(recordOf(run)).slice(1);
  const both = <X>(of: (side: Side) => X): Readonly<Record<Side, X>> => ({ us: of('us'), iran: of('iran') });
  const climbed = ladderSteps(events, turns, s.lines);
  const why = turnCauses(events, turns, s.past);
  return {
    opening: s.def.scenario.opening.heat,
    rungs: T.heat.rungs,
    rows: s.past,
    acts: both((side) => s.past.map((_, i) => mainAct(side, turns[i]?.[side] ?? null))),
    why,
    steps: climbed,
    aims: both((side) => gradedAims(s, events, side)),
    forecasts: both((side) => scoredForecasts(s, side)),
    success: both((side) => gradedSuccess(turns, after, side)),
    working: both((side) => workingOf(s, side)),
    intents: both((side) => intents(s, after, side)),
    promises: both((side) => promisesOf(side, s)),
    acted: both((side) => actedTurns(turns, side)),
    done: both((side) => doneTurns(s.past, side)),
    deters: both((side) => after.map((state) => strikeBelief(view(state, side), 'debrief').deters)),
    beforeAfter: T.forecast.beforeAfter,
    moments: moments(
      events,
      climbed,
      why,
      s.past.map((row) => row.calm),
    ),
    attacksByDay: attacksByDay(events, s.past.length, s.def.scenario.turnDays),
    truces: trucesOf(events, s.def.scenario.opening.gaza, s.past.length, s.def.scenario.turnDays),
    marks: marksOf(s),
  };
}

/** From the public record: orders that were not carried out do not count. */
export const doneTurns = (rows: readonly TurnRow[], side: Side): number[] =>
  rows.filter((row) => (side === 'us' ? row.strike !== null : row.restraint)).map((row) => row.turn);

const workingOf = (s: GameState, side: Side) =>
  s[side].assessments.flatMap((a, i) => (a?.working === undefined ? [] : [{ turn: i + 1, value: a.working }]));

function marksOf(s: GameState): VerdictFacts {
  const { start, bothWin, winAt, loseAt, lowHeat, quietTurns } = tablesFor(s.def.overrides).points;
  const bloodless = s.past.slice(-quietTurns).every((row) => row.killed === 0);
  const calmAfter = s.after?.calm ?? true;
  const quiet = s.heat.truth.all < lowHeat && bloodless && calmAfter;
  return { start, bothWin, winAt, loseAt, quiet, war: s.ending?.kind === 'war' };
}

/** What a side said it would do unthreatened, what it did, and how the other side read it. */
export interface Intent {
  readonly turn: number;
  readonly said: ActLevel;
  readonly did: ActLevel;
  /** `less`: it did less than it would have done unthreatened, as a deterred side does. */
  readonly went: 'less' | 'same' | 'more';
  /** The other side's forecast (per cent) that this side wants a wider war; null: not asked or not given. */
  readonly read: number | null;
}

/** The directive that most of the four land groups had; ties go to the harsher one. */
export function prevailingDirective(directives: readonly Directive[]): Directive {
  const n = (d: Directive): number => directives.filter((x) => x === d).length;
  return [...IRAN_REACH].reverse().reduce((best, d) => (n(d) > n(best) ? d : best), 'press' as Directive);
}

/** `after`: the state after each turn. */
export function intents(state: GameState, after: readonly GameState[], side: Side): Intent[] {
  return state.past.flatMap((row, i) => {
    const said = state[side].assessments[i]?.ifUnhurt as ActLevel | undefined;
    const left = after[i];
    if (said === undefined || !left) return [];
    const groups = left.groups.filter((g) => (LAND_GROUPS as readonly string[]).includes(g.id));
    const did = side === 'us' ? usActLevel(row.strike) : prevailingDirective(groups.map((g) => g.directive));
    const by = compareActLevels(side, did, said);
    const went = by < 0 ? 'less' : by > 0 ? 'more' : 'same';
    return [{ turn: row.turn, said, did, went, read: state[other(side)].assessments[i]?.widerWar ?? null }];
  });
}

/** Replays a record that contains its scenario. Throws an Error with a readable message if it cannot be replayed. */
export function replayRecord(text: string): GameRun {
  const read = parseSave(text);
  const scenario = read.ok ? read.value.scenario.file : undefined;
  if (!read.ok || !scenario) throw new Error('The record could not be read.');
  const { ok, run } = replay(read.value, scenario);
  if (!ok || !run) throw new Error('The record could not be followed to its end.');
  return run;
}
