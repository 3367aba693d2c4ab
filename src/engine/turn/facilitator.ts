import { THEATRES, TRACKS, type WhiteSubmission, type WorldEffect } from '../model/index.ts';

type Inject = WhiteSubmission['injects'][number];

const isObject = (x: unknown): x is Record<string, unknown> => typeof x === 'object' && x !== null;
const among = (list: readonly unknown[], x: unknown): boolean => list.includes(x);
/** Limits of a record (`scenario/submission.ts`). */
const MOST = 12;
const LONGEST = 500;

const isWhole = (x: unknown): boolean => Math.floor(Number(x)) === x;
const small = (x: unknown, most: number): boolean => typeof x === 'number' && Number.isFinite(x) && Math.abs(x) <= most;

/** Whether the members of an effect are valid, by kind. */
const IS_VALID: Readonly<Record<WorldEffect['kind'], (x: Record<string, unknown>) => boolean>> = {
  news: () => true,
  gaza: (x) => among(['war', 'truce', 'rafah'], x.state),
  israelStrike: (x) => small(x.killed, 20) && Number(x.killed) >= 0 && isWhole(x.killed),
  north: (x) => small(x.change, 5) && isWhole(x.change),
  speech: (x) => among(['us', 'iran', 'hezbollah', 'houthi', 'israel'], x.side) && typeof x.calm === 'boolean',
  ruling: (x) => among(TRACKS, x.track) && small(x.change, 100),
};
const isKind = (x: unknown): x is WorldEffect['kind'] => typeof x === 'string' && Object.hasOwn(IS_VALID, x);

const isEffect = (x: unknown): x is WorldEffect => isObject(x) && isKind(x.kind) && IS_VALID[x.kind](x);

const isInject = (x: unknown, watches: number): x is Inject =>
  isObject(x) &&
  typeof x.text === 'string' &&
  x.text.length > 0 &&
  x.text.length <= LONGEST &&
  among([...Array(watches).keys()], x.watch) &&
  (x.theatre === undefined || among(THEATRES, x.theatre)) &&
  isEffect(x.effect);

/** Whether the facilitator ends the game with this turn (rules §13). */
export const endsNow = (white: WhiteSubmission | null | undefined, turn: number): boolean =>
  isObject(white) && white.turn === turn && white.end === true;

/** The facilitator's valid injects (rules §13); malformed ones, and those for another turn, are left out. */
export function injectsOf(white: WhiteSubmission | null | undefined, turn: number, watches: number): readonly Inject[] {
  if (!isObject(white) || white.turn !== turn || !Array.isArray(white.injects)) return [];
  return white.injects.filter((x: unknown) => isInject(x, watches)).slice(0, MOST);
}
