import type { Get, StoreDeps, Set } from '../store-dependencies.ts';
import { submissionOf } from '../draft/draft.ts';
import type { NewGame, SavePart } from '../../../protocol/device-games.ts';
import type { ReplayData } from '../../../protocol/replay-data.ts';
import type { SeatScreen, SeatKind } from '../../../protocol/seat-screen.ts';
import type { SessionClient } from '../../../protocol/session-api.ts';
import type { ImportActions } from './import-actions.ts';
import type { Requests } from '../session-requests.ts';
import { EMPTY_SEAT_STATE } from '../app-state.ts';
import type { Side } from '../../../engine/model/index.ts';

/** Actions that open, play and leave games. */
export interface GameActions {
  /** Starts the page: loads the catalogue and saved games, and continues the last game. */
  readonly open: () => Promise<void>;
  readonly start: (game: NewGame) => Promise<void>;
  readonly resume: (id: string) => Promise<void>;
  /** Copies a saved game up to an earlier turn and opens the copy. */
  readonly goBack: (...from: Parameters<SessionClient['goBack']>) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
  readonly ready: () => Promise<void>;
  /** Gives a seat to another player. */
  readonly reseat: (side: Side, to: SeatKind) => Promise<void>;
  readonly seal: () => Promise<void>;
  /** The saved game as text; null if it failed. */
  readonly exportSave: (part?: SavePart) => Promise<string | null>;
  /** The finished game turn by turn, loaded once; null if it failed. */
  readonly loadReplayData: () => Promise<ReplayData | null>;
  /** Continues a game that the device cannot save. */
  readonly continueUnsaved: () => Promise<void>;
  /** Takes over the games from another tab. */
  readonly takeOver: () => Promise<void>;
  /** Returns to the start screen; the game stays saved. */
  readonly leave: () => Promise<void>;
  readonly show: (screen: SeatScreen) => Promise<void>;
}

export function gameActions(get: Get, set: Set, outside: StoreDeps, by: Requests, imports: ImportActions): GameActions {
  const { client } = outside;
  const { withBusy, show, showOrRefuse, fail } = by;

  const resume = (id: string): Promise<void> =>
    withBusy('resume', async () => {
      const answer = await client.resume(id);
      if ('older' in answer) by.showOlder(answer.older, { stored: id });
      else await show(answer);
    });

  async function open(): Promise<void> {
    const [catalog, games] = await Promise.allSettled([client.catalog(), client.list()]);
    set({
      catalog: catalog.status === 'fulfilled' ? catalog.value : { scenarios: [], policies: [], characters: [] },
      games: games.status === 'fulfilled' ? games.value : [],
    });
    for (const answer of [catalog, games]) if (answer.status === 'rejected') fail(answer.reason);
    if (games.status === 'fulfilled') await openLastGame();
  }

  /** Opens the game in the address, or else the last game of this tab. */
  async function openLastGame(): Promise<void> {
    if (outside.link.read() !== null) return imports.openLink();
    const last = outside.lastGame.read();
    if (last === null) return;
    if (get().games.some((game) => game.id === last)) return resume(last);
    outside.lastGame.keep(null);
    set({ error: 'error.gone', errorCode: 'gone' });
  }

  return {
    show,
    open,
    start: (game) => withBusy('start', async () => showOrRefuse(await client.start(game))),
    resume,
    goBack: (...from) => withBusy('resume', async () => show(await client.goBack(...from))),
    remove: (id) =>
      withBusy('remove', async () => {
        await client.remove(id);
        if (outside.lastGame.read() === id) outside.lastGame.keep(null);
        set({ games: await client.list() });
      }),
    reseat: (side, to) => withBusy('ready', async () => show(await client.changeSeat(side, to))),
    ready: () => withBusy('ready', async () => show(await client.ready())),
    seal: () =>
      withBusy('seal', async () => {
        const { draft } = get();
        if (!draft) return;
        const answer = await client.seal(submissionOf(draft), get().screen?.seat ?? undefined);
        if ('errors' in answer) set({ check: { ok: false, errors: answer.errors } });
        else await show(answer);
      }),
    exportSave: async (part) => {
      try {
        return await client.exportSave(part);
      } catch (error) {
        fail(error);
        return null;
      }
    },
    loadReplayData: async () => {
      try {
        const game = get().screen?.game.id;
        const replayData = get().replayData ?? (await client.fullReplay());
        if (get().screen?.game.id !== game) return null; // the game was closed meanwhile
        set({ replayData });
        return replayData;
      } catch (error) {
        fail(error);
        return null;
      }
    },
    continueUnsaved: async () => {
      await client.playUnsaved();
      set({ unsaved: true, error: null });
    },
    takeOver: () =>
      withBusy('resume', async () => {
        await client.takeOver();
        set({ openInOtherTab: false });
      }).then(open),
    leave: async () => {
      outside.lastGame.keep(null);
      outside.setTexts({});
      set({ ...EMPTY_SEAT_STATE, screen: null, overlay: null });
      try {
        set({ games: await client.list() });
      } catch (error) {
        fail(error);
      }
    },
  };
}

/** Actions of the adviser. */
export interface AdviceActions {
  /** Asks for advice on the current turn, once. */
  readonly askAdviser: () => Promise<void>;
  readonly stopAdviser: () => void;
}

export function adviceActions(get: Get, set: Set, outside: StoreDeps, { fail }: Requests): AdviceActions {
  const { client } = outside;
  /** Number of the current request; answers to older requests are dropped. */
  let running = 0;

  async function askAdviser(): Promise<void> {
    const { screen, advice, advising } = get();
    if (!screen?.seat || advice || advising !== null) return;
    const { seat } = screen;
    const mine = ++running;
    const awaited = (): boolean => mine === running && get().advising !== null;
    set({ advising: 0 });
    try {
      const found = await client.advise(seat, (done) => {
        if (awaited()) set({ advising: done });
      });
      if (awaited()) set({ advice: found, advising: null });
    } catch (error) {
      if (!awaited()) return;
      set({ advising: null });
      fail(error);
    }
  }

  return {
    askAdviser,
    stopAdviser: () => {
      if (get().advising === null) return;
      running++;
      set({ advising: null });
      void client.stopAdvice();
    },
  };
}
