/** What this device remembers of who plays here: no more than which help they still need. */
export interface Progress {
  /** A game was begun here before. */
  readonly played: boolean;
  /** The game that begins small and opens on turn 3; null: none does. */
  readonly small: string | null;
  /** All orders and tracks are shown in it before their time. */
  readonly all: boolean;
  /** What its first turns are about was read and put away. */
  readonly told: boolean;
  /** The lesson, and the step of it that was shown last. */
  readonly lesson: { readonly game: string; readonly step: string } | null;
}

export const NEW_HERE: Progress = { played: false, small: null, all: false, told: false, lesson: null };

const text = (x: unknown): string | null => (typeof x === 'string' ? x : null);

/** Reads what was kept; whatever is not of its form is forgotten. */
export function parseProgress(kept: string | null): Progress {
  try {
    const { played, small, all, told, lesson } = JSON.parse(kept ?? 'null') ?? {};
    const [game, step] = [text(lesson?.game), text(lesson?.step)];
    return {
      played: played === true,
      small: text(small),
      all: all === true,
      told: told === true,
      lesson: game && step ? { game, step } : null,
    };
  } catch {
    return NEW_HERE;
  }
}
