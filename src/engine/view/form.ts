import type { Signal, SignalKind, Submission } from '../model/index.ts';
import type { OrderSpec } from './orders/spec.ts';

/**
 * What a submission may be made of: a record holds these members and no others, so nothing else is ever sealed. Their
 * values are checked where they are read.
 */

/** Most orders of one turn that a record holds. */
export const MOST_ORDERS = 24;

/** Words chosen with an order, which are no part of its identity. */
const WORDS: Readonly<Record<string, readonly string[]>> = { strike: ['statement'] };

const SIGNAL: Readonly<Record<SignalKind, readonly string[]>> = {
  redline: ['condition', 'reply', 'turns'],
  stopForStop: ['stop', 'forbear', 'turns'],
  private: ['fact'],
  denounce: [],
  deny: [],
};

const SUBMISSION: readonly (keyof Submission)[] = ['turn', 'assessment', 'aims', 'signals', 'orders'];

/** A plain object whose own members are all known. */
export function madeOf(value: unknown, known: readonly string[]): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const proto: unknown = Object.getPrototypeOf(value);
  return (proto === Object.prototype || proto === null) && Object.keys(value).every((key) => known.includes(key));
}

export const isOrderForm = (order: unknown, { kind, members }: OrderSpec): boolean =>
  madeOf(order, ['kind', ...members, ...(WORDS[kind] ?? [])]);

export const isSignalForm = (signal: Signal): boolean =>
  typeof signal.kind === 'string' &&
  Object.hasOwn(SIGNAL, signal.kind) &&
  madeOf(signal, ['kind', 'text', ...SIGNAL[signal.kind]]);

export const isSubmissionForm = (sub: unknown): boolean => madeOf(sub, SUBMISSION);
