import type { NewGame } from '../../../protocol/device-games.ts';
import type { Get, StoreDeps, Set } from '../store-dependencies.ts';
import type { Progress } from './progress.ts';

/** Actions of a player's first games and the tutorial. */
export interface ProgressActions {
  /** Starts a game. `small`: few orders and indicators until turn 3. */
  readonly begin: (game: NewGame, small: boolean) => Promise<void>;
  /** In a small game: shows everything early, or few things again. */
  readonly showAll: (all: boolean) => void;
  /** Ends the small mode of a game. */
  readonly endSmallGame: () => void;
  /** Dismisses the explanation of the first turns. */
  readonly dismissIntro: () => void;
  /** Starts the tutorial. */
  readonly startTutorial: () => Promise<void>;
  /** Saves the current tutorial step by id. */
  readonly saveTutorialStep: (step: string) => void;
  /** Continues the game without the tutorial. */
  readonly leaveTutorial: () => void;
}

export function progressActions(
  get: Get,
  set: Set,
  outside: StoreDeps,
  start: (game: NewGame) => Promise<void>,
): ProgressActions {
  function keep(patch: Partial<Progress>): void {
    const progress = { ...get().progress, ...patch };
    set({ progress });
    outside.keepProgress(JSON.stringify(progress));
  }

  /** Id of the started game; null if it failed. */
  async function startGame(game: NewGame): Promise<string | null> {
    const before = get().screen;
    await start(game);
    const { screen } = get();
    return screen && screen !== before ? screen.game.id : null;
  }

  return {
    begin: async (game, small) => {
      const id = await startGame(game);
      if (id) keep({ played: true, small: small ? id : null, all: false, told: false });
    },
    showAll: (all) => keep({ all }),
    endSmallGame: () => keep({ small: null }),
    dismissIntro: () => keep({ told: true }),
    startTutorial: async () => {
      const { tutorialGame, STEPS } = await import('./tutorial-steps.ts');
      const id = await startGame(tutorialGame);
      if (id) keep({ lesson: { game: id, step: STEPS[0]!.id } });
    },
    saveTutorialStep: (step) => {
      const { lesson } = get().progress;
      if (lesson && lesson.step !== step) keep({ lesson: { ...lesson, step } });
    },
    leaveTutorial: () => keep({ lesson: null }),
  };
}
