import type { Options, Side } from '../../src/engine/model/index.ts';
import { DEFAULT_OPTIONS } from '../../src/engine/model/index.ts';
import type { LineEvent, Lines } from '../../src/lab/referee/lines.ts';
import { refereeSeries, type SeriesSetup } from '../../src/lab/referee/referee-series.ts';
import { shippedScenario } from './games.ts';

export interface Said {
  readonly type: string;
  readonly turn?: number;
  readonly [key: string]: unknown;
}

/** The external program's lines for a turn; none: it stays silent. */
export type Answer = (turn: Said) => readonly unknown[];

export interface Series {
  readonly external?: Side;
  readonly opponent?: string;
  readonly options?: Partial<Options>;
  readonly secret?: string;
  readonly games?: number;
  /** Number of lines before its output ends. */
  readonly most?: number;
}

/** Plays a series with such a program; returns what it was sent, in order. */
export async function refereed(answer: Answer, series: Series = {}) {
  const { external = 'us', opponent = 'mixed', secret = 'referee', games = 1, most = 100 } = series;
  const said: Said[] = [];
  let waiting: unknown[] = [];
  let asked = 0;
  const lines: Lines = {
    next: async () => {
      if (++asked > most) return 'end';
      const line = waiting.shift();
      if (typeof line === 'object' && line !== null && 'fault' in line) return line as LineEvent;
      return line === undefined ? 'late' : { line: typeof line === 'string' ? line : JSON.stringify(line) };
    },
  };
  const options: Options = { ...DEFAULT_OPTIONS, ...series.options };
  const table: SeriesSetup = {
    match: { scenario: shippedScenario(), options, seed: secret, budget: 0, audit: 'none' },
    external,
    opponent,
    lines,
    turnMs: 60_000,
    now: () => 0,
    say(message) {
      said.push(JSON.parse(JSON.stringify(message)) as Said);
      const last = said.at(-1)!;
      if (last.type === 'turn') waiting = [...answer(last)];
    },
  };
  const finished = await refereeSeries(table, games);
  return { finished, said, of: (type: string) => said.filter((m) => m.type === type) };
}

export const nothing = (turn: Said) => ({ type: 'orders', turn: turn.turn, signals: [], orders: [] });
