/** Id of the game whose briefing was just left, and of the one whose turns were played on this page. */
let opening: string | null = null;
let game: string | null = null;

/** Notes that a game opens: its table comes next. */
export const opensHere = (id: string): void => void (opening = id);

/** True for a game that opens, until its opening was shown: a page may be rendered several times before that. */
export const isOpening = (id: string): boolean => opening === id;

/** Notes that the opening is on the page. */
export const hasOpened = (): void => void (opening = null);

/** Notes that this page plays the game. */
export const playsHere = (id: string): void => void (game = id);

/** True if the game was played on this page, and not opened as a finished one. */
export const wasPlayedHere = (id: string): boolean => game === id;
