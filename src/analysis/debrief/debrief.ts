import { type Act, type Deed, further, IRAN_REACH, mainAct, usDeed } from './acts.ts';
import { type GradedAim, gradedAims } from './graded-aims.ts';
import { type TurnWhy, whyOf } from './causes.ts';
import { type Forecast, forecastsGiven } from './forecasts.ts';
import { type Step, steps } from './ladder.ts';
import { type Moment, moments } from './moments.ts';
import { promisesOf, type Word } from './promises.ts';
import { attacksByDay, type Truce, trucesOf } from './turn-days.ts';
import type { Marks } from './weighting.ts';
import { actedTurns } from '../whatif/attacks-averted.ts';
import { recordOf, statesOf } from '../whatif/whatif-record.ts';
import {
  type Directive,
  type GameState,
  LAND_GROUPS,
  other,
  type Side,
  type TurnRow,
} from '../../engine/model/index.ts';
import type { GameRun } from '../../engine/record/index.ts';
import { tablesFor } from '../../engine/tables/index.ts';

/** What a debrief tells of a finished game, computed from its record alone; plain values, nothing withheld. */
export interface Debrief {
  /** True Heat as the game opened, and the rungs' lower edges. */
  readonly opening: number;
  readonly rungs: readonly number[];
  /** One row a turn, as it was. */
  readonly rows: readonly TurnRow[];
  /** The weightiest act of each turn. */
  readonly acts: Readonly<Record<Side, readonly (Act | null)[]>>;
  readonly why: readonly TurnWhy[];
  readonly steps: readonly Step[];
  readonly aims: Readonly<Record<Side, readonly GradedAim[]>>;
  readonly forecasts: Readonly<Record<Side, readonly Forecast[]>>;
  /** “How well is deterrence working”, 0–100, as it was sealed. */
  readonly working: Readonly<Record<Side, readonly { readonly turn: number; readonly value: number }[]>>;
  readonly intents: Readonly<Record<Side, readonly Intent[]>>;
  /** Red lines and offers, and what became of them. */
  readonly promises: Readonly<Record<Side, readonly Word[]>>;
  /** Turns in which a side ordered what the counterfactual takes away. */
  readonly acted: Readonly<Record<Side, readonly number[]>>;
  /** Turns in which it was done, not only ordered: a strike was flown (US), a group was asked anew to hold back (Iran). */
  readonly done: Readonly<Record<Side, readonly number[]>>;
  /** Of a hundred strikes that do nothing, so many are followed by fewer attacks. */
  readonly beforeAfter: number;
  readonly moments: readonly Moment[];
  readonly attacksByDay: readonly number[];
  readonly truces: readonly Truce[];
  readonly marks: Marks;
}

export function debriefOf(run: GameRun): Debrief {
  const { state: s, turns } = run;
  const T = tablesFor(s.def.overrides);
  const events = run.events.flat();
  const after = statesOf(recordOf(run)).slice(1);
  const both = <X>(of: (side: Side) => X): Readonly<Record<Side, X>> => ({ us: of('us'), iran: of('iran') });
  const climbed = steps(events, turns, s.lines);
  const why = whyOf(events, turns, s.past);
  return {
    opening: s.def.scenario.opening.heat,
    rungs: T.heat.rungs,
    rows: s.past,
    acts: both((side) => s.past.map((_, i) => mainAct(side, turns[i]?.[side] ?? null))),
    why,
    steps: climbed,
    aims: both((side) => gradedAims(s, events, side)),
    forecasts: both((side) => forecastsGiven(s, side)),
    working: both((side) => workingOf(s, side)),
    intents: both((side) => intents(s, after, side)),
    promises: both((side) => promisesOf(side, s)),
    acted: both((side) => actedTurns(turns, side)),
    done: both((side) => doneTurns(s.past, side)),
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

/** By the public record: an order that was not carried out is no deed. */
export const doneTurns = (rows: readonly TurnRow[], side: Side): number[] =>
  rows.filter((row) => (side === 'us' ? row.strike !== null : row.restraint)).map((row) => row.turn);

const workingOf = (s: GameState, side: Side) =>
  s[side].assessments.flatMap((a, i) => (a?.working === undefined ? [] : [{ turn: i + 1, value: a.working }]));

function marksOf(s: GameState): Marks {
  const { start, bothWin, winAt, loseAt, lowHeat, quietTurns } = tablesFor(s.def.overrides).points;
  const bloodless = s.past.slice(-quietTurns).every((row) => row.killed === 0);
  const quiet = s.heat.truth.all < lowHeat && bloodless;
  return { start, bothWin, winAt, loseAt, quiet, war: s.ending?.kind === 'war' };
}

/** What a side said it would do unthreatened, what it did, and what the other took it for. */
export interface Intent {
  readonly turn: number;
  readonly said: Deed;
  readonly did: Deed;
  /** `less`: it held back where it could have gone on, as one does who is deterred. */
  readonly went: 'less' | 'same' | 'more';
  /** How likely the other called it that this side wants a wider war, in per cent; null: it was not asked or did not say. */
  readonly read: number | null;
}

/** The directive under which most of the four land groups stood; of two that are as many, the harsher. */
export function standing(directives: readonly Directive[]): Directive {
  const n = (d: Directive): number => directives.filter((x) => x === d).length;
  return [...IRAN_REACH].reverse().reduce((best, d) => (n(d) > n(best) ? d : best), 'press' as Directive);
}

/** `after`: the states in which each turn left the game. */
export function intents(state: GameState, after: readonly GameState[], side: Side): Intent[] {
  return state.past.flatMap((row, i) => {
    const said = state[side].assessments[i]?.ifUnhurt as Deed | undefined;
    const left = after[i];
    if (said === undefined || !left) return [];
    const groups = left.groups.filter((g) => (LAND_GROUPS as readonly string[]).includes(g.id));
    const did = side === 'us' ? usDeed(row.strike) : standing(groups.map((g) => g.directive));
    const by = further(side, did, said);
    const went = by < 0 ? 'less' : by > 0 ? 'more' : 'same';
    return [{ turn: row.turn, said, did, went, read: state[other(side)].assessments[i]?.widerWar ?? null }];
  });
}
