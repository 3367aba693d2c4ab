import type { Side } from '../engine/model/index.ts';
import { view } from '../engine/view/view.ts';
import { nothingNew } from '../ai/index.ts';
import { type Game, phaseOf, sealForPolicy, settle, undecided } from './game.ts';
import type { OpenGame } from './open-game.ts';
import type { Queue } from './task-queue.ts';
import { type SessionDeps, reportNotice } from './dependencies.ts';
import type { Decided } from './policies.ts';

/** The computer players' part of the authority: they decide as soon as the turn is open, and see no more later than then. */
export function createComputerPlayers(outside: SessionDeps, held: OpenGame, inTurn: Queue) {
  const thinking = new Map<string, Promise<void>>();

  /** Asks each that has not decided this turn and is not at it. */
  function think(): void {
    const game = held.now();
    if (!game) return;
    for (const side of undecided(game)) {
      const key = `${game.id} ${game.run.state.turn} ${side} ${game.seats[side]}`;
      if (thinking.has(key)) continue;
      const forget = (): void => void thinking.delete(key);
      thinking.set(key, decideFor(game, side).then(forget, forget)); // what failed was told; the next call asks again
    }
  }

  async function decideFor(game: Game, side: Side): Promise<void> {
    const { state } = game.run;
    let decided: Decided = { submission: nothingNew(state.turn), thought: null };
    try {
      const question = {
        policy: game.seats[side],
        scenario: game.scenario,
        view: view(state, side),
        salt: `${state.def.seed}:${side}`,
        simulations: 0,
      };
      decided = await outside.decide(question, (done) => {
        if (held.now()?.id === game.id) outside.onThinking?.({ game: game.id, turn: state.turn, side, done });
      });
    } catch {
      reportNotice(outside, 'policyFailed');
    }
    await inTurn(() => take(game, side, decided));
  }

  /** Its orders, unless somebody opened another game or took its seat in the meantime. */
  async function take(asked: Game, side: Side, decided: Decided): Promise<void> {
    const now = held.now();
    if (!now || now.id !== asked.id || now.run.state.turn !== asked.run.state.turn) return;
    if (now.seats[side] !== asked.seats[side]) return;
    await held.commit(settle(sealForPolicy(now, side, decided)));
  }

  /** Until they have decided the turn that is waited for; the next screen is then its result. */
  async function settled(): Promise<void> {
    think();
    if (phaseOf(held.open()) !== 'waiting') return; // they had decided before, and think of the next turn already
    await Promise.all(thinking.values());
    think();
  }

  return { think, settled };
}
