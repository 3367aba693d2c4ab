/** What this device remembers about its player: only which help is still needed. */
export interface Progress {
  /** A game was started on this device before. */
  readonly played: boolean;
  /** Id of the game with few orders until turn 3; null if none. */
  readonly small: string | null;
  /** Show all orders and indicators in it early. */
  readonly all: boolean;
  /** The explanation of its first turns was dismissed. */
  readonly told: boolean;
  /** The tutorial game, and its last step. */
  readonly lesson: { readonly game: string; readonly step: string } | null;
}

/** Progress of a new player. */
export const NEW_HERE: Progress = { played: false, small: null, all: false, told: false, lesson: null };

const text = (x: unknown): string | null => (typeof x === 'string' ? x : null);

/** Parses stored progress; invalid values become defaults. */
export function parseProgress(stored: string | null): Progress {
  try {
    const { played, small, all, told, lesson } = JSON.parse(stored ?? 'null') ?? {};
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
