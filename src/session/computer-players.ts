import type { Side } from '../engine/model/index.ts';
import { view } from '../engine/view/view.ts';
import { nothingNew } from '../ai/index.ts';
import { type Play, scenarioOf } from './play.ts';
import type { Decide, Decided, Question } from './policy-catalog.ts';

/** A decision that a computer player owes: of one game, turn and side. */
export interface PolicyTurn {
  readonly game: string;
  readonly turn: number;
  readonly side: Side;
  readonly policy: string;
  readonly question: Question;
}

/** Where computer players sit: the game on the page, or a table of a class. */
export interface PolicySeats {
  /** Decisions of the turn being ordered that have not been taken yet. */
  undecided(): readonly PolicyTurn[];
  /** Seals what was decided. It may come late, when the turn or the seat is no longer the same: then it is ignored. */
  take(asked: PolicyTurn, decided: Decided): Promise<void>;
  /** Share of a decision that is done, 0–1. */
  progress(asked: PolicyTurn, done: number): void;
  /** A policy failed; it gives no new orders this turn. */
  failed(asked: PolicyTurn): void;
}

export function policyTurn(play: Play, game: string, side: Side, policy: string): PolicyTurn {
  const { state } = play.run;
  return {
    game,
    turn: state.turn,
    side,
    policy,
    question: {
      policy,
      scenario: scenarioOf(play),
      view: view(state, side),
      salt: `${state.def.seed}:${side}`,
      simulations: 0,
    },
  };
}

/** Asks computer players as soon as a turn is open. They decide from the view at its start. */
export function createComputerPlayers(decide: Decide, seats: PolicySeats) {
  const thinking = new Map<string, Promise<void>>();

  /** Asks each that has not decided this turn and is not at it. */
  function think(): void {
    for (const asked of seats.undecided()) {
      const key = `${asked.game} ${asked.turn} ${asked.side} ${asked.policy}`;
      if (thinking.has(key)) continue;
      const forget = (): void => void thinking.delete(key);
      thinking.set(key, decideOne(asked).then(forget, forget)); // what failed was told; the next call asks again
    }
  }

  async function decideOne(asked: PolicyTurn): Promise<void> {
    let decided: Decided = { submission: nothingNew(asked.turn), thought: null };
    try {
      decided = await decide(asked.question, (done) => seats.progress(asked, done));
    } catch {
      seats.failed(asked);
    }
    await seats.take(asked, decided);
  }

  /** Resolves once all that think now have decided. */
  const decided = (): Promise<unknown> => Promise.all(thinking.values());

  return { think, decided };
}
