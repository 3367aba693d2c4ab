import type { Options, OrderError, Scenario, Side, Submission } from '../engine/model/index.ts';
import { DEFAULT_OPTIONS } from '../engine/model/index.ts';
import { view } from '../engine/view/view.ts';
import { checkOptions, loadScenario, parseSave } from '../scenario/index.ts';
import type { FileError, GameInfo, NewGame, Screen } from '../protocol/screen.ts';
import { type Game, openGame, phaseOf, seal, sealForPolicy, settle, step, undecided } from './game.ts';
import { changesFor, draftKey, gameOf, readDraft, readGame, readList, removalOf, saveOf } from './kept.ts';
import { inLibrary, isShipped, type Library, resolveRef } from './library.ts';
import { type Decide, isPolicy } from './policies.ts';
import { screenOf } from './screen.ts';
import { Refusal, refusal, SENTENCES } from './sentences.ts';
import { NoRoom, type Store } from './store.ts';

/** Everything the authority needs from outside: so that tests bring their own clock, storage and chance. */
export interface Outside {
  readonly store: Store;
  readonly library: Library;
  readonly decide: Decide;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** A new unguessable word: names of games, and seeds when nobody gave one. */
  readonly word: () => string;
  readonly language?: string;
  /** A screen that nobody asked for. */
  readonly onScreen?: (screen: Screen) => void;
  /** A sentence for the person at the screen. */
  readonly onError?: (message: string) => void;
}

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

  async function write(changes: Readonly<Record<string, string | null>>): Promise<void> {
    try {
      await store.write(changes);
    } catch (error) {
      const failed = refusal(error instanceof NoRoom ? 'noRoom' : 'notSaved');
      outside.onError?.(failed.message);
      throw failed;
    }
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
      const key = `${game.id} ${game.run.state.turn} ${side}`;
      if (thinking.has(key)) continue;
      const forget = (): void => void thinking.delete(key);
      thinking.set(key, decideFor(game, side).then(forget, forget)); // what failed was told; the next call asks again
    }
  }

  async function decideFor(game: Game, side: Side): Promise<void> {
    const { state } = game.run;
    let decided: Submission = { turn: state.turn, signals: [], orders: [] };
    try {
      decided = await outside.decide({
        policy: game.seats[side],
        scenario: game.scenario,
        view: view(state, side),
        salt: `${state.def.seed}:${side}`,
        simulations: 0,
      });
    } catch {
      outside.onError?.(SENTENCES.policyFailed);
    }
    await inTurn(() => take(game, side, decided));
  }

  /** A computer player's orders, unless somebody opened another game in the meantime. */
  async function take(asked: Game, side: Side, decided: Submission): Promise<void> {
    if (!current || current.id !== asked.id || current.run.state.turn !== asked.run.state.turn) return;
    await commit(settle(sealForPolicy(current, side, decided)));
  }

  /** Until the computer players of this game have decided; the next screen is then the result. */
  async function settled(): Promise<void> {
    think();
    await Promise.all(thinking.values());
    think();
  }

  /** Opens a game and tells the page where it stands. One left while the computer was thinking goes on by itself. */
  async function show(game: Game): Promise<Screen> {
    await commit(settle(game));
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
      if (name !== 'human' && !isPolicy(name, side))
        return wrong(`/seats/${side}`, refusal('noPolicy', { name }).message);
    }
    const options = checkOptions({ ...DEFAULT_OPTIONS, ...request.options });
    if (!options.ok) return { errors: [...options.errors] };
    return show(openGame(opening(request, scenario, options.value)));
  }

  const opening = (request: NewGame, scenario: Scenario, options: Options) => ({
    id: outside.word(),
    scenario,
    options,
    seed: request.seed ?? outside.word(),
    seats: request.seats,
  });

  async function fromFile(text: string): Promise<Screen | Wrong> {
    const read = parseSave(text);
    if (!read.ok) return { errors: [...read.errors] };
    const scenario = await resolveRef(library, read.value.scenario);
    if (typeof scenario === 'string')
      return wrong('/scenario', refusal(scenario, { id: read.value.scenario.id }).message);
    try {
      return await show(gameOf(outside.word(), read.value, scenario));
    } catch (error) {
      if (error instanceof Refusal) return wrong('/turns', error.message);
      throw error;
    }
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

  const withoutDraft = (game: Game): Record<string, null> => ({ [draftKey(game.id, game.at)]: null });

  return {
    list: (): Promise<GameInfo[]> => inTurn(() => readList(store)),
    start: (request: NewGame): Promise<Screen | Wrong> => inTurn(() => newGame(request)),
    resume: (id: string): Promise<Screen> => inTurn(async () => show(await readGame(store, library, id))),
    ready: (): Promise<Screen> =>
      inTurn(async () => {
        const game = open();
        const next = step(game);
        if (next !== game) await commit(next);
        think();
        return screen();
      }),
    saveDraft: (draft: Submission, seat?: Side): Promise<void> =>
      inTurn(async () => {
        const game = open();
        if (!mayOrder(game, seat) || draft.turn !== game.run.state.turn) return;
        await write({ [draftKey(game.id, game.at)]: JSON.stringify(draft) });
      }),
    async seal(submission: Submission, seat?: Side): Promise<Screen | { errors: readonly OrderError[] }> {
      const refused = await inTurn(() => sealed(submission, seat));
      if (refused) return refused;
      await settled();
      return inTurn(screen);
    },
    exportSave: (): Promise<string> =>
      inTurn(async () => {
        const game = open();
        return JSON.stringify(saveOf(game, !(await isShipped(library, game.scenario))), null, 1);
      }),
    importSave: (text: string): Promise<Screen | Wrong> => inTurn(() => fromFile(text)),
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
    const found = await inLibrary(library, request.scenario);
    return found ?? wrong('/scenario', refusal('scenarioGone', { id: request.scenario }).message);
  }
  const read = loadScenario(request.scenario.text);
  return read.ok ? read.value : { errors: [...read.errors] };
}
