/** Where a tab is in the debrief of a game, and what was set there; gone with the tab. */
export interface DebriefPlace {
  readonly game: string;
  /** Null: at its beginning. */
  readonly chapter: string | null;
  /** Settings of chapters, each by a name and in a form of its own. */
  readonly kept: Readonly<Record<string, string>>;
}

/** Reads what was kept; whatever is not of its form is forgotten. */
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

/** The place in this game's debrief; what was noted of another game does not count. */
export const placeIn = (place: DebriefPlace | null, game: string): DebriefPlace =>
  place?.game === game ? place : { game, chapter: null, kept: {} };
