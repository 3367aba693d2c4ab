import { emptySubmission, newDraft, submissionOf } from './draft.ts';
import type { FileError, Screen } from './game-client.ts';
import { resolvedTurn } from './log.ts';
import type { Get, Outside, Set } from './outside.ts';
import { scenes, startPlayback } from './playback.ts';
import type { Rules } from './rules.ts';
import { basicIds, isSmall } from './small.ts';
import { NOTHING_OF_A_SEAT, reducedMotion, type AppState, type Busy } from './state.ts';

export interface Showing {
  readonly during: (busy: NonNullable<Busy>, work: () => Promise<void>) => Promise<void>;
  readonly show: (screen: Screen) => Promise<void>;
  readonly showOrRefuse: (answer: Screen | { readonly errors: readonly FileError[] }) => Promise<void>;
  readonly fail: (error: unknown) => void;
  readonly trouble: (error: string, code: string) => void;
}

/** What every way to a game shares: one request at a time, its screen or what is wrong, and the sentence if it fails. */
export function showing(get: Get, set: Set, outside: Outside): Showing {
  function fail(error: unknown): void {
    const known = error instanceof Error && error.message !== '';
    trouble(known ? error.message : 'error.unknown', known ? error.name : '');
  }

  /** What a session says when it cannot do what was asked, or when something happened to it. */
  function trouble(error: string, code: string): void {
    if (code === 'elsewhere') set({ ...NOTHING_OF_A_SEAT, screen: null, overlay: null, error: null, elsewhere: true });
    else set({ error, errorCode: code, ...(code === 'noStorage' ? { unkept: true } : {}) });
    if (code === 'keptAgain') set({ unkept: false });
  }

  /** One request at a time; whatever goes wrong is said, and what was there stays. */
  async function during(busy: NonNullable<Busy>, work: () => Promise<void>): Promise<void> {
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

  async function showOrRefuse(answer: Screen | { readonly errors: readonly FileError[] }): Promise<void> {
    if ('errors' in answer) set({ fileErrors: answer.errors });
    else {
      set({ fileErrors: [] });
      await show(answer);
    }
  }

  return { during, show, showOrRefuse, fail, trouble };
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
  const basic = basicIds(rules, view);
  const small = isSmall({ screen, progress: before.progress });
  const first = legal.find((x) => !small || basic.has(x.id));
  return {
    draft,
    legal,
    signals: rules.legalSignals(view),
    basic,
    check: rules.check(view, submissionOf(draft)),
    tab: before.draft && sameTable(before.screen, screen) ? before.tab : (first?.verb ?? 'signals'),
  };
}

/** A draft kept from an earlier turn is worth nothing now. */
const draftFor = (screen: Screen) =>
  screen.draft && screen.draft.turn === screen.view!.turn ? screen.draft : emptySubmission(screen.view!.turn);
