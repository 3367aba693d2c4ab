import * as z from 'zod/mini';

// The content policy forbids code made from text, which zod would otherwise use for speed.
z.config({ jitless: true });

/** Type with every member readonly, so that what a schema gives can be compared with the engine's types. */
type Frozen<T> = T extends (infer E)[] | readonly (infer E)[]
  ? readonly Frozen<E>[]
  : T extends object
    ? { readonly [K in keyof T]: Frozen<T[K]> }
    : T;
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** Lets a schema through only if what it gives is exactly `T`; otherwise the program does not compile. */
export const exactly =
  <T>() =>
  <S extends z.ZodMiniType>(schema: Same<Frozen<z.output<S>>, Frozen<T>> extends true ? S : never): S =>
    schema;

export { z };
