import type { Submission } from '../engine/model/index.ts';
import type { SeatScreen } from '../protocol/seat-screen.ts';
import type { Game } from './game.ts';
import { changesFor, draftKey, isStored, readDraft, readList, removalOf, withoutCopies } from './game-storage.ts';
import { type SessionDeps, reportNotice } from './dependencies.ts';
import { screenOf } from './screen-of-game.ts';
import { refusal } from './error-messages.ts';
import { NoRoom } from './store.ts';

type Changes = Readonly<Record<string, string | null>>;

/** The open game. Saves before updating memory, so that no answered step is lost. */
export function createOpenGame(outside: SessionDeps) {
  const { store, language = 'en' } = outside;
  let current: Game | null = null;
  let savedAt = 0;
  /** The player goes on although saving failed. Every write tries again. */
  let unkept = false;

  /** Throws `noGame` if none is open. */
  function open(): Game {
    if (!current) throw refusal('noGame');
    return current;
  }

  async function write(asked: Changes): Promise<void> {
    const missed = unkept && current ? changesFor(current, savedAt, language) : {};
    const changes = { ...missed, ...asked };
    try {
      await store.write(changes).catch(async (error: unknown) => {
        if (!(error instanceof NoRoom)) throw error;
        await makeRoom();
        await store.write(changes);
      });
      if (unkept) reportNotice(outside, 'keptAgain');
      unkept = false;
    } catch (error) {
      if (unkept) return;
      const code = error instanceof NoRoom ? 'noRoom' : 'notSaved';
      reportNotice(outside, code);
      throw refusal(code);
    }
  }

  /** Deletes the copies of records. Games are deleted only by `remove`. */
  async function makeRoom(): Promise<void> {
    const games = await readList(store);
    await store.write(Object.assign({}, ...games.map(({ id }) => withoutCopies(id))));
  }

  /** `also`: written in the same step. */
  async function commit(game: Game, also: Changes = {}): Promise<void> {
    const at = outside.now();
    await write({ ...changesFor(game, at, language), ...also });
    reopen(game, at);
  }

  /** Opens a game that is stored since `keptAt` (ms since 1970) without writing it: a full device can still open it. */
  function reopen(game: Game, keptAt: number): void {
    current = game;
    savedAt = keptAt;
  }

  async function keepDraft(draft: Submission): Promise<void> {
    const game = open();
    const lost = !(await isStored(store, game.id));
    const also = lost ? changesFor(game, savedAt, language) : {};
    await write({ ...also, [draftKey(game.id, game.at)]: JSON.stringify(draft) });
  }

  async function remove(id: string): Promise<void> {
    await write(removalOf(id));
    if (current?.id === id) current = null;
  }

  function playUnsaved(): void {
    unkept = true;
  }

  async function screen(): Promise<SeatScreen> {
    const game = open();
    return screenOf(game, savedAt, await readDraft(store, game), language);
  }

  const now = (): Game | null => current;

  return { now, open, commit, reopen, keepDraft, remove, playUnsaved, screen };
}

export type OpenGame = ReturnType<typeof createOpenGame>;
