import { hashJson, type Save } from '../engine/record/index.ts';
import type { OrderError, Side, Submission } from '../engine/model/index.ts';
import type { ReplayData } from '../protocol/replay-data.ts';
import type {
  Advice,
  ComparisonRecord,
  GameInfo,
  NewGame,
  Older,
  OlderSource,
  SavePart,
  SeatScreen,
  SeatKind,
} from '../protocol/seat-screen.ts';
import { createAdviser } from './adviser.ts';
import { storeComparisons, readComparisons } from './comparison-records.ts';
import { createComputerPlayers } from './computer-players.ts';
import { replayDataOf } from './full-replay.ts';
import { type Game, isOver, phaseOf, seal, settle, step } from './game.ts';
import { createOpenGame } from './open-game.ts';
import { createQueue } from './task-queue.ts';
import { cutAt, draftKey, gameAt, isStored, readGame, readInfo, readList, readRecord, saveOf } from './game-storage.ts';
import { isShipped } from './library.ts';
import { isOlder, olderRecord, replayedUnderToday } from './older-records.ts';
import { fromRecord, newGame, readFile, type InputErrors } from './create-game.ts';
import { type SessionDeps, reportNotice } from './dependencies.ts';
import type { Tell } from './policies.ts';
import { addNote } from './player-notes.ts';
import { refusedSeats, changeSeat, type Seats, withSeats } from './seats.ts';
import { Refusal, refusal } from './error-messages.ts';
import { titleOf } from './scenario-texts.ts';

/**
 * The one who holds the game: keeps both sides' secrets, gives each seat its own view, and keeps every step on the
 * device before it answers. Calls are taken one after the other; one that does not fit the moment changes nothing.
 */
export function createAuthority(outside: SessionDeps) {
  const { store, library, language = 'en' } = outside;
  const inTurn = createQueue();
  const held = createOpenGame(outside);
  const { open, commit, screen } = held;
  const { think, settled } = createComputerPlayers(outside, held, inTurn);
  const adviser = createAdviser(outside.advise, open, inTurn);

  /** Opens a game and tells the page where it stands. One left while the computer was thinking goes on by itself. */
  async function show(game: Game): Promise<SeatScreen> {
    await commit(settle(game));
    return shown();
  }

  async function shown(): Promise<SeatScreen> {
    if (phaseOf(open()) === 'waiting') void settled().then(tell, tell);
    else think();
    return screen();
  }

  const tell = async (): Promise<void> => outside.onScreen?.(await screen());

  /** What became of the open game, where a step that does not fit gives the same one. `also`: what is written with it. */
  async function stepped(next: Game, also?: Record<string, null>): Promise<SeatScreen> {
    if (next !== open()) await commit(next, also);
    return shown();
  }

  async function start(request: NewGame): Promise<SeatScreen | InputErrors> {
    const game = await newGame(outside, request);
    return 'errors' in game ? game : show(game);
  }

  /** A saved game is opened; a scenario is only read: whoever brought it chooses how to play it. */
  async function imported(text: string): Promise<SeatScreen | InputErrors | Older | { scenario: string }> {
    const file = readFile(text);
    if ('scenario' in file) return { scenario: titleOf(file.scenario, language) };
    if ('errors' in file) return file;
    return isOlder(file.save) ? older(file.save, null, true) : opened(file.save);
  }

  /** `over`: nothing in it is secret any more, or the person at the screen has it as a file. */
  const older = async (save: Save, kept: string | null, over: boolean): Promise<Older> => ({
    older: await olderRecord(library, save, { kept, over, language }),
  });

  /** The orders of an older record as a game of its own by today's rules, from turn `turn`. The record stays as it is. */
  async function playedOn(save: Save, turn: number, seats?: Seats): Promise<SeatScreen> {
    if (turn < 1 || turn > save.turns.length + 1) throw refusal('noTurn', { turn });
    const { run, told } = await replayedUnderToday(library, cutAt(save, turn - 1));
    const game = gameAt(outside.word(), save, run);
    const screen = await show(seats ? withSeats(game, seats) : game);
    outside.onError?.(told, 'playedOn');
    return screen;
  }

  async function playOn(from: OlderSource, turn: number): Promise<SeatScreen | InputErrors> {
    if ('kept' in from) return playedOn(await readRecord(store, from.kept), turn);
    const file = readFile(from.text);
    if ('errors' in file) return file;
    if ('scenario' in file) throw refusal('damaged');
    return playedOn(file.save, turn);
  }

  /** A record as a game of its own. One that is over stays one, however often it is opened. */
  async function opened(save: Save, seats?: Seats): Promise<SeatScreen | InputErrors> {
    const game = await fromRecord(outside, save);
    if ('errors' in game) return game;
    if (isOver(game)) return shownOnce({ ...game, id: hashJson(save) });
    return show(seats ? withSeats(game, seats) : game);
  }

  /** A finished game that is kept already is opened as it is: people may have written about it since. */
  async function shownOnce(game: Game): Promise<SeatScreen> {
    if (!(await isStored(store, game.id))) return show(game);
    const kept = await resumed(game.id).catch(() => null);
    return kept && !('older' in kept) ? kept : show(game);
  }

  async function resumed(id: string): Promise<SeatScreen | Older> {
    const found = await readGame(store, library, id).catch(unlessOlder);
    if (!found) return older(await readRecord(store, id), id, (await readInfo(store, id))?.over === true);
    const { game, mended, keptAt } = found;
    if (mended) reportNotice(outside, 'mended', { turn: game.run.state.turn });
    if (mended || settle(game) !== game) return show(game);
    held.reopen(game, keptAt);
    return shown();
  }

  async function wentBack(id: string, turn: number, seats?: Seats): Promise<SeatScreen> {
    const save = await readRecord(store, id);
    if (turn < 1 || turn > save.turns.length + 1) throw refusal('noTurn', { turn });
    const refused = seats && refusedSeats(seats);
    if (refused) throw refused.why;
    if (isOlder(save)) return playedOn(save, turn, seats);
    const answer = await opened(cutAt(save, turn - 1), seats);
    if ('errors' in answer) throw refusal('damaged');
    return answer;
  }

  /** Does this call come from the seat that looks, while it orders? A late one is answered, and changes nothing. */
  const mayOrder = (game: Game, seat: Side | undefined): boolean =>
    phaseOf(game) === 'orders' && (seat === undefined || seat === game.at);

  const withoutDraft = ({ id }: Game, side: Side): Record<string, null> => ({ [draftKey(id, side)]: null });

  async function sealed(submission: Submission, seat?: Side): Promise<{ errors: readonly OrderError[] } | null> {
    const game = open();
    const { turn } = game.run.state;
    if (submission.turn > turn) throw refusal('wrongTurn', { given: submission.turn, now: turn });
    if (submission.turn < turn || !mayOrder(game, seat)) return null;
    const next = seal(game, submission);
    if ('errors' in next) return { errors: next.errors };
    await commit(settle(next.game), withoutDraft(game, game.at));
    return null;
  }

  return {
    list: (): Promise<GameInfo[]> => inTurn(() => readList(store)),
    start: (request: NewGame): Promise<SeatScreen | InputErrors> => inTurn(() => start(request)),
    resume: (id: string): Promise<SeatScreen | Older> => inTurn(() => resumed(id)),
    /** A kept game once more from turn `turn`, as a game of its own; the kept one stays as it is. */
    goBack: (id: string, turn: number, seats?: Seats): Promise<SeatScreen> => inTurn(() => wentBack(id, turn, seats)),
    ready: (): Promise<SeatScreen> => inTurn(async () => stepped(settle(step(open())))),
    /** Gives a seat to a person or a computer player; what was drafted there this turn is thrown away. */
    reseat: (side: Side, to: SeatKind): Promise<SeatScreen> =>
      inTurn(async () => stepped(settle(changeSeat(open(), side, to)), withoutDraft(open(), side))),
    advise: (seat: Side, tell: Tell): Promise<Advice | null> => adviser.ask(seat, tell),
    stopAdvice: (): void => adviser.stop(),
    saveDraft: (draft: Submission, seat?: Side): Promise<void> =>
      inTurn(async () => {
        const game = open();
        if (mayOrder(game, seat) && draft.turn === game.run.state.turn) await held.keepDraft(draft);
      }),
    async seal(submission: Submission, seat?: Side): Promise<SeatScreen | { errors: readonly OrderError[] }> {
      const refused = await inTurn(() => sealed(submission, seat));
      if (refused) return refused;
      await settled();
      return inTurn(screen);
    },
    /** Keeps what somebody writes about a finished game with its record. */
    remark: (key: string, text: string): Promise<void> =>
      inTurn(async () => {
        const game = open();
        const next = addNote(game, key, text);
        if (next !== game) await commit(next);
      }),
    /** Records of other tables, to be compared with this finished game. */
    readBeside: (): Promise<readonly ComparisonRecord[]> => inTurn(() => readComparisons(store, open())),
    keepBeside: (records: readonly ComparisonRecord[]): Promise<void> =>
      inTurn(() => storeComparisons(store, open(), records)),
    /** `opening`: the same scenario, options and dice, and nobody's orders. */
    exportSave: (part: SavePart = 'whole'): Promise<string> =>
      inTurn(async () => {
        const game = open();
        const save = saveOf(game, part === 'withScenario' || !(await isShipped(library, game.scenario)));
        return JSON.stringify(part === 'opening' ? cutAt(save, 0) : save, null, 1);
      }),
    /** The game turn by turn with nothing withheld, once it is over. */
    film: (): Promise<ReplayData> =>
      inTurn(async () => {
        const game = open();
        if (phaseOf(game) !== 'over') throw refusal('notOver');
        return replayDataOf(game.run);
      }),
    goOnUnkept: (): Promise<void> => inTurn(async () => held.goOnUnkept()),
    /** Until everything that was asked is done and kept. */
    rest: (): Promise<void> => inTurn(async () => {}),
    importFile: (text: string): Promise<SeatScreen | InputErrors | Older | { scenario: string }> =>
      inTurn(() => imported(text)),
    /** The orders of an older record by today's rules, from turn `turn` on. */
    playOn: (from: OlderSource, turn: number): Promise<SeatScreen | InputErrors> => inTurn(() => playOn(from, turn)),
    remove: (id: string): Promise<void> => inTurn(() => held.remove(id)),
  };
}

/** A record of other rules is shown, not opened; every other refusal stands. */
function unlessOlder(error: unknown): null {
  if (error instanceof Refusal && error.code === 'rules') return null;
  throw error;
}

export type Authority = ReturnType<typeof createAuthority>;
