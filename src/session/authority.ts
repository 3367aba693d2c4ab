import { hashJson, type Save } from '../engine/record/index.ts';
import type { Options, OrderError, Scenario, Side, Submission } from '../engine/model/index.ts';
import { DEFAULT_OPTIONS } from '../engine/model/index.ts';
import { view } from '../engine/view/view.ts';
import { isPolicy } from '../ai/index.ts';
import { checkOptions, loadScenario, parseSave } from '../scenario/index.ts';
import type { Film } from '../protocol/film.ts';
import type {
  Advice,
  BesideRecord,
  FileError,
  GameInfo,
  NewGame,
  SavePart,
  Screen,
  SeatKind,
  Thinking,
} from '../protocol/screen.ts';
import { type Game, isOver, openGame, phaseOf, seal, sealForPolicy, settle, step, undecided } from './game.ts';
import {
  changesFor,
  cutAt,
  draftKey,
  gameOf,
  isKept,
  readDraft,
  readGame,
  readList,
  readRecord,
  removalOf,
  saveOf,
  withoutCopies,
} from './kept.ts';
import { isShipped, type Library, resolveRef } from './library.ts';
import type { Advise, Decide, Decided, Question, Tell } from './policies.ts';
import { advising } from './advising.ts';
import { keepBeside, readBeside } from './beside.ts';
import { filmOf } from './film.ts';
import { remark } from './remarks.ts';
import { screenOf } from './screen.ts';
import { reseat, seatedAnew } from './seats.ts';
import { Refusal, refusal, SENTENCES, type SentenceCode } from './sentences.ts';
import { NoRoom, type Store } from './store.ts';
import { titleOf } from './texts.ts';

/** Everything the authority needs from outside: so that tests bring their own clock, storage and chance. */
export interface Outside {
  readonly store: Store;
  readonly library: Library;
  readonly decide: Decide;
  /** Without one, nobody can ask. */
  readonly advise?: Advise;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** A new unguessable word: names of games, and seeds when nobody gave one. */
  readonly word: () => string;
  readonly language?: string;
  /** A screen that nobody asked for. */
  readonly onScreen?: (screen: Screen) => void;
  /** How far a computer player of the open game has come. */
  readonly onThinking?: (thinking: Thinking) => void;
  /** A sentence for the person at the screen, and which one it is. */
  readonly onError?: (message: string, code: SentenceCode) => void;
}

type Seats = Readonly<Record<Side, SeatKind>>;
type Wrong = { readonly errors: FileError[] };
const wrong = (pointer: string, message: string): Wrong => ({ errors: [{ pointer, message }] });

/**
 * The one who holds the game: keeps both sides' secrets, gives each seat its own view, and keeps every step on the
 * device before it answers. Calls are taken one after the other; one that does not fit the moment changes nothing.
 */
export function createAuthority(outside: Outside) {
  const { store, library } = outside;
  const language = outside.language ?? 'en';
  let current: Game | null = null;
  let savedAt = 0;
  let queue: Promise<unknown> = Promise.resolve();
  const thinking = new Map<string, Promise<void>>();

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = queue.then(work);
    queue = done.catch(() => undefined);
    return done;
  }

  const open = (): Game => {
    if (!current) throw refusal('noGame');
    return current;
  };

  /** Told that the device keeps nothing, somebody went on all the same; every write is still tried. */
  let unkept = false;

  const say = ({ code, message }: Refusal): void => outside.onError?.(message, code as SentenceCode);

  async function write(asked: Readonly<Record<string, string | null>>): Promise<void> {
    const missed = unkept && current ? changesFor(current, savedAt, language) : {};
    const changes = { ...missed, ...asked };
    try {
      await store.write(changes).catch(async (error: unknown) => {
        if (!(error instanceof NoRoom)) throw error;
        await makeRoom();
        await store.write(changes);
      });
      if (unkept) say(refusal('keptAgain'));
      unkept = false;
    } catch (error) {
      if (unkept) return;
      const failed = refusal(error instanceof NoRoom ? 'noRoom' : 'notSaved');
      say(failed);
      throw failed;
    }
  }

  /** The copies beside the records are the first to go; a game never goes unless somebody removes it. */
  async function makeRoom(): Promise<void> {
    const games = await readList(store);
    await store.write(Object.assign({}, ...games.map(({ id }) => withoutCopies(id))));
  }

  /** Kept first, then in force: what was answered is never lost. */
  async function commit(game: Game, also: Readonly<Record<string, string | null>> = {}): Promise<void> {
    const at = outside.now();
    await write({ ...changesFor(game, at, language), ...also });
    current = game;
    savedAt = at;
  }

  async function screen(): Promise<Screen> {
    const game = open();
    return screenOf(game, savedAt, await readDraft(store, game), language);
  }

  /** Lets computer players decide as soon as the turn is open; they see no more later than now. */
  function think(): void {
    const game = current;
    if (!game) return;
    for (const side of undecided(game)) {
      const key = `${game.id} ${game.run.state.turn} ${side} ${game.seats[side]}`;
      if (thinking.has(key)) continue;
      const forget = (): void => void thinking.delete(key);
      thinking.set(key, decideFor(game, side).then(forget, forget)); // what failed was told; the next call asks again
    }
  }

  async function decideFor(game: Game, side: Side): Promise<void> {
    const { state } = game.run;
    let decided: Decided = { submission: { turn: state.turn, signals: [], orders: [] }, thought: null };
    try {
      const question: Question = {
        policy: game.seats[side],
        scenario: game.scenario,
        view: view(state, side),
        salt: `${state.def.seed}:${side}`,
        simulations: 0,
      };
      decided = await outside.decide(question, (done) => {
        if (current?.id === game.id) outside.onThinking?.({ game: game.id, turn: state.turn, side, done });
      });
    } catch {
      say(refusal('policyFailed'));
    }
    await inTurn(() => take(game, side, decided));
  }

  /** A computer player's orders, unless somebody opened another game or took its seat in the meantime. */
  async function take(asked: Game, side: Side, decided: Decided): Promise<void> {
    if (!current || current.id !== asked.id || current.run.state.turn !== asked.run.state.turn) return;
    if (current.seats[side] !== asked.seats[side]) return;
    await commit(settle(sealForPolicy(current, side, decided)));
  }

  /** Until the computer players have decided the turn that is waited for; the next screen is then its result. */
  async function settled(): Promise<void> {
    think();
    if (phaseOf(open()) !== 'waiting') return; // they had decided before, and think of the next turn already
    await Promise.all(thinking.values());
    think();
  }

  /** Opens a game and tells the page where it stands. One left while the computer was thinking goes on by itself. */
  async function show(game: Game): Promise<Screen> {
    await commit(settle(game));
    return shown();
  }

  async function shown(): Promise<Screen> {
    if (phaseOf(open()) === 'waiting') void settled().then(tell, tell);
    else think();
    return screen();
  }

  const tell = async (): Promise<void> => outside.onScreen?.(await screen());

  async function newGame(request: NewGame): Promise<Screen | Wrong> {
    const scenario = await scenarioOf(library, request);
    if ('errors' in scenario) return scenario;
    const { us, iran } = request.seats;
    if (us !== 'human' && iran !== 'human') return wrong('/seats', SENTENCES.nobody);
    for (const side of ['us', 'iran'] as const) {
      const name = request.seats[side];
      if (!maySit(name, side)) return wrong(`/seats/${side}`, refusal('noPolicy', { name }).message);
    }
    const options = checkOptions({ ...DEFAULT_OPTIONS, ...request.options });
    if (!options.ok) return { errors: [...options.errors] };
    return show(openGame(opening(request, scenario, options.value)));
  }

  const maySit = (name: SeatKind, side: Side): boolean => name === 'human' || isPolicy(name, side);

  const opening = (request: NewGame, scenario: Scenario, options: Options) => ({
    id: outside.word(),
    scenario,
    options,
    seed: request.seed ?? outside.word(),
    seats: request.seats,
    adviser: request.adviser ?? null,
  });

  /** A saved game is opened; a scenario is only read: whoever brought it chooses how to play it. */
  async function fromFile(text: string): Promise<Screen | Wrong | { scenario: string }> {
    if (isScenario(text)) {
      const read = loadScenario(text);
      return read.ok ? { scenario: titleOf(read.value, language) } : { errors: [...read.errors] };
    }
    const read = parseSave(text);
    return read.ok ? fromRecord(read.value) : { errors: [...read.errors] };
  }

  /** A game of its own, from a record that may be another game's. One that is over stays one, however often it is opened. */
  async function fromRecord(save: Save, seats?: Seats): Promise<Screen | Wrong> {
    const scenario = await resolveRef(library, save.scenario);
    if (typeof scenario === 'string') return wrong('/scenario', refusal(scenario, { id: save.scenario.id }).message);
    try {
      const game = gameOf(outside.word(), save, scenario);
      if (isOver(game)) return await shownOnce({ ...game, id: hashJson(save) });
      return await show(seats ? seatedAnew(game, seats) : game);
    } catch (error) {
      if (error instanceof Refusal && !(error.code in SENTENCES)) return wrong('/turns', error.message);
      throw error;
    }
  }

  /** A finished game that is kept already is opened as it is: people may have written about it since. */
  async function shownOnce(game: Game): Promise<Screen> {
    if (!(await isKept(store, game.id))) return show(game);
    return resumed(game.id).catch(() => show(game));
  }

  async function resumed(id: string): Promise<Screen> {
    const { game, mended, keptAt } = await readGame(store, library, id);
    if (mended) say(refusal('mended', { turn: game.run.state.turn }));
    if (mended || settle(game) !== game) return show(game);
    current = game; // as it is kept: a device that is full can still open it
    savedAt = keptAt;
    return shown();
  }

  function refuseSeats(seats: Seats): void {
    if (seats.us !== 'human' && seats.iran !== 'human') throw refusal('nobody');
    for (const side of ['us', 'iran'] as const)
      if (!maySit(seats[side], side)) throw refusal('noPolicy', { name: seats[side] });
  }

  async function wentBack(id: string, turn: number, seats?: Seats): Promise<Screen> {
    const save = await readRecord(store, id);
    if (turn < 1 || turn > save.turns.length + 1) throw refusal('noTurn', { turn });
    if (seats) refuseSeats(seats);
    const screen = await fromRecord(cutAt(save, turn - 1), seats);
    if ('errors' in screen) throw refusal('damaged');
    return screen;
  }

  /** Does this call come from the seat that looks, while it orders? A late one is answered, and changes nothing. */
  const mayOrder = (game: Game, seat: Side | undefined): boolean =>
    phaseOf(game) === 'orders' && (seat === undefined || seat === game.at);

  async function sealed(submission: Submission, seat?: Side): Promise<{ errors: readonly OrderError[] } | null> {
    const game = open();
    const { turn } = game.run.state;
    if (submission.turn > turn) throw refusal('wrongTurn', { given: submission.turn, now: turn });
    if (submission.turn < turn || !mayOrder(game, seat)) return null;
    const next = seal(game, submission);
    if ('errors' in next) return { errors: next.errors };
    await commit(settle(next.game), withoutDraft(game));
    return null;
  }

  const adviser = advising(outside.advise, open);

  const withoutDraft = (game: Game): Record<string, null> => ({ [draftKey(game.id, game.at)]: null });

  return {
    list: (): Promise<GameInfo[]> => inTurn(() => readList(store)),
    start: (request: NewGame): Promise<Screen | Wrong> => inTurn(() => newGame(request)),
    resume: (id: string): Promise<Screen> => inTurn(() => resumed(id)),
    /** A kept game once more from turn `turn`, as a game of its own; the kept one stays as it is. */
    goBack: (id: string, turn: number, seats?: Seats): Promise<Screen> => inTurn(() => wentBack(id, turn, seats)),
    ready: (): Promise<Screen> =>
      inTurn(async () => {
        const game = open();
        const next = settle(step(game));
        if (next !== game) await commit(next);
        return shown();
      }),
    /** Gives a seat to a person or a computer player; what was drafted there this turn is thrown away. */
    reseat: (side: Side, to: SeatKind): Promise<Screen> =>
      inTurn(async () => {
        const game = open();
        if (!maySit(to, side)) throw refusal('noPolicy', { name: to });
        const next = settle(reseat(game, side, to));
        if (next !== game) await commit(next, { [draftKey(game.id, side)]: null });
        return shown();
      }),
    /** Three ways to go from what the seat may know; null when it was stopped, or the turn is no longer ordered. */
    advise: (seat: Side, tell: Tell): Promise<Advice | null> => adviser.ask(seat, tell, inTurn),
    stopAdvice: (): void => adviser.stop(),
    saveDraft: (draft: Submission, seat?: Side): Promise<void> =>
      inTurn(async () => {
        const game = open();
        if (!mayOrder(game, seat) || draft.turn !== game.run.state.turn) return;
        const lost = !(await isKept(store, game.id));
        const also = lost ? changesFor(game, savedAt, language) : {};
        await write({ ...also, [draftKey(game.id, game.at)]: JSON.stringify(draft) });
      }),
    async seal(submission: Submission, seat?: Side): Promise<Screen | { errors: readonly OrderError[] }> {
      const refused = await inTurn(() => sealed(submission, seat));
      if (refused) return refused;
      await settled();
      return inTurn(screen);
    },
    /** Keeps what somebody writes about a finished game with its record. */
    remark: (key: string, text: string): Promise<void> =>
      inTurn(async () => {
        const game = open();
        const next = remark(game, key, text);
        if (next !== game) await commit(next);
      }),
    /** Records of other tables, to be compared with this finished game. */
    readBeside: (): Promise<readonly BesideRecord[]> => inTurn(() => readBeside(store, open())),
    keepBeside: (records: readonly BesideRecord[]): Promise<void> => inTurn(() => keepBeside(store, open(), records)),
    /** `opening`: the same scenario, options and dice, and nobody's orders. */
    exportSave: (part: SavePart = 'whole'): Promise<string> =>
      inTurn(async () => {
        const game = open();
        const save = saveOf(game, part === 'withScenario' || !(await isShipped(library, game.scenario)));
        return JSON.stringify(part === 'opening' ? cutAt(save, 0) : save, null, 1);
      }),
    /** The game turn by turn with nothing withheld, once it is over. */
    film: (): Promise<Film> =>
      inTurn(async () => {
        const game = open();
        if (phaseOf(game) !== 'over') throw refusal('notOver');
        return filmOf(game.run);
      }),
    goOnUnkept: (): Promise<void> =>
      inTurn(async () => {
        unkept = true;
      }),
    /** Until everything that was asked is done and kept. */
    rest: (): Promise<void> => inTurn(async () => {}),
    importFile: (text: string) => inTurn(() => fromFile(text)),
    remove: (id: string): Promise<void> =>
      inTurn(async () => {
        await write(removalOf(id));
        if (current?.id === id) current = null;
      }),
  };
}

export type Authority = ReturnType<typeof createAuthority>;

/** The scenario a new game is to be played in: a shipped one by its id, or a file's text, checked like every file. */
async function scenarioOf(library: Library, request: NewGame): Promise<Scenario | Wrong> {
  if (typeof request.scenario === 'string') {
    const found = await library.get(request.scenario);
    return found ?? wrong('/scenario', refusal('scenarioGone', { id: request.scenario }).message);
  }
  const read = loadScenario(request.scenario.text);
  return read.ok ? read.value : { errors: [...read.errors] };
}

/** A saved game names its scenario; a scenario opens a world. */
function isScenario(text: string): boolean {
  try {
    const file: unknown = JSON.parse(text);
    return typeof file === 'object' && file !== null && 'opening' in file && 'axisSites' in file;
  } catch {
    return false;
  }
}
