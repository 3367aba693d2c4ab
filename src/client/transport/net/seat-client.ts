import type { PersonInfo } from '../../../protocol/room.ts';
import type { RoomParts } from '../../../protocol/room-parts.ts';
import type { Proposed, TeamDraft } from '../../../protocol/room-seat.ts';
import type { SeatScreen } from '../../../protocol/seat-screen.ts';
import { createSessionEvents, type SeatApi, type SeatClient } from '../../../protocol/session-api.ts';
import { refusal } from '../../../session/error-messages.ts';
import { type RoomAct, RoomRefusal } from '../../store/room/room-client.ts';
import type { RoomStore } from '../../store/room/room-store.ts';
import { screenOf } from '../../store/room/shared-draft.ts';
import { submissionIn } from '../../store/room/shared-draft.ts';
import { ownTable } from '../../store/room/room-state.ts';

type Submission = Parameters<SeatApi['seal']>[0];

/** Longest wait for the other side and the other tables after sealing, ms: the page follows by itself after that. */
const LONGEST_WAIT = 600_000;

/** A seat of the class as today's pages ask it: the contract of a session, over the room. */
export function createSeatClient(room: RoomStore): SeatClient {
  const { listener, subscriptions } = createSessionEvents();
  const { getState: get, actions } = room;

  room.subscribe((now, before) => {
    if (now.parts.game === before.parts.game && now.parts.draft === before.parts.draft) return;
    const screen = screenOf(now);
    if (screen && !sameScreen(screen, screenOf(before))) listener.onScreen(screen);
  });

  /** The newest screen. */
  async function screen(): Promise<SeatScreen> {
    await actions.load(['room', 'game', 'draft']);
    const now = screenOf(get());
    if (!now) throw refusal('noGame');
    return now;
  }

  /** Sends, and throws what was refused. */
  async function act(what: RoomAct): Promise<void> {
    const done = await actions.act(what);
    if (done) return;
    const refused = get().commands.findLast((command) => command.state === 'refused');
    if (!refused?.error) return;
    actions.dismiss(refused.requestId);
    throw new RoomRefusal(refused.error);
  }

  let last: Promise<unknown> = Promise.resolve();
  /** What writes the draft goes one after another: each starts from what the one before has left. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const now = last.then(work);
    last = now.catch(() => {});
    return now;
  }

  /** Makes the team's draft hold this, by what this person may change: own proposals and the own forecast. */
  async function write(wanted: Submission): Promise<void> {
    const draft = get().parts.draft;
    const me = get().parts.room?.me;
    if (!draft || !me || draft.turn !== wanted.turn) return;
    const wants: Proposed[] = [
      ...wanted.orders.map((order) => ({ order })),
      ...wanted.signals.map((signal) => ({ signal })),
    ];
    const [kept, gone] = parted(
      draft.proposals.filter((one) => one.by === me.id),
      (one) => has(wants, one.what),
    );
    for (const { id, rev } of gone) await act({ kind: 'withdraw', proposal: id, rev });
    const there = draft.proposals.map((one) => one.what);
    for (const what of wants)
      if (!has([...kept.map((one) => one.what), ...there], what)) await act({ kind: 'propose', what });
    if (!sameJson(draft.mine, wanted.assessment ?? {}))
      await act({ kind: 'forecast', forecast: wanted.assessment ?? {} });
    if (wanted.aims && !sameJson(draft.aims, wanted.aims)) await act({ kind: 'rankAims', aims: wanted.aims });
  }

  /** The screen after sealing, or why that may not be: then this person's part of the draft is as it was. */
  async function seal(
    submission: Submission,
    seat: PersonInfo['side'],
  ): Promise<SeatScreen | { errors: TeamDraft['errors'] }> {
    const now = await screen();
    const turn = now.view?.turn ?? 0;
    if (seat !== seatOf() || submission.turn < turn || now.phase !== 'orders') return now;
    if (submission.turn > turn) throw refusal('wrongTurn', { given: submission.turn, now: turn });
    const before = ownPart(get().parts);
    const errors = await sealed(submission);
    if (!errors) return screen();
    await write(before);
    return { errors };
  }

  /** Null once it is sealed; otherwise what the rules say against the draft that this makes. */
  async function sealed(submission: Submission): Promise<TeamDraft['errors'] | null> {
    try {
      await write(submission);
      const draft = get().parts.draft as TeamDraft;
      if (!sameJson(withoutForecast(submissionIn(draft, draft.proposals)), withoutForecast(submission)))
        return draft.errors;
      const { success } = submission;
      await act({ kind: 'seal', draftRev: draft.rev, ...(success ? { success } : {}) });
      return null;
    } catch (error) {
      const errors = rulesIn(error);
      if (!errors) throw error;
      return errors;
    }
  }

  /** Resolves once `is` holds of the screen. */
  const until = (is: (screen: SeatScreen) => boolean): Promise<SeatScreen> =>
    new Promise((resolve) => {
      const look = (): boolean => {
        const now = screenOf(get());
        if (!now || !is(now)) return false;
        clearTimeout(timer);
        stop();
        resolve(now);
        return true;
      };
      const timer = setTimeout(() => {
        stop();
        void screen().then(resolve);
      }, LONGEST_WAIT);
      const stop = room.subscribe(look);
      look();
    });

  /** The record of this person's table, once it may be had. */
  async function ownRecord(): Promise<string> {
    await actions.load(['records']);
    const { records, room: screen } = get().parts;
    const own = records?.find(({ table }) => table === screen?.me?.table);
    if (!own) throw refusal(screenOf(get())?.phase === 'over' ? 'nothingPlayed' : 'notOver');
    return own.save;
  }

  const seatOf = (): PersonInfo['side'] => get().parts.room?.me?.side ?? null;

  return {
    ...subscriptions,
    ready: async () => {
      const table = ownTable(get());
      if (table?.phase === 'briefing' || table?.phase === 'playback') await act({ kind: 'ready', ready: true });
      return screen();
    },
    saveDraft: async (draft, seat = seatOf() ?? undefined) => {
      if (seat === seatOf()) await inTurn(() => write(draft));
    },
    seal: async (submission, seat) => {
      const now = await inTurn(() => seal(submission, seat ?? seatOf()));
      if ('errors' in now || now.phase !== 'waiting') return now;
      return until((next) => next.phase !== 'waiting');
    },
    advise: () => Promise.reject(refusal('noAdviser')),
    stopAdvice: () => Promise.resolve(),
    exportSave: async () => {
      const [record, { withRemarks }] = await Promise.all([ownRecord(), import('../../../session/player-notes.ts')]);
      return withRemarks(record, screenOf(get())?.remarks ?? {});
    },
    fullReplay: async () => {
      // A page may hear of a chapter before it has the screen of the end.
      if (screenOf(get())?.phase !== 'over' && (await screen()).phase !== 'over') throw refusal('notOver');
      const [record, { replayOfRecord }] = await Promise.all([
        ownRecord(),
        import('../../../session/replay-of-record.ts'),
      ]);
      return replayOfRecord(record);
    },
    setRemark: (key, text) => act({ kind: 'remark', key, text }),
  };
}

/** What of the draft is this person's own. */
const ownPart = ({ draft, room }: Partial<RoomParts>): Submission =>
  submissionIn(
    draft!,
    draft!.proposals.filter(({ by }) => by === room?.me?.id),
  );

/** The rules' reasons in a refusal; null: it was refused for something else. */
const rulesIn = (error: unknown): TeamDraft['errors'] | null =>
  error instanceof RoomRefusal && error.error.status === 422 ? (error.error.errors ?? null) : null;

const sameJson = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const has = (list: readonly Proposed[], what: Proposed): boolean => list.some((one) => sameJson(one, what));
const sameScreen = (a: SeatScreen, b: SeatScreen | null): boolean => b !== null && sameJson(a, b);

function withoutForecast({ turn, orders, signals }: Submission): object {
  return { turn, orders, signals };
}

function parted<T>(list: readonly T[], is: (one: T) => boolean): [T[], T[]] {
  return [list.filter(is), list.filter((one) => !is(one))];
}
