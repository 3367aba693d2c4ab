import type { Outcome, Scenario, Side } from '../model/index.ts';
import { outcome } from '../turn/outcome.ts';
import { checkSubmission } from '../view/check.ts';
import { view } from '../view/view.ts';
import { scenarioHash } from './chain.ts';
import { advance, begin, type GameRun } from './run.ts';
import { type RecordedTurn, RULES_VERSION, type Save, SAVE_FORMAT } from './save.ts';

/**
 * Why a record was not followed to its end: `format`, `rules`, `scenario` = made by other code or data;
 * `setup` = the scenario does not open; `opening` = options, numbers, seed or scenario were changed; `turn` = a turn is numbered wrongly or follows the end of the game;
 * `illegal` = orders that the rules do not allow; `hash` = another state than the record says;
 * `length` = a hash without a turn, or a turn without a hash; `crash` = the record cannot be followed at all.
 */
export type BadReason =
  | 'format'
  | 'rules'
  | 'scenario'
  | 'setup'
  | 'opening'
  | 'turn'
  | 'illegal'
  | 'hash'
  | 'length'
  | 'crash';

export interface Replay {
  readonly ok: boolean;
  /** Turns replayed successfully. */
  readonly turns: number;
  /** 0: the opening differs. Absent on success. */
  readonly firstBadTurn?: number;
  readonly reason?: BadReason;
  /** The game up to the last good turn; null if it could not be opened. */
  readonly run: GameRun | null;
  /** Points and ending after the last good turn. */
  readonly outcome: Outcome | null;
}

/** Replays a record and checks every turn against its hash. Never throws. */
export function replay(save: Save, scenario: Scenario): Replay {
  const reason = mismatch(save, scenario);
  if (reason) return bad(null, 0, reason);
  let run: GameRun;
  try {
    run = begin(scenario, save.options, save.seed, save.rules.tables);
  } catch {
    return bad(null, 0, 'setup');
  }
  if (run.opening !== save.opening) return bad(null, 0, 'opening');
  for (let i = 0; i < save.turns.length; i++) {
    const next = followed(run, save.turns[i]!, save.hashes[i]);
    if (typeof next === 'string') return bad(run, i + 1, next);
    run = next;
  }
  if (save.hashes.length > save.turns.length) return bad(run, save.turns.length + 1, 'length');
  return { ok: true, turns: run.turns.length, run, outcome: outcome(run.state) };
}

function mismatch(save: Save, scenario: Scenario): BadReason | null {
  if (save.format !== SAVE_FORMAT) return 'format';
  if (save.rules.version !== RULES_VERSION) return 'rules';
  return save.scenario.hash === scenarioHash(scenario) ? null : 'scenario';
}

/** The game after this turn, or why the turn is bad. */
function followed(run: GameRun, turn: RecordedTurn, hash: string | undefined): GameRun | BadReason {
  if (hash === undefined) return 'length';
  if (run.state.ending || numberedWrongly(turn, run.state.turn)) return 'turn';
  try {
    if (!allowed(run, turn, 'us') || !allowed(run, turn, 'iran')) return 'illegal';
    const next = advance(run, turn);
    return next.hashes.at(-1) === hash ? next : 'hash';
  } catch {
    return 'crash';
  }
}

const numberedWrongly = (turn: RecordedTurn, expected: number): boolean =>
  [turn.us, turn.iran, turn.white].some((seat) => seat && seat.turn !== expected);

const allowed = (run: GameRun, turn: RecordedTurn, side: Side): boolean => {
  const sealed = turn[side];
  return sealed === null || checkSubmission(view(run.state, side), sealed).ok;
};

function bad(run: GameRun | null, firstBadTurn: number, reason: BadReason): Replay {
  return {
    ok: false,
    turns: run?.turns.length ?? 0,
    firstBadTurn,
    reason,
    run,
    outcome: run && outcome(run.state),
  };
}
