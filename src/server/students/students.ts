/** Computer students, to try a class out before it meets. */
export interface Students {
  /** Starts thirty that join by this code; how many. */
  fill(code: string): number;
  close(): void;
}
export const createStudents = (_origin: () => string): Students => ({ fill: () => 0, close: () => undefined });
