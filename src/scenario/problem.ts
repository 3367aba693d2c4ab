/** A problem in a file: its place and a message for its author. */
export interface Problem {
  /** JSON pointer (RFC 6901); empty for the whole file. */
  readonly pointer: string;
  readonly message: string;
}

export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly errors: readonly Problem[] };

/** JSON pointer from keys and indices. */
export const pointerTo = (path: readonly PropertyKey[]): string =>
  path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** A failed result with one problem. */
export const refuse = (message: string, pointer = ''): { readonly ok: false; readonly errors: readonly Problem[] } => ({
  ok: false,
  errors: [{ pointer, message }],
});
