import type { SeatScreen } from '../protocol/seat-screen.ts';
import { createComputerPlayers, policyTurn } from './computer-players.ts';
import { type SessionDeps, reportNotice } from './dependencies.ts';
import { closeTurn, type Game, phaseOf, undecided } from './game.ts';
import { createOpenGame, type OpenGame } from './open-game.ts';
import { sealForPolicy } from './play.ts';

/** Runs tasks one after the other, in the order they came. A failed task does not stop the next. */
export type Queue = <T>(work: () => Promise<T>) => Promise<T>;

function createQueue(): Queue {
  let queue: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = queue.then(work);
    queue = done.catch(() => undefined);
    return done;
  };
}

/** What the calls of a seat and those of the device share. */
export interface SessionContext {
  readonly deps: SessionDeps;
  /** Runs calls one after the other. */
  readonly inTurn: Queue;
  readonly game: OpenGame;
  /** Opens a game and gives its screen. One left while the computer was thinking goes on by itself. */
  readonly show: (next: Game) => Promise<SeatScreen>;
  /** Stores a step of the open game and gives its screen. The same game: nothing to store. `also`: written with it. */
  readonly change: (next: Game, also?: Record<string, null>) => Promise<SeatScreen>;
  /** The open game's screen; asks the computer players that have to decide. */
  readonly shown: () => Promise<SeatScreen>;
  /** Resolves once computer players have decided the turn that is waited for: the next screen is its result. */
  readonly decided: () => Promise<void>;
}

export function createSessionContext(deps: SessionDeps): SessionContext {
  const inTurn = createQueue();
  const game = createOpenGame(deps);
  const players = computerPlayers(deps, game, inTurn);

  async function show(next: Game): Promise<SeatScreen> {
    await game.commit(closeTurn(next));
    return shown();
  }

  async function change(next: Game, also?: Record<string, null>): Promise<SeatScreen> {
    if (next !== game.open()) await game.commit(next, also);
    return shown();
  }

  async function shown(): Promise<SeatScreen> {
    if (phaseOf(game.open()) === 'waiting') void decided().then(tell, tell);
    else players.think();
    return game.screen();
  }

  const tell = async (): Promise<void> => deps.onScreen?.(await game.screen());

  async function decided(): Promise<void> {
    players.think();
    if (phaseOf(game.open()) !== 'waiting') return; // they had decided before, and think of the next turn already
    await players.decided();
    players.think();
  }

  return { deps, inTurn, game, show, change, shown, decided };
}

/** The computer players of the open game. */
function computerPlayers(deps: SessionDeps, game: OpenGame, inTurn: Queue) {
  return createComputerPlayers(deps.decide, {
    undecided() {
      const now = game.now();
      return now ? undecided(now).map((side) => policyTurn(now, now.id, side, now.seats[side])) : [];
    },
    take: ({ game: id, turn, side, policy }, decided) =>
      inTurn(async () => {
        const now = game.now();
        if (now?.id !== id || now.run.state.turn !== turn || now.seats[side] !== policy) return;
        await game.commit(closeTurn(sealForPolicy(now, side, decided)));
      }),
    progress({ game: id, turn, side }, done) {
      if (game.now()?.id === id) deps.onThinking?.({ game: id, turn, side, done });
    },
    failed: () => reportNotice(deps, 'policyFailed'),
  });
}
