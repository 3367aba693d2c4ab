import { type BadReason, type GameRun, replay, type Save, toSave } from '../engine/record/index.ts';
import type { Scenario, Side, Submission } from '../engine/model/index.ts';
import { checkSubmission } from '../engine/view/check.ts';
import { view } from '../engine/view/view.ts';
import { parseSave, readSubmission } from '../scenario/index.ts';
import type { GameInfo } from '../protocol/seat-screen.ts';
import { type Game, isHuman, isWatched, seated, type Stage } from './game.ts';
import { isOver } from './play.ts';
import { type Library, resolveRef } from './library.ts';
import { infoOf } from './seat-screen.ts';
import { notesOf, notesIn } from './player-notes.ts';
import { adviserIn, changesIn, seatsIn } from './seats.ts';
import { badTurn, Refusal, refusal, type SentenceCode } from './error-messages.ts';
import type { Store } from './store.ts';

/**
 * How a game lies in storage: its record as a saved game, and in other entries what is not part of the record (who
 * looks, what people sealed). The record carries its scenario, so that a later edition of the game still opens it. Its
 * seed lies apart, and what computer players sealed for the open turn not at all: they decide it again, and the same.
 */

interface Desk {
  readonly stages: Readonly<Record<Side, Stage>>;
  readonly at: Side;
  readonly covered: boolean;
  readonly sealed: Readonly<Record<Side, Submission | null>>;
  readonly thoughts: Game['thoughts'];
  /** Turns of the record when this was written: a desk of another turn is not used. */
  readonly turns: number;
}

const keys = (id: string) => ({ save: `save/${id}`, desk: `desk/${id}`, info: `info/${id}`, draft: `draft/${id}/` });

/** Twice: without its seed a game cannot be followed. */
const seedKeys = (id: string): string[] => [`seed/${id}`, `seed/${id}/copy`];

/** Records of other tables, to be compared with a finished game. */
export const comparisonKey = (id: string): string => `beside/${id}`;

/** Beside the record lie copies of its last states, in places that rotate: one that was damaged is mended from them. */
const PLACES = [0, 1, 2];
const copyKey = (id: string, turns: number): string => `copy/${id}/${turns % PLACES.length}`;
const copyKeys = (id: string): string[] => PLACES.map((place) => copyKey(id, place));

/** The record of a game for people: shipped scenarios by name, others carried along. */
export const saveOf = (game: Game, embed: boolean): Save => toSave(game.run, { embed, notes: notesOf(game) });

/** The record as far as turn `turns`: 0 is the opening, with the dice of this game and nobody's orders. */
export const cutAt = (save: Save, turns: number): Save => ({
  ...save,
  turns: save.turns.slice(0, turns),
  hashes: save.hashes.slice(0, turns),
});

/** What to write so that nothing of this game is lost. */
export function changesFor(game: Game, savedAt: number, language: string): Record<string, string> {
  const { stages, at, covered, run, id } = game;
  const desk: Desk = { stages, at, covered, ...withoutOpenSecrets(game), turns: run.turns.length };
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

/** What people sealed, and what computer players thought of turns that everybody has seen. */
function withoutOpenSecrets(game: Game): Pick<Desk, 'sealed' | 'thoughts'> {
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

/** False once the browser has cleared what it kept, as some do when they run short of room. */
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

/** The draft of the turn being ordered; one of an earlier turn is forgotten. */
export async function readDraft(store: Store, game: Game): Promise<Submission | null> {
  const draft = readSubmission(game.at, parsed<unknown>(await store.read(draftKey(game.id, game.at))));
  return draft.ok && draft.value.turn === game.run.state.turn ? draft.value : null;
}

export async function readList(store: Store): Promise<GameInfo[]> {
  const infos = (await store.readAll('info/')).map((text) => parsed<GameInfo>(text));
  return infos.filter((info) => info !== null).sort((a, b) => b.savedAt - a.savedAt);
}

/** The line of one game; null where it cannot be read. */
export const readInfo = async (store: Store, id: string): Promise<GameInfo | null> =>
  parsed<GameInfo>(await whole(store, keys(id).info));

export interface Found {
  readonly game: Game;
  /** The record was damaged; this is the game as the last whole copy has it. */
  readonly mended: boolean;
  /** Milliseconds since 1970. */
  readonly keptAt: number;
}

/** A kept game as it was left; its record is played again and checked turn by turn. Refuses what cannot be mended. */
export async function readGame(store: Store, library: Library, id: string): Promise<Found> {
  const text = await whole(store, keys(id).save);
  if (text === null && !(await isStored(store, id))) throw refusal('gone');
  const desk = parsed<Desk>(await whole(store, keys(id).desk));
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

/** Another edition of the game reads such a record well: it is not for this one to write over it. */
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
      // another copy may be whole
    }
  }
  return best;
}

/** What cannot even be unpacked is as good as not there. */
const whole = (store: Store, key: string): Promise<string | null> => store.read(key).catch(() => null);

async function followed(store: Store, id: string, text: string, library: Library): Promise<Game> {
  const save = await recordIn(store, id, text);
  const scenario = await resolveRef(library, save.scenario);
  if (typeof scenario === 'string') throw refusal(scenario, { id: save.scenario.id });
  return gameOf(id, save, scenario);
}

/** Games kept before seeds lay apart have theirs inside. */
async function recordIn(store: Store, id: string, text: string): Promise<Save> {
  const read = parseSave(text);
  if (!read.ok) throw refusal(read.errors[0]?.pointer === '/format' ? 'newer' : 'damaged');
  const [seed, copy] = await Promise.all(seedKeys(id).map((key) => whole(store, key)));
  return { ...read.value, seed: seed ?? copy ?? read.value.seed };
}

/** The record of a kept game, for a new game that leaves it at an earlier turn. */
export const readRecord = async (store: Store, id: string): Promise<Save> =>
  recordIn(store, id, (await whole(store, keys(id).save)) ?? '');

/** The game that a record tells of, at the end of the record. Refuses one that cannot be followed. */
export function gameOf(id: string, save: Save, scenario: Scenario): Game {
  const replayed = replay(save, scenario);
  if (!replayed.ok || !replayed.run) {
    const reason = replayed.reason ?? 'crash';
    throw new Refusal(reason, badTurn(reason, replayed.firstBadTurn ?? 0));
  }
  return gameAt(id, save, replayed.run);
}

/** The game that these turns made, with who held its seats by the notes of the record. */
export function gameAt(id: string, { notes }: Save, run: GameRun): Game {
  const changes = changesIn(notes).filter(({ turn }) => turn <= run.state.turn);
  const remarks = run.state.ending ? notesIn(notes) : {};
  return seated({ id, ...seatsIn(notes), adviser: adviserIn(notes), changes, remarks }, run);
}

const STAGES: readonly string[] = ['briefing', 'orders', 'waiting', 'result', 'over'] satisfies Stage[];
const isSide = (x: unknown): x is Side => x === 'us' || x === 'iran';

/** Puts everybody back where they sat. A desk that does not fit the record is left aside: the record decides. */
function atDesk(game: Game, desk: Desk | null): Game {
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
