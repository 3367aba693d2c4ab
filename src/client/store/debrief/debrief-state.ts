/** Where this tab is in a game's debrief, and the settings made there. Lost when the tab closes. */
export interface DebriefPlace {
  readonly game: string;
  /** Null: the start. */
  readonly chapter: string | null;
  /** Settings of chapters by name, as text in each chapter's own format. */
  readonly kept: Readonly<Record<string, string>>;
}

/** Parses the stored place; null if it is invalid. */
export function parseDebrief(text: string | null): DebriefPlace | null {
  try {
    const { game, chapter, kept } = JSON.parse(text ?? 'null') ?? {};
    if (typeof game !== 'string') return null;
    const strings = Object.entries((kept ?? {}) as object).filter(([, value]) => typeof value === 'string');
    return { game, chapter: typeof chapter === 'string' ? chapter : null, kept: Object.fromEntries(strings) };
  } catch {
    return null;
  }
}

/** The place in this game's debrief; ignores the place in another game. */
export const placeIn = (place: DebriefPlace | null, game: string): DebriefPlace =>
  place?.game === game ? place : { game, chapter: null, kept: {} };
