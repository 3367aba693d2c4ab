import type { OrderKind, OrderOf } from '../model/index.ts';

/**
 * What an order is made of, as plain data: the schema of files (`scenario/orders.ts`), the form of what is sealed and an
 * order's identity all come from it.
 */
export type Form =
  /** Id of a site, axis site, station or unit. */
  | { readonly type: 'id' }
  | { readonly type: 'choice'; readonly values: readonly string[] }
  | { readonly type: 'yesNo' }
  | { readonly type: 'whole'; readonly least: number; readonly most: number }
  /** Absent or false; true reads as the member's own name in an identity. */
  | { readonly type: 'flag' }
  | { readonly type: 'optional'; readonly of: Form }
  | { readonly type: 'nullable'; readonly of: Form }
  /** Words chosen with an order: optional, and no part of its identity. */
  | { readonly type: 'words'; readonly members: Readonly<Record<string, Form>> };

declare const holds: unique symbol;
/** A form with the type of what it lets through; neither wider nor narrower fits. */
export type Member<T> = Form & { readonly [holds]?: (value: T) => T };

type MemberOf<K extends OrderKind> = Exclude<keyof OrderOf<K>, 'kind'>;
/** Every member of an order but `kind`; their order is that of its identity. */
export type Members<K extends OrderKind> = { readonly [M in MemberOf<K>]-?: Member<OrderOf<K>[M]> };

export const id: Member<string> = { type: 'id' };
export const yesNo: Member<boolean> = { type: 'yesNo' };
export const flag: Member<boolean | undefined> = { type: 'flag' };
export const choice = <const T extends string>(values: readonly T[]): Member<T> => ({ type: 'choice', values });
/** A whole number in `least` … `most`. */
export const whole = (least: number, most: number): Member<number> => ({ type: 'whole', least, most });
export const optional = <T>(of: Member<T>): Member<T | undefined> => ({ type: 'optional', of });
export const nullable = <T>(of: Member<T>): Member<T | null> => ({ type: 'nullable', of });
export const words = <T extends object>(
  members: {
    readonly [M in keyof T]: Member<T[M]>;
  },
): Member<{ readonly [M in keyof T]: T[M] } | undefined> => ({ type: 'words', members });

/** A plain object whose own members are all known. */
export function madeOf(value: unknown, known: readonly string[]): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const proto: unknown = Object.getPrototypeOf(value);
  return (proto === Object.prototype || proto === null) && Object.keys(value).every((key) => known.includes(key));
}

/** Part of an order's identity that one member makes. */
export function identityOf(name: string, form: Form, value: unknown): string | null {
  if (form.type === 'words') return null;
  if (form.type === 'flag') return value === true ? name : '-';
  return typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? `${value}` : '-';
}
