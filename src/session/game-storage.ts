import { type BadReason, type GameRun, replay, type Save, toSave } from '../engine/record/index.ts';
import type { Scenario, Side, Submission } from '../engine/model/index.ts';
import { checkSubmission } from '../engine/view/check.ts';
import { view } from '../engine/view/view.ts';
import { parseSave, readSubmission } from '../scenario/index.ts';
import type { GameInfo } from '../protocol/seat-screen.ts';
import { type Game, isHuman, isWatched, seated, type Stage } from './game.ts';
import { isOver } from './play.ts';
import { type Library, resolveRef } from './library.ts';
import { infoOf } from './screen-of-game.ts';
import { notesOf, notesIn } from './player-notes.ts';
import { adviserIn, changesIn, seatsIn } from './change-seats.ts';
import { badTurn, Refusal, refusal, type SentenceCode } from './error-messages.ts';
import type { Store } from './store.ts';

/**
 * How a game is stored: its record as a saved game, and in other entries what is not part of the record (the active
 * seat, what people sealed). The record includes its scenario, so that later editions can open it. The seed has its own
 * entry. What computer players sealed for the open turn is not stored: they decide it again, with the same result.
 */

interface SeatState {
  readonly stages: Readonly<Record<Side, Stage>>;
  readonly at: Side;
  readonly covered: boolean;
  readonly sealed: Readonly<Record<Side, Submission | null>>;
  readonly thoughts: Game['thoughts'];
  /** Turns of the record when this was written; with another number it is not used. */
  readonly turns: number;
}

const keys = (id: string) => ({ save: `save/${id}`, desk: `desk/${id}`, info: `info/${id}`, draft: `draft/${id}/` });

/** Stored twice: without its seed a game cannot be replayed. */
const seedKeys = (id: string): string[] => [`seed/${id}`, `seed/${id}/copy`];

/** Records of other tables, to be compared with a finished game. */
export const comparisonKey = (id: string): string => `beside/${id}`;

/** The record's last three states are copied in rotation. A damaged record is repaired from them. */
const PLACES = [0, 1, 2];
const copyKey = (id: string, turns: number): string => `copy/${id}/${turns % PLACES.length}`;
const copyKeys = (id: string): string[] => PLACES.map((place) => copyKey(id, place));

/** The record of a game. `embed`: with its scenario inside. */
export const saveOf = (game: Game, embed: boolean): Save => toSave(game.run, { embed, notes: notesOf(game) });

/** The record up to turn `turns`. 0 is the opening: this game's dice and no orders. */
export const cutAt = (save: Save, turns: number): Save => ({
  ...save,
  turns: save.turns.slice(0, turns),
  hashes: save.hashes.slice(0, turns),
});

/** Everything to write for this game, by key. */
export function changesFor(game: Game, savedAt: number, language: string): Record<string, string> {
  const { stages, at, covered, run, id } = game;
  const desk: SeatState = { stages, at, covered, ...withoutOpenSecrets(game), turns: run.turns.length };
  const { seed, ...record } = saveOf(game, true);
  const save = JSON.stringify({ ...record, seed: '' });
  return {
    ...Object.fromEntries(seedKeys(id).map((key) => [key, seed])),
    [keys(id).save]: save,
    [copyKey(id, run.turns.length)]: save,
    [keys(id).desk]: JSON.stringify(desk),
    [keys(id).info]: JSON.stringify(infoOf(game, savedAt, language)),
  };
}

/** What people sealed, and what computer players thought in turns that are over. */
function withoutOpenSecrets(game: Game): Pick<SeatState, 'sealed' | 'thoughts'> {
  const { turn } = game.run.state;
  const sealed = (side: Side) => (isHuman(game, side) ? game.sealed[side] : null);
  const thoughts = (side: Side) => game.thoughts[side].filter((thought) => isOver(game) || thought.turn < turn);
  return {
    sealed: { us: sealed('us'), iran: sealed('iran') },
    thoughts: { us: thoughts('us'), iran: thoughts('iran') },
  };
}

export const removalOf = (id: string): Record<string, null> => ({
  [keys(id).save]: null,
  [keys(id).desk]: null,
  [keys(id).info]: null,
  [comparisonKey(id)]: null,
  ...Object.fromEntries(seedKeys(id).map((key) => [key, null])),
  ...withoutCopies(id),
  ...withoutDraft({ id }, 'us'),
  ...withoutDraft({ id }, 'iran'),
});

export const withoutCopies = (id: string): Record<string, null> =>
  Object.fromEntries(copyKeys(id).map((key) => [key, null]));

/** False if it was removed, or if the browser cleared its storage to make room. */
export const isStored = async (store: Store, id: string): Promise<boolean> =>
  (await whole(store, keys(id).info)) !== null;

export const draftKey = (id: string, side: Side): string => `${keys(id).draft}${side}`;
export const withoutDraft = ({ id }: Pick<Game, 'id'>, side: Side): Record<string, null> => ({
  [draftKey(id, side)]: null,
});

export const parsed = <T>(text: string | null): T | null => {
  if (text === null) return null;
  try {
    return JSON.parse(text) as T;
  } catch {
    return null;
  }
};

/** The draft of the turn being ordered; one of an earlier turn counts as none. */
export async function readDraft(store: Store, game: Game): Promise<Submission | null> {
  const draft = readSubmission(game.at, parsed<unknown>(await store.read(draftKey(game.id, game.at))));
  return draft.ok && draft.value.turn === game.run.state.turn ? draft.value : null;
}

export async function readList(store: Store): Promise<GameInfo[]> {
  const infos = (await store.readAll('info/')).map((text) => parsed<GameInfo>(text));
  return infos.filter((info) => info !== null).sort((a, b) => b.savedAt - a.savedAt);
}

/** A game's line in the list; null if it cannot be read. */
export const readInfo = async (store: Store, id: string): Promise<GameInfo | null> =>
  parsed<GameInfo>(await whole(store, keys(id).info));

export interface Found {
  readonly game: Game;
  /** The record was damaged; this is the last whole copy. */
  readonly mended: boolean;
  /** Milliseconds since 1970. */
  readonly keptAt: number;
}

/** A stored game as it was left. Replays its record and checks every turn; throws a `Refusal` if no copy is whole. */
export async function readGame(store: Store, library: Library, id: string): Promise<Found> {
  const text = await whole(store, keys(id).save);
  if (text === null && !(await isStored(store, id))) throw refusal('gone');
  const desk = parsed<SeatState>(await whole(store, keys(id).desk));
  const keptAt = (await readInfo(store, id))?.savedAt ?? 0;
  try {
    return { game: atDesk(await followed(store, id, text ?? '', library), desk), mended: false, keptAt };
  } catch (damage) {
    if (!(damage instanceof Refusal) || !MENDABLE.includes(damage.code)) throw damage;
    const copy = await lastWhole(store, library, id);
    if (!copy) throw damage;
    return { game: atDesk(copy, desk), mended: true, keptAt };
  }
}

/** Damage that a copy may repair. Any other refused record may be readable by another edition: it is not overwritten. */
const MENDABLE: readonly string[] = ['damaged', 'opening', 'turn', 'illegal', 'hash', 'length', 'crash'] satisfies (
  | SentenceCode
  | BadReason
)[];

async function lastWhole(store: Store, library: Library, id: string): Promise<Game | null> {
  let best: Game | null = null;
  for (const key of copyKeys(id)) {
    try {
      const game = await followed(store, id, (await whole(store, key)) ?? '', library);
      if (!best || game.run.turns.length > best.run.turns.length) best = game;
    } catch {
      // try the next copy
    }
  }
  return best;
}

/** Null if there is no such value, or it cannot be unpacked. */
const whole = (store: Store, key: string): Promise<string | null> => store.read(key).catch(() => null);

async function followed(store: Store, id: string, text: string, library: Library): Promise<Game> {
  const save = await recordIn(store, id, text);
  const scenario = await resolveRef(library, save.scenario);
  if (typeof scenario === 'string') throw refusal(scenario, { id: save.scenario.id });
  return gameOf(id, save, scenario);
}

/** Older stored games have their seed inside the record. */
async function recordIn(store: Store, id: string, text: string): Promise<Save> {
  const read = parseSave(text);
  if (!read.ok) throw refusal(read.errors[0]?.pointer === '/format' ? 'newer' : 'damaged');
  const [seed, copy] = await Promise.all(seedKeys(id).map((key) => whole(store, key)));
  return { ...read.value, seed: seed ?? copy ?? read.value.seed };
}

/** The record of a stored game. Throws a `Refusal` if it cannot be read. */
export const readRecord = async (store: Store, id: string): Promise<Save> =>
  recordIn(store, id, (await whole(store, keys(id).save)) ?? '');

/** The game at the end of a record. Throws a `Refusal` if it cannot be replayed. */
export function gameOf(id: string, save: Save, scenario: Scenario): Game {
  const replayed = replay(save, scenario);
  if (!replayed.ok || !replayed.run) {
    const reason = replayed.reason ?? 'crash';
    throw new Refusal(reason, badTurn(reason, replayed.firstBadTurn ?? 0));
  }
  return gameAt(id, save, replayed.run);
}

/** The game at the end of a run, with the players in the record's notes. */
export function gameAt(id: string, { notes }: Save, run: GameRun): Game {
  const changes = changesIn(notes).filter(({ turn }) => turn <= run.state.turn);
  const remarks = run.state.ending ? notesIn(notes) : {};
  return seated(
    { id, ...seatsIn(notes), adviser: adviserIn(notes), changes, remarks },
    run,
    notes?.opens === 'debrief',
  );
}

const STAGES: readonly string[] = ['briefing', 'orders', 'waiting', 'result', 'over'] satisfies Stage[];
const isSide = (x: unknown): x is Side => x === 'us' || x === 'iran';

/** The game with its stored seats. What does not fit the record is ignored: the record decides. */
function atDesk(game: Game, desk: SeatState | null): Game {
  const looks = (side: Side): boolean => isHuman(game, side) || isWatched(game);
  const fits = desk && desk.turns === game.run.turns.length && isSide(desk.at) && looks(desk.at);
  if (!fits || !STAGES.includes(desk.stages?.us) || !STAGES.includes(desk.stages?.iran)) return game;
  const sealed = { us: stillLegal(game, 'us', desk.sealed?.us), iran: stillLegal(game, 'iran', desk.sealed?.iran) };
  const stage = (side: Side): Stage =>
    desk.stages[side] === 'waiting' && !sealed[side] ? 'orders' : desk.stages[side];
  return {
    ...game,
    stages: { us: stage('us'), iran: stage('iran') },
    at: desk.at,
    covered: desk.covered === true,
    sealed,
    thoughts: { us: desk.thoughts?.us ?? [], iran: desk.thoughts?.iran ?? [] },
  };
}

const stillLegal = (game: Game, side: Side, sealed: Submission | null | undefined): Submission | null =>
  sealed && !isOver(game) && checkSubmission(view(game.run.state, side), sealed).ok ? sealed : null;
