import type { OrderKind, OrderOf } from '../model/index.ts';

/** Fields of an order as plain data. File schema, form check and identity are derived from them. */
export type Form =
  /** Id of a site, axis site, station or unit. */
  | { readonly type: 'id' }
  | { readonly type: 'choice'; readonly values: readonly string[] }
  | { readonly type: 'yesNo' }
  | { readonly type: 'whole'; readonly least: number; readonly most: number }
  /** Absent or false; true appears in an identity as the field's name. */
  | { readonly type: 'flag' }
  | { readonly type: 'optional'; readonly of: Form }
  | { readonly type: 'nullable'; readonly of: Form }
  /** Optional statement; not part of an identity. */
  | { readonly type: 'words'; readonly members: Readonly<Record<string, Form>> };

declare const holds: unique symbol;
/** A form typed with exactly the values it accepts. */
export type Member<T> = Form & { readonly [holds]?: (value: T) => T };

type MemberOf<K extends OrderKind> = Exclude<keyof OrderOf<K>, 'kind'>;
/** Every field of an order besides `kind`, in the order used by its identity. */
export type Members<K extends OrderKind> = { readonly [M in MemberOf<K>]-?: Member<OrderOf<K>[M]> };

export const id: Member<string> = { type: 'id' };
export const yesNo: Member<boolean> = { type: 'yesNo' };
export const flag: Member<boolean | undefined> = { type: 'flag' };
export const choice = <const T extends string>(values: readonly T[]): Member<T> => ({ type: 'choice', values });
/** An integer in `least` … `most`. */
export const whole = (least: number, most: number): Member<number> => ({ type: 'whole', least, most });
export const optional = <T>(of: Member<T>): Member<T | undefined> => ({ type: 'optional', of });
export const nullable = <T>(of: Member<T>): Member<T | null> => ({ type: 'nullable', of });
export const words = <T extends object>(
  members: {
    readonly [M in keyof T]: Member<T[M]>;
  },
): Member<{ readonly [M in keyof T]: T[M] } | undefined> => ({ type: 'words', members });

/** True for a plain object with known own keys only. */
export function madeOf(value: unknown, known: readonly string[]): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const proto: unknown = Object.getPrototypeOf(value);
  if (proto !== Object.prototype && proto !== null) return false;
  for (const key in value) if (!known.includes(key)) return false;
  return true;
}

/** The part of an order's identity from one field. */
export function identityOf(name: string, form: Form, value: unknown): string | null {
  if (form.type === 'words') return null;
  if (form.type === 'flag') return value === true ? name : '-';
  return typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? `${value}` : '-';
}
