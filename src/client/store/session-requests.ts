import type { FileError, OlderRecord, OlderSource } from '../../protocol/device-games.ts';
import type { SeatScreen } from '../../protocol/seat-screen.ts';
import type { LazyModules } from './lazy-modules.ts';
import type { Get, StoreDeps, Set } from './store-dependencies.ts';
import type { Rules } from './format/rules.ts';
import { EMPTY_SEAT_STATE, type Busy } from './app-state.ts';

/** Helpers shared by all actions that call the client. */
export interface Requests {
  readonly withBusy: (busy: NonNullable<Busy>, work: () => Promise<void>) => Promise<void>;
  readonly show: (screen: SeatScreen) => Promise<void>;
  readonly showOrRefuse: (answer: SeatScreen | { readonly errors: readonly FileError[] }) => Promise<void>;
  readonly showOlder: (record: OlderRecord, from: OlderSource) => void;
  readonly fail: (error: unknown) => void;
  readonly reportError: (error: string, code: string) => void;
}

/** Shared by all actions that call the client: one request at a time, then its screen or an error message. */
export function createRequests(get: Get, set: Set, outside: StoreDeps, late: LazyModules): Requests {
  function fail(error: unknown): void {
    const known = error instanceof Error && error.message !== '';
    reportError(known ? error.message : 'error.unknown', known ? error.name : '');
  }

  /** Reports an error of the session by its code; some codes also close the game. */
  function reportError(error: string, code: string): void {
    if (code === 'elsewhere')
      set({ ...EMPTY_SEAT_STATE, screen: null, overlay: null, error: null, openInOtherTab: true });
    else if (code === 'stopped') {
      outside.lastGame.keep(null); // otherwise a reload would fail again
      set({ ...EMPTY_SEAT_STATE, screen: null, overlay: null, error, errorCode: code });
    } else set({ error, errorCode: code, ...(code === 'noStorage' ? { unsaved: true } : {}) });
    if (code === 'keptAgain') set({ unsaved: false });
  }

  /** Runs one request at a time. On failure it reports the error and keeps the state. */
  async function withBusy(busy: NonNullable<Busy>, work: () => Promise<void>): Promise<void> {
    if (get().busy) return;
    set({ busy, error: null, errorCode: '' });
    try {
      await work();
    } catch (error) {
      fail(error);
    } finally {
      set({ busy: null });
    }
  }

  /** Queue, so that screens are shown in the order received, also while the rules of the first are loading. */
  let inOrder: Promise<void> = Promise.resolve();

  /** Loads the rules on first use. The browser's own error message is not fit to show. */
  async function loadRules(): Promise<Rules> {
    try {
      const [rules, table] = await Promise.all([outside.loadRules(), import('./game/table-state.ts')]);
      late.table = table;
      return rules;
    } catch {
      throw new Error('error.load');
    }
  }

  function show(screen: SeatScreen): Promise<void> {
    const shown = inOrder.then(() => showNext(screen));
    inOrder = shown.catch(() => {}); // told to the one who asked
    return shown;
  }

  async function showNext(screen: SeatScreen): Promise<void> {
    const here = get().rules;
    const rules = screen.view && (!here || !late.table) ? await loadRules() : here;
    const lawful = rules && late.table?.legalForScreen(screen, rules);
    await anotherTask(); // legal orders and the rendering of the page would together be one long task
    outside.lastGame.keep(screen.game.id);
    outside.setTexts(screen.texts);
    const before = get();
    const same = sameTable(before.screen, screen);
    set({
      ...(same ? {} : { ...EMPTY_SEAT_STATE, overlay: null }),
      ...(rules && lawful ? late.table?.stateForScreen(screen, before, { rules, same, ...lawful }) : {}),
      rules,
      screen,
    });
  }

  async function showOrRefuse(answer: SeatScreen | { readonly errors: readonly FileError[] }): Promise<void> {
    if ('errors' in answer) set({ fileErrors: answer.errors });
    else {
      set({ fileErrors: [] });
      await show(answer);
    }
  }

  /** Shown over the open page, whose texts are kept. */
  function showOlder(record: OlderRecord, from: OlderSource): void {
    outside.setTexts({ ...record.texts, ...get().screen?.texts });
    set({ older: { record, from }, fileErrors: [], overlay: null });
  }

  return { withBusy, show, showOrRefuse, showOlder, fail, reportError };
}

const anotherTask = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

/** Same game, seat, phase and turn: open cards and panels stay open. */
const sameTable = (a: SeatScreen | null, b: SeatScreen): boolean =>
  a !== null && a.game.id === b.game.id && a.seat === b.seat && a.phase === b.phase && a.view?.turn === b.view?.turn;
