import type { Assessment } from '../../engine/model/index.ts';
import type { DeviceClient, SessionClient } from '../../protocol/session-api.ts';
import { type AppStore, createAppStore } from '../store/app-store.ts';
import type { AppState } from '../store/app-state.ts';
import { emptySubmission, newDraft, type DraftStep } from '../store/draft/draft.ts';
import { NEW_HERE } from '../store/game/progress.ts';
import type { WordBook } from '../store/format/words.ts';
import { actFor } from '../store/room/propose.ts';
import { isHead, isPlayer } from '../store/room/team-roles.ts';
import type { RoomStore } from '../store/room/room-store.ts';
import { shownProposals, submissionIn } from '../store/room/shared-draft.ts';
import { isEarly, ownTable } from '../store/room/room-state.ts';
import { createSeatClient } from '../transport/net/seat-client.ts';
import { SETTINGS } from './appearance.ts';

/** A slider rests so long before its forecast is sent, ms. */
const PAUSE = 400;

/**
 * The store of a game's pages for a seat of the class: its screens come from the room, and what cards and sliders write
 * goes there as proposals and forecasts.
 */
export function createSeatStore(
  room: RoomStore,
  book: WordBook,
  initial: Partial<AppState>,
): { readonly store: AppStore; readonly stop: () => void } {
  const seat = createSeatClient(room);
  const store = createAppStore(
    {
      client: { ...seat, ...deviceOf(room) } as SessionClient,
      loadRules: () => Promise.all([import('./load-rules.ts'), book.game()]).then(([m]) => m.rules),
      setTexts: book.setTexts,
      keepSettings: (text) => keep(SETTINGS, text),
      keepProgress: () => {},
      keepDebrief: () => {},
      lastGame: { read: () => null, keep: () => {} },
      link: {
        isIn: async () => false,
        read: () => null,
        clear: () => {},
        pack: async () => '',
        unpack: async () => ({ text: '' }),
      },
      readFile: async (file) => ({ text: await file.text() }),
    },
    { progress: { ...NEW_HERE, played: true }, ...initial },
  );

  let forecast: Assessment | null = null; // not acknowledged yet
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** Shows the team's draft, with what this page has sent on top. */
  function showDraft(): void {
    const { parts, commands } = room.getState();
    const { screen, rules } = store.getState();
    const me = parts.room?.me;
    if (!screen?.view || screen.phase !== 'orders' || !rules || !me) return;
    const draft = parts.draft?.turn === screen.view.turn ? parts.draft : null;
    const proposals = draft ? shownProposals(draft, commands, me) : [];
    const mine = forecast ?? draft?.mine ?? {};
    const submission = draft ? submissionIn({ ...draft, mine }, proposals) : emptySubmission(screen.view.turn);
    store.setState({ draft: newDraft(submission), check: rules.check(screen.view, submission) });
  }

  function assess(next: Assessment): void {
    forecast = next;
    showDraft();
    clearTimeout(timer);
    timer = setTimeout(() => {
      const sent = next;
      void room.actions.act({ kind: 'forecast', forecast: sent }).then(() => {
        if (forecast === sent) forecast = null;
        showDraft();
      });
    }, PAUSE);
  }

  function write(step: DraftStep): void {
    const { parts, commands, editing } = room.getState();
    const me = parts.room?.me ?? null;
    if (!me || !parts.draft) return;
    if (step.do === 'assess') return assess({ ...(forecast ?? parts.draft.mine), ...step.patch });
    if (step.do === 'clearAssessment') return assess({});
    if (!isPlayer(me)) return;
    const act = actFor(step, shownProposals(parts.draft, commands, me), {
      head: isHead(parts.room!, me),
      editing,
    });
    room.actions.edit(null);
    if (act) void room.actions.act(act);
  }

  /** Shows the room's screen of the table; in its sealed state, too, the table is shown. */
  async function showGame(): Promise<void> {
    const { game } = room.getState().parts;
    if (!game?.screen) return;
    const phase = ownTable(room.getState())?.phase;
    const atTable = phase === 'orders' || phase === 'closing' || isEarly(room.getState());
    await store.actions.show(atTable ? { ...game.screen, phase: 'orders', draft: null } : game.screen);
    showDraft();
  }

  const stop = room.subscribe((now, before) => {
    const phases = ownTable(now)?.phase !== ownTable(before)?.phase || isEarly(now) !== isEarly(before);
    if (now.parts.game !== before.parts.game || phases) void showGame();
    else if (now.parts.draft !== before.parts.draft || now.commands !== before.commands) showDraft();
  });
  void showGame();

  const nothing = (): void => {};
  return { store: { ...store, actions: { ...store.actions, write, undo: nothing, redo: nothing } }, stop };
}

function keep(key: string, text: string): void {
  try {
    localStorage.setItem(key, text);
  } catch {
    // a private window
  }
}

/** What a seat of the class has of a device: nothing but the records of the other tables, from the room. */
function deviceOf(room: RoomStore): Partial<DeviceClient> {
  return {
    catalog: async () => ({ scenarios: [], policies: [], characters: [] }),
    list: async () => [],
    readComparisons: async () => {
      await room.actions.load(['records']);
      const { records = [], room: screen } = room.getState().parts;
      const own = screen?.me?.table ?? '';
      const leftOut = records.filter(({ overheard }) => overheard).map(({ table }) => table);
      return records
        .filter(({ table }) => table !== own)
        .map(({ table, save }) => ({ name: table, text: save, ofClass: own, leftOut }));
    },
    storeComparisons: async () => {},
  };
}
