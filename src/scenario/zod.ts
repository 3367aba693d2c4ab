import * as z from 'zod/mini';

// The content security policy forbids `eval`, which zod would otherwise use for speed.
z.config({ jitless: true });

/** Deep readonly type, for comparing a schema's output with the engine's types. */
type Frozen<T> = T extends (infer E)[] | readonly (infer E)[]
  ? readonly Frozen<E>[]
  : T extends object
    ? { readonly [K in keyof T]: Frozen<T[K]> }
    : T;
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** Accepts a schema only if its output type is exactly `T`; otherwise compilation fails. */
export const exactly =
  <T>() =>
  <S extends z.ZodMiniType>(schema: Same<Frozen<z.output<S>>, Frozen<T>> extends true ? S : never): S =>
    schema;

export { z };
