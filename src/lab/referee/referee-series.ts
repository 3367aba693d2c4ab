import { inEnglish } from '../print.ts';
import { createHmac, randomBytes } from 'node:crypto';
import { other, type Side, type SideView, type Submission } from '../../engine/model/index.ts';
import { advance, begin, type GameRun, type Save, toSave } from '../../engine/record/index.ts';
import { outcome } from '../../engine/turn/outcome.ts';
import { checkSubmission } from '../../engine/view/check.ts';
import { eventsFor } from '../../engine/view/events.ts';
import { legalOrders, legalSignals } from '../../engine/view/legal.ts';
import { view as viewOf } from '../../engine/view/view.ts';
import { type Match, policyOf } from '../play-game.ts';
import type { Lines } from './lines.ts';
import { readJson, readSubmission } from '../../scenario/index.ts';

/** Version of the protocol; see README.md in this folder. */
const PROTOCOL = 1;
/** Invalid lines per turn before nothing new is ordered. */
const CHANCES = 3;

export interface SeriesSetup {
  readonly match: Omit<Match, Side>;
  readonly external: Side;
  readonly opponent: string;
  readonly lines: Lines;
  readonly say: (message: object) => void;
  /** Time limit per turn, all its lines together, in ms. */
  readonly turnMs: number;
  /** Milliseconds from an arbitrary start. */
  readonly now: () => number;
}

/**
 * Plays games with an external program on one side. Records are sent after the last game only, because they show the
 * options of all games. Returns false if the program's input ended early.
 */
export async function refereeSeries(table: SeriesSetup, games: number): Promise<boolean> {
  const records: Save[] = [];
  for (let i = 0; i < games; i++) {
    const run = await refereeGame(table, i, games);
    if (!run) return false;
    const { points, ending } = outcome(run.state);
    const record = toSave(run, { notes: seats(table) });
    table.say({ type: 'over', points, ending, record: i === games - 1 ? record : null });
    records.push(record);
  }
  records.slice(0, -1).forEach((record, i) => table.say({ type: 'record', game: i + 1, record }));
  return true;
}

const seats = ({ external, opponent }: SeriesSetup): Record<string, string> => ({
  [`seat.${external}`]: 'external',
  [`seat.${other(external)}`]: opponent,
});

async function refereeGame(table: SeriesSetup, i: number, games: number): Promise<GameRun | null> {
  const { match, external: side, opponent, say } = table;
  const foe = other(side);
  const policy = policyOf({ scenario: match.scenario, us: opponent, iran: opponent }, foe);
  let run = begin(match.scenario, match.options, seedOfGame(match.seed, i));
  const { id: scenario } = match.scenario;
  say({ type: 'game', protocol: PROTOCOL, scenario, side, turns: run.state.def.nominal, game: i + 1, games });
  while (!run.state.ending) {
    const seen = viewOf(run.state, side);
    say({ type: 'turn', turn: seen.turn, view: seen, legal: legalFor(seen) });
    const own = await ordersOf(table, seen);
    if (own === 'end') return null;
    const reply = policy(viewOf(run.state, foe), `${run.state.def.seed}:${foe}`, match.budget);
    run = advance(run, side === 'us' ? { us: own, iran: reply } : { us: reply, iran: own });
    say({ type: 'resolved', turn: seen.turn, events: eventsFor(run.events.at(-1)!, side) });
  }
  return run;
}

/** Legal orders without odds: those are in the rulebook, and long. */
const legalFor = (seen: SideView) => ({
  orders: legalOrders(seen).map(({ id, order, cost, keys, ep }) => ({ id, order, cost, keys, ep })),
  signals: legalSignals(seen).map(({ id, signal, cost, keys, ep }) => ({ id, signal, cost, keys, ep })),
});

/** Limit of reported errors per line. */
const MOST_ERRORS = 20;

type Problem = { readonly code: string; readonly path: string; readonly message?: string };

const FAULTS = {
  tooLong: { code: 'json', path: '', message: 'The line is longer than 1 MB.' },
  notText: { code: 'json', path: '', message: 'The line is not UTF-8.' },
} satisfies Record<string, Problem>;

/** The first valid line; null (nothing new) after too many invalid ones or a timeout. */
async function ordersOf(table: SeriesSetup, seen: SideView): Promise<Submission | null | 'end'> {
  const until = table.now() + table.turnMs;
  for (let wrong = 0; wrong < CHANCES; wrong++) {
    const heard = await table.lines.next(Math.max(1, until - table.now()));
    if (heard === 'end') return 'end';
    if (heard === 'late') {
      table.say({ type: 'rejected', turn: seen.turn, errors: [{ code: 'late', path: '' }] });
      return null;
    }
    const read = 'fault' in heard ? { errors: [FAULTS[heard.fault]] } : understood(heard.line, seen);
    if (!('errors' in read)) return read;
    table.say({ type: 'rejected', turn: seen.turn, errors: read.errors.slice(0, MOST_ERRORS) });
  }
  return null;
}

function understood(line: string, seen: SideView): Submission | { readonly errors: readonly Problem[] } {
  const json = readJson(line);
  if (!json.ok)
    return { errors: inEnglish(json.errors).map((e) => ({ code: 'json', path: e.pointer, message: e.message })) };
  const message = json.value;
  if (typeof message !== 'object' || message === null || (message as { type?: unknown }).type !== 'orders')
    return { errors: [{ code: 'type', path: '/type' }] };
  const { type: _type, ...submission } = message as Record<string, unknown>;
  const read = readSubmission(seen.seat, submission);
  if (!read.ok)
    return { errors: inEnglish(read.errors).map((e) => ({ code: 'form', path: e.pointer, message: e.message })) };
  const check = checkSubmission(seen, read.value as Submission);
  return check.ok ? (read.value as Submission) : { errors: check.errors };
}

/** A secret for games without a given seed. */
export const newSecret = (): string => randomBytes(16).toString('hex');

/**
 * Seed of game `i` of a series: a keyed hash, so that a record with its seed does not reveal the secret or other seeds.
 */
export const seedOfGame = (secret: string, i: number): string =>
  createHmac('sha256', secret).update(`game ${i}`).digest('hex');
