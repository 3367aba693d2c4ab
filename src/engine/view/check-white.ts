import {
  type OrderError,
  type PublicView,
  THEATRES,
  TRACKS,
  type WhiteSubmission,
  type WorldEffect,
} from '../model/index.ts';

/** Limits of a record (`scenario/submission.ts`). */
export const MOST_INJECTS = 12;
const LONGEST = 500;

export type WhiteCheck = { readonly ok: true } | { readonly ok: false; readonly errors: readonly OrderError[] };

const isObject = (x: unknown): x is Record<string, unknown> => typeof x === 'object' && x !== null;
const among = (list: readonly unknown[], x: unknown): boolean => list.includes(x);
const isWhole = (x: unknown): boolean => Math.floor(Number(x)) === x;
const small = (x: unknown, most: number): boolean => typeof x === 'number' && Number.isFinite(x) && Math.abs(x) <= most;

const error = (path: string, code: string, params: OrderError['params'] = {}): OrderError => ({ code, path, params });
const range = (path: string, min: number, max: number): OrderError => error(path, 'range', { min, max });

/** What is wrong with an effect; none: nothing. Never throws. */
function effectErrors(x: unknown, path: string): OrderError[] {
  const kind = (isObject(x) ? x.kind : null) as WorldEffect['kind'] | null;
  const effect = x as Record<string, unknown>;
  switch (kind) {
    case 'news':
      return [];
    case 'gaza':
      return among(['war', 'truce', 'rafah'], effect.state) ? [] : [error(`${path}/state`, 'injectForm')];
    case 'israelStrike':
      return small(effect.killed, 20) && Number(effect.killed) >= 0 && isWhole(effect.killed)
        ? []
        : [range(`${path}/killed`, 0, 20)];
    case 'north':
      return small(effect.change, 5) && isWhole(effect.change) ? [] : [range(`${path}/change`, -5, 5)];
    case 'speech':
      return [
        ...(among(['us', 'iran', 'hezbollah', 'houthi', 'israel'], effect.side)
          ? []
          : [error(`${path}/side`, 'injectForm')]),
        ...(typeof effect.calm === 'boolean' ? [] : [error(`${path}/calm`, 'injectForm')]),
      ];
    case 'ruling':
      return [
        ...(among(TRACKS, effect.track) ? [] : [error(`${path}/track`, 'injectForm')]),
        ...(small(effect.change, 100) ? [] : [range(`${path}/change`, -100, 100)]),
      ];
    default:
      return [error(path, 'injectForm')]; // comes from outside
  }
}

/** What is wrong with an inject of a turn of so many watches; none: nothing. Never throws. */
export function injectErrors(x: unknown, watches: number, path = ''): OrderError[] {
  if (!isObject(x)) return [error(path, 'injectForm')];
  const { text, watch, theatre, effect } = x;
  const worded = typeof text === 'string' && text.length > 0 && text.length <= LONGEST;
  return [
    ...(worded ? [] : [error(`${path}/text`, 'injectText', { most: LONGEST })]),
    ...(among([...Array(watches).keys()], watch) ? [] : [range(`${path}/watch`, 0, watches - 1)]),
    ...(theatre === undefined || among(THEATRES, theatre) ? [] : [error(`${path}/theatre`, 'injectForm')]),
    ...effectErrors(effect, `${path}/effect`),
  ];
}

/**
 * Whether the facilitator's part of a turn is taken as it stands (rules §13), or every error with stable code and JSON
 * pointer, as of `checkSubmission`. When the turn is resolved, injects with an error are left out. Never throws.
 */
export function checkWhite(
  { turn, watches, ending }: Pick<PublicView, 'turn' | 'watches' | 'ending'>,
  white: WhiteSubmission,
): WhiteCheck {
  const given: unknown = white;
  if (!isObject(given) || !Array.isArray(given.injects)) return { ok: false, errors: [error('', 'injectForm')] };
  const injects: readonly unknown[] = given.injects;
  const errors = [
    ...(ending ? [error('', 'gameOver')] : []),
    ...(given.turn === turn ? [] : [error('/turn', 'wrongTurn', { turn })]),
    ...(injects.length <= MOST_INJECTS ? [] : [error('/injects', 'tooManyInjects', { max: MOST_INJECTS })]),
    ...injects.flatMap((x, i) => injectErrors(x, watches, `/injects/${i}`)),
    ...(given.end === undefined || given.end === true ? [] : [error('/end', 'injectForm')]),
  ];
  return errors.length > 0 ? { ok: false, errors } : { ok: true };
}
