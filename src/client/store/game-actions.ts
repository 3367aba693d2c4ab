import type { Get, Outside, Set } from './outside.ts';
import { emptySubmission, newDraft, submissionOf } from './draft.ts';
import type { FileError, NewGame, Screen } from './game-client.ts';
import { resolvedTurn } from './log.ts';
import { scenes, startPlayback } from './playback.ts';
import type { Rules } from './rules.ts';
import { NOTHING_OF_A_SEAT, reducedMotion, type AppState, type Busy } from './state.ts';

const MEGABYTE = 1_048_576;
/** No saved game comes near it; the session checks again. */
export const MAX_FILE_MB = 2;

export interface GameActions {
  readonly open: () => Promise<void>;
  readonly start: (game: NewGame) => Promise<void>;
  readonly resume: (id: string) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
  readonly importText: (text: string) => Promise<void>;
  readonly refuseFile: (message: string) => void;
  readonly ready: () => Promise<void>;
  readonly seal: () => Promise<void>;
  /** The text of the saved game, or null if it could not be had. */
  readonly exportSave: () => Promise<string | null>;
  /** Back to the start screen; the game stays kept. */
  readonly leave: () => Promise<void>;
  readonly show: (screen: Screen) => Promise<void>;
  readonly fail: (error: unknown) => void;
}

export function gameActions(get: Get, set: Set, outside: Outside): GameActions {
  const { client } = outside;

  const fail = (error: unknown): void => {
    set({ error: error instanceof Error && error.message ? error.message : 'error.unknown' });
  };

  /** One request at a time; whatever goes wrong is said, and what was there stays. */
  async function during(busy: NonNullable<Busy>, work: () => Promise<void>): Promise<void> {
    if (get().busy) return;
    set({ busy, error: null });
    try {
      await work();
    } catch (error) {
      fail(error);
    } finally {
      set({ busy: null });
    }
  }

  /** The rules are fetched when they are first needed; what the browser says if it cannot is no sentence for people. */
  async function loadRules(): Promise<Rules> {
    try {
      return await outside.loadRules();
    } catch {
      throw new Error('error.load');
    }
  }

  async function show(screen: Screen): Promise<void> {
    const rules = get().rules ?? (screen.view ? await loadRules() : null);
    outside.lastGame.keep(screen.game.id);
    outside.setTexts(screen.texts);
    const before = get();
    const same = sameTable(before.screen, screen);
    set({
      ...(same ? {} : { ...NOTHING_OF_A_SEAT, overlay: null }),
      ...ofScreen(screen, before, rules),
      rules,
      screen,
    });
  }

  async function showOrRefuse(answer: Screen | { errors: readonly FileError[] }): Promise<void> {
    if ('errors' in answer) set({ fileErrors: answer.errors });
    else {
      set({ fileErrors: [] });
      await show(answer);
    }
  }

  const resume = (id: string): Promise<void> => during('resume', async () => show(await client.resume(id)));

  return {
    fail,
    show,
    open: async () => {
      const [catalog, games] = await Promise.allSettled([client.catalog(), client.list()]);
      set({
        catalog: catalog.status === 'fulfilled' ? catalog.value : { scenarios: [], policies: [] },
        games: games.status === 'fulfilled' ? games.value : [],
      });
      for (const answer of [catalog, games]) if (answer.status === 'rejected') fail(answer.reason);
      const last = get().games.find((game) => game.id === outside.lastGame.read());
      if (last) await resume(last.id);
    },
    start: (game) => during('start', async () => showOrRefuse(await client.start(game))),
    resume,
    remove: (id) =>
      during('remove', async () => {
        await client.remove(id);
        set({ games: await client.list() });
      }),
    importText: (text) =>
      during('import', async () => {
        if (text.length > MAX_FILE_MB * MEGABYTE) set({ fileErrors: [{ pointer: '', message: 'start.file.tooBig' }] });
        else if (!isJson(text)) set({ fileErrors: [{ pointer: '', message: 'start.file.notJson' }] });
        else if (isScenario(text)) set({ fileErrors: [], fileScenario: { title: titleOf(text), text } });
        else await showOrRefuse(await client.importSave(text));
      }),
    refuseFile: (message) => set({ fileErrors: [{ pointer: '', message }] }),
    ready: () => during('ready', async () => show(await client.ready())),
    seal: () =>
      during('seal', async () => {
        const { draft } = get();
        if (!draft) return;
        const answer = await client.seal(submissionOf(draft), get().screen?.seat ?? undefined);
        if ('errors' in answer) set({ check: { ok: false, errors: answer.errors } });
        else await show(answer);
      }),
    exportSave: async () => {
      try {
        return await client.exportSave();
      } catch (error) {
        fail(error);
        return null;
      }
    },
    leave: async () => {
      outside.lastGame.keep(null);
      outside.setTexts({});
      set({ ...NOTHING_OF_A_SEAT, screen: null, overlay: null });
      try {
        set({ games: await client.list() });
      } catch (error) {
        fail(error);
      }
    },
  };
}

/** Still the same person, turn and phase: what is open on the table may stay open. */
const sameTable = (a: Screen | null, b: Screen): boolean =>
  a !== null && a.game.id === b.game.id && a.seat === b.seat && a.phase === b.phase && a.view?.turn === b.view?.turn;

function ofScreen(screen: Screen, before: AppState, rules: AppState['rules']): Partial<AppState> {
  const { view, phase } = screen;
  if (!view || !rules) return {};
  if (phase === 'result') {
    const turn = resolvedTurn(view);
    // A turn in which nothing has an hour is not worth a film.
    const worth = scenes(screen.events, turn).length > 0 && !sameTable(before.screen, screen);
    return worth ? { playback: startPlayback(turn, view.watches, reducedMotion(before)) } : {};
  }
  if (phase !== 'orders') return {};
  const draft = before.draft && sameTable(before.screen, screen) ? before.draft : newDraft(draftFor(screen));
  const legal = rules.legalOrders(view);
  return {
    draft,
    legal,
    signals: rules.legalSignals(view),
    check: rules.check(view, submissionOf(draft)),
    tab: before.draft && sameTable(before.screen, screen) ? before.tab : (legal[0]?.verb ?? 'signals'),
  };
}

/** A draft kept from an earlier turn is worth nothing now. */
const draftFor = (screen: Screen) =>
  screen.draft && screen.draft.turn === screen.view!.turn ? screen.draft : emptySubmission(screen.view!.turn);

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** A saved game names its scenario; a scenario opens a world. Who has to judge it is the session. */
function isScenario(text: string): boolean {
  const file: unknown = JSON.parse(text);
  return typeof file === 'object' && file !== null && 'opening' in file && 'axisSites' in file;
}

const LONGEST_TITLE = 60;

function titleOf(text: string): string {
  const file = JSON.parse(text) as { id?: unknown; texts?: { en?: Record<string, unknown> } };
  const title = file.texts?.en?.['scenario.title'] ?? file.id;
  return typeof title === 'string' ? title.slice(0, LONGEST_TITLE) : '';
}
