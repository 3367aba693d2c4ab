import type { NewGame } from './game-client.ts';
import { lessonGame, STEPS, type Step } from './lesson.ts';
import type { Get, Outside, Set } from './outside.ts';
import type { Progress } from './progress.ts';

export interface ProgressActions {
  /** Begins a game. `small`: few orders and tracks until turn 3. */
  readonly begin: (game: NewGame, small: boolean) => Promise<void>;
  /** Shows everything from now on. */
  readonly openAll: () => void;
  /** Begins the guided game. */
  readonly learn: () => Promise<void>;
  /** The guide has come to this step. */
  readonly reach: (step: Step) => void;
  /** Leaves this step for the next. */
  readonly pass: (step: Step) => void;
  /** The game goes on without the guide. */
  readonly leaveLesson: () => void;
}

export function progressActions(
  get: Get,
  set: Set,
  outside: Outside,
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

  const at = (step: string): void => {
    const { lesson } = get().progress;
    if (lesson && lesson.step !== step) keep({ lesson: { ...lesson, step } });
  };

  return {
    begin: async (game, small) => {
      const id = await begun(game);
      if (id) keep({ played: true, small: small ? id : null });
    },
    openAll: () => keep({ small: null }),
    learn: async () => {
      const id = await begun(lessonGame);
      if (id) keep({ lesson: { game: id, step: STEPS[0]!.id } });
    },
    reach: (step) => at(step.id),
    pass: (step) => {
      const next = STEPS[STEPS.indexOf(step) + 1];
      if (next) at(next.id);
    },
    leaveLesson: () => keep({ lesson: null }),
  };
}
