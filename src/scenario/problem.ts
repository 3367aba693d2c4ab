/** A problem in a file: its place and a message for its author. */
export interface Problem {
  /** JSON pointer (RFC 6901); empty for the whole file. */
  readonly pointer: string;
  /** Text key `problem.<code>`, and the values of its placeholders. */
  readonly message: string;
  readonly params?: ProblemParams;
}

export type ProblemParams = Readonly<Record<string, string | number>>;

export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly errors: readonly Problem[] };

/** JSON pointer from keys and indices. */
export const pointerTo = (path: readonly PropertyKey[]): string =>
  path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** A problem at a place, by code. */
export const problem = (pointer: string, code: string, params?: ProblemParams): Problem => ({
  pointer,
  message: `problem.${code}`,
  ...(params && { params }),
});

/** One problem as a refusal. */
export const refuse = (
  code: string,
  params?: ProblemParams,
  pointer = '',
): { readonly ok: false; readonly errors: readonly Problem[] } => ({
  ok: false,
  errors: [problem(pointer, code, params)],
});
