interface File {
  readonly file: string;
  readonly bytes: number;
  readonly of: readonly string[];
}
export const LIMITS: {
  readonly start: number;
  readonly game: number;
  readonly ground: number;
  readonly join: number;
};
export function sizes(dist?: string): {
  readonly start: readonly File[];
  readonly game: readonly File[];
  readonly ground: readonly File[];
  readonly join: readonly File[];
};
export function sumOf(files: readonly File[]): number;
