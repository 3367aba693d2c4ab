import type { Room } from './types.ts';

export interface CsvPart {
  /** With the lines of talk. */
  readonly talk: boolean;
}

/** A line for each decision, forecast and, if asked, line of talk. */
export const csvOf = (_room: Room, _what: CsvPart): string => '';
