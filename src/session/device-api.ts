import { hashJson, type Save } from '../engine/record/index.ts';
import type { Older, OlderSource } from '../protocol/device-games.ts';
import type { SeatScreen } from '../protocol/seat-screen.ts';
import type { DeviceApi } from '../protocol/session-api.ts';
import type { SessionContext } from './session-context.ts';
import { readComparisons, storeComparisons } from './comparison-records.ts';
import { fromRecord, type InputErrors, newGame, readFile } from './create-game.ts';
import { reportNotice } from './dependencies.ts';
import { Refusal, refusal } from './error-messages.ts';
import { closeTurn, type Game } from './game.ts';
import { cutAt, gameAt, isStored, readGame, readInfo, readList, readRecord, withoutDraft } from './game-storage.ts';
import { isOlder, olderRecord, replayedUnderToday } from './older-records.ts';
import { isOver } from './play.ts';
import { titleOf } from './scenario-texts.ts';
import { changeSeat, refusedSeats, type Seats, withSeats } from './change-seats.ts';

/** What the page asks about the games on this device: how a game is opened, and what is stored with it. */
export function createDeviceApi({ deps, inTurn, game, show, change, shown }: SessionContext): DeviceApi {
  const { store, library, language = 'en' } = deps;

  /** A saved game is opened; a scenario is only read: the person who brought it chooses how to play it. */
  async function imported(text: string): Promise<SeatScreen | InputErrors | Older | { scenario: string }> {
    const file = readFile(text);
    if ('scenario' in file) return { scenario: titleOf(file.scenario, language) };
    if ('errors' in file) return file;
    return isOlder(file.save) ? older(file.save, null, true) : opened(file.save);
  }

  /** `over`: nothing in it is secret any more, or the person at the screen has it as a file. */
  const older = async (save: Save, stored: string | null, over: boolean): Promise<Older> => ({
    older: await olderRecord(library, save, { stored, over, language }),
  });

  /** The orders of an older record as a game of its own by today's rules, from turn `turn`. The record stays as it is. */
  async function underToday(save: Save, turn: number, seats?: Seats): Promise<SeatScreen> {
    if (turn < 1 || turn > save.turns.length + 1) throw refusal('noTurn', { turn });
    const { run, told } = await replayedUnderToday(library, cutAt(save, turn - 1));
    const next = gameAt(deps.word(), save, run);
    const screen = await show(seats ? withSeats(next, seats) : next);
    deps.onError?.(told, 'playedOn');
    return screen;
  }

  async function olderFrom(from: OlderSource, turn: number): Promise<SeatScreen | InputErrors> {
    if ('stored' in from) return underToday(await readRecord(store, from.stored), turn);
    const file = readFile(from.text);
    if ('errors' in file) return file;
    if ('scenario' in file) throw refusal('damaged');
    return underToday(file.save, turn);
  }

  /** A record as a game of its own. One that is over stays one, however often it is opened. */
  async function opened(save: Save, seats?: Seats): Promise<SeatScreen | InputErrors> {
    const next = await fromRecord(deps, save);
    if ('errors' in next) return next;
    if (isOver(next)) return openedOnce({ ...next, id: hashJson(save) });
    return show(seats ? withSeats(next, seats) : next);
  }

  /** A finished game that is stored already is opened as it is: people may have written about it since. */
  async function openedOnce(next: Game): Promise<SeatScreen> {
    if (!(await isStored(store, next.id))) return show(next);
    const stored = await resumed(next.id).catch(() => null);
    return stored && !('older' in stored) ? stored : show(next);
  }

  async function resumed(id: string): Promise<SeatScreen | Older> {
    const found = await readGame(store, library, id).catch(unlessOlder);
    if (!found) return older(await readRecord(store, id), id, (await readInfo(store, id))?.over === true);
    const { game: next, mended, keptAt } = found;
    if (mended) reportNotice(deps, 'mended', { turn: next.run.state.turn });
    if (mended || closeTurn(next) !== next) return show(next);
    game.reopen(next, keptAt);
    return shown();
  }

  async function wentBack(id: string, turn: number, seats?: Seats): Promise<SeatScreen> {
    const save = await readRecord(store, id);
    if (turn < 1 || turn > save.turns.length + 1) throw refusal('noTurn', { turn });
    const refused = seats && refusedSeats(seats);
    if (refused) throw refused.why;
    if (isOlder(save)) return underToday(save, turn, seats);
    const answer = await opened(cutAt(save, turn - 1), seats);
    if ('errors' in answer) throw refusal('damaged');
    return answer;
  }

  return {
    list: () => inTurn(() => readList(store)),
    start: (request) =>
      inTurn(async () => {
        const next = await newGame(deps, request);
        return 'errors' in next ? next : show(next);
      }),
    resume: (id) => inTurn(() => resumed(id)),
    goBack: (id, turn, seats) => inTurn(() => wentBack(id, turn, seats)),
    importFile: (text) => inTurn(() => imported(text)),
    playOlder: (from, turn) => inTurn(() => olderFrom(from, turn)),
    remove: (id) => inTurn(() => game.remove(id)),
    changeSeat: (side, to) =>
      inTurn(() => change(closeTurn(changeSeat(game.open(), side, to)), withoutDraft(game.open(), side))),
    readComparisons: () => inTurn(() => readComparisons(store, game.open())),
    storeComparisons: (records) => inTurn(() => storeComparisons(store, game.open(), records)),
    playUnsaved: () => inTurn(async () => game.playUnsaved()),
  };
}

/** A record of other rules is shown, not opened; every other refusal stands. */
function unlessOlder(error: unknown): null {
  if (error instanceof Refusal && error.code === 'rules') return null;
  throw error;
}
