import type { NewGame } from '../game-client.ts';
import type { Get, StoreDeps, Set } from '../store-dependencies.ts';
import type { Progress } from './progress.ts';

export interface ProgressActions {
  /** Begins a game. `small`: few orders and tracks until turn 3. */
  readonly begin: (game: NewGame, small: boolean) => Promise<void>;
  /** In a small game: shows everything before its time, or few things again. */
  readonly showAll: (all: boolean) => void;
  /** A small game is like any other from now on. */
  readonly outgrow: () => void;
  /** What the first turns are about need not be said again. */
  readonly tell: () => void;
  /** Begins the guided game. */
  readonly learn: () => Promise<void>;
  /** The guide has come to this step, by its id. */
  readonly reach: (step: string) => void;
  /** The game goes on without the guide. */
  readonly leaveLesson: () => void;
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

  /** The id of the game that was begun; null if it could not be. */
  async function begun(game: NewGame): Promise<string | null> {
    const before = get().screen;
    await start(game);
    const { screen } = get();
    return screen && screen !== before ? screen.game.id : null;
  }

  return {
    begin: async (game, small) => {
      const id = await begun(game);
      if (id) keep({ played: true, small: small ? id : null, all: false, told: false });
    },
    showAll: (all) => keep({ all }),
    outgrow: () => keep({ small: null }),
    tell: () => keep({ told: true }),
    learn: async () => {
      const { lessonGame, STEPS } = await import('./tutorial-steps.ts');
      const id = await begun(lessonGame);
      if (id) keep({ lesson: { game: id, step: STEPS[0]!.id } });
    },
    reach: (step) => {
      const { lesson } = get().progress;
      if (lesson && lesson.step !== step) keep({ lesson: { ...lesson, step } });
    },
    leaveLesson: () => keep({ lesson: null }),
  };
}
