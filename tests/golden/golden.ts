import { readdirSync, readFileSync } from 'node:fs';
import {
  DEFAULT_OPTIONS,
  type GameEvent,
  type GameState,
  type Options,
  type Submission,
  type WhiteSubmission,
} from '../../src/engine/model/index.ts';
import { advance, begin } from '../../src/engine/record/index.ts';
import { outcome } from '../../src/engine/turn/outcome.ts';
import { small } from '../support/small-scenario.ts';

/** Result of a turn: its hash in the record, and readable lines for review. */
export interface Told {
  readonly hash: string;
  readonly lines: readonly string[];
}
/** A golden game: its players and its turns. */
export interface Golden {
  readonly title: string;
  readonly seed: string;
  readonly options: Partial<Options>;
  readonly turns: readonly {
    readonly us?: Omit<Submission, 'turn'>;
    readonly iran?: Omit<Submission, 'turn'>;
    readonly white?: WhiteSubmission['injects'];
  }[];
  readonly told: readonly Told[];
}

export const folder = new URL('.', import.meta.url);
export const names: readonly string[] = readdirSync(folder).filter((name) => name.endsWith('.json'));
export const read = (name: string): Golden => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Golden;

const round = (x: number): number => Math.round(x * 100) / 100;

/** Kinds of events that get no line. */
const QUIET = new Set([
  'income',
  'exchanges',
  'attack',
  'shipAttack',
  'track',
  'points',
  'heat',
  'warRoll',
  'strikeSite',
]);
function lineOf(e: GameEvent): string {
  const data = Object.entries(e.data).map(([k, v]) => `${k} ${String(v)}`);
  const roll = e.why?.[0]?.why;
  const die = roll?.roll === undefined ? [] : [`rolled ${roll.roll} of ${roll.result}`];
  return `${e.turn}/${e.watch} ${e.kind}: ${[...data, ...die].join(', ')}`.replace(/: $/, '');
}

function linesOf(s: GameState, events: readonly GameEvent[]): string[] {
  const row = s.past.at(-1)!;
  const t = s.tracks;
  const { us, iran } = outcome(s).points;
  return [
    `turn ${row.turn}: ${row.attacks} attacks, ${row.ships} on ships, ${row.killed} killed, ${row.wounded} wounded${row.calm ? ', calm' : ''}`,
    `Heat ${round(s.heat.truth.all)}, Pressure ${round(t.pressure)}, Hardliners ${round(t.hardliners)}, Credibility ${round(t.credibility)}, Assurance ${round(t.assurance)}, Baghdad ${round(t.baghdad)}, Prestige ${round(t.prestige)}, Oil ${round(t.oil)}, shipping ${round(t.shipping)}, north ${t.north}`,
    `points ${round(us)} to ${round(iran)}`,
    ...events.filter((e) => !QUIET.has(e.kind)).map(lineOf),
  ];
}

/** Plays a golden game and returns its turns. Throws if orders are refused. */
export function tell(golden: Golden): Told[] {
  let run = begin(small, { ...DEFAULT_OPTIONS, ...golden.options }, golden.seed);
  return golden.turns.map(({ us, iran, white }) => {
    const { turn } = run.state;
    const sealed = (x?: Omit<Submission, 'turn'>): Submission | null => (x ? { turn, ...x } : null);
    run = advance(run, {
      us: sealed(us),
      iran: sealed(iran),
      white: white ? { turn, injects: white } : null,
    });
    const events = run.events.at(-1)!;
    const refused = events.find((e) => e.kind === 'refused');
    if (refused) throw new Error(`turn ${turn}: ${JSON.stringify(refused.data)} refused`);
    return { hash: run.hashes.at(-1)!, lines: linesOf(run.state, events) };
  });
}
