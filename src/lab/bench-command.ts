import { LEVELS, POLICIES, type PolicyEntry, policyFor } from '../ai/index.ts';
import { percentile, rounded } from '../analysis/distribution.ts';
import type { GameState, Side, TurnSubmissions } from '../engine/model/index.ts';
import { advance, begin, type GameRun } from '../engine/record/index.ts';
import { resolveTurn } from '../engine/turn/resolve.ts';
import { setup } from '../engine/turn/setup.ts';
import { legalOrders } from '../engine/view/legal.ts';
import { view } from '../engine/view/view.ts';
import { type Arguments, readArguments, readOptions, readScenario } from './arguments.ts';
import { type Match, playGame } from './play-game.ts';
import { printJson, printTable, progress } from './print.ts';

/** `bench`: speed on one core. Seconds per figure, after a warm-up. */
const SECONDS = 1.5;

export async function bench(words: string[]): Promise<number> {
  const args = readArguments(words, { command: 'bench', shared: ['scenario', 'options', 'seed', 'budget', 'json'] });
  const report = measure(matchOf(args));
  if (args.json) printJson(report);
  else show(report);
  return 0;
}

const matchOf = (args: Arguments): Match => ({
  scenario: readScenario(args.scenario),
  options: readOptions(args.optionsFile),
  us: 'calibrated',
  iran: 'restrain',
  seed: args.seed,
  budget: args.budget,
  audit: 'none',
});

/** As in rollouts: the same state, without event records. */
const QUIET = { quiet: true } as const;

/** Times `work`, which returns the number of units done. */
function perSecond(name: string, work: (i: number) => number): number {
  progress(name);
  const run = (seconds: number): number => {
    const end = performance.now() + seconds * 1000;
    const started = performance.now();
    let units = 0;
    for (let i = 0; performance.now() < end; i++) units += work(i);
    return units / ((performance.now() - started) / 1000);
  };
  run(SECONDS / 2);
  return Math.round(run(SECONDS));
}

/** A turn of a game between doctrines, to measure on. */
interface Position {
  readonly state: GameState;
  readonly subs: TurnSubmissions;
}

function positions(match: Match): Position[] {
  const us = policyFor(match.us, 'us', match.scenario)!;
  const iran = policyFor(match.iran, 'iran', match.scenario)!;
  const all: Position[] = [];
  for (let i = 0; i < 8; i++) {
    let state = setup(match.scenario, match.options, `${match.seed}:${i}`);
    while (!state.ending) {
      const subs = { us: us(view(state, 'us'), 'bench', 0), iran: iran(view(state, 'iran'), 'bench', 0) };
      all.push({ state, subs });
      state = resolveTurn(state, subs).state;
    }
  }
  return all;
}

/** Replays those games turn by turn, each from its own previous state, as games and rollouts do. */
function replayer(all: readonly Position[], how?: typeof QUIET): () => GameState {
  let state = all[0]!.state;
  let at = 0;
  return () => {
    state = resolveTurn(state, all[at]!.subs, how).state;
    at = (at + 1) % all.length;
    const ended = state;
    if (state.ending) state = all[at]!.state;
    return ended;
  };
}

/** Turns of a long game; its first and last ones should cost the same. */
const LONG = 40;
const FEW = 5;

/** A long game of the doctrines with its record, as it was before each turn. */
function longGame({ scenario, options, us, iran, seed }: Match): { before: GameRun; subs: TurnSubmissions }[] {
  const long = { ...scenario, turns: { full: LONG, half: LONG } };
  const policies = { us: policyFor(us, 'us', long)!, iran: policyFor(iran, 'iran', long)! };
  const turns: { before: GameRun; subs: TurnSubmissions }[] = [];
  let before = begin(long, { ...options, hazard: 0, ending: 'nominal' }, seed);
  while (!before.state.ending) {
    const decide = (side: Side) => policies[side](view(before.state, side), 'bench', 0);
    const subs = { us: decide('us'), iran: decide('iran') };
    turns.push({ before, subs });
    before = advance(before, subs);
  }
  return turns;
}

function recorded(name: string, turns: ReturnType<typeof longGame>): number {
  return perSecond(name, (i) => {
    const { before, subs } = turns[i % turns.length]!;
    advance(before, subs);
    return 1;
  });
}

function measure(match: Match) {
  const all = positions(match);
  const states = all.map((x) => x.state);
  const bare = replayer(all, QUIET);
  const told = replayer(all);
  const seen = replayer(all, QUIET);
  const long = longGame(match);
  return {
    turnsPerSecond: perSecond('turns', () => (bare(), 1)),
    turnsWithEventsPerSecond: perSecond('turns with every event written', () => (told(), 1)),
    recordedTurnsPerSecond: recorded(`turns recorded, in a game of ${LONG}`, long),
    recordedEarlyTurnsPerSecond: recorded(`its first ${FEW} turns`, long.slice(0, FEW)),
    recordedLateTurnsPerSecond: recorded(`its last ${FEW} turns`, long.slice(-FEW)),
    turnsWithViewsPerSecond: perSecond('turns with both views', () => {
      const state = seen();
      view(state, 'us');
      view(state, 'iran');
      return 1;
    }),
    legalOrdersPerSecond: perSecond(
      'legal orders',
      (i) => legalOrders(view(states[i % states.length]!, i % 2 ? 'us' : 'iran')).length,
    ),
    gamesPerSecond: perSecond('games', (i) => (playGame(match, i), 1)),
    ai: POLICIES.flatMap((entry) => entry.sides.map((side) => decisions(match, entry, side, states))),
  };
}

/** Searching policies take seconds, so only one position in this many is measured. */
const SEARCHED_EVERY = 8;

/** Time per decision of a policy. */
function decisions(match: Match, { name, kind }: PolicyEntry, side: Side, all: readonly GameState[]) {
  const policy = policyFor(name, side, match.scenario)!;
  const level = kind === 'level' ? LEVELS[name as keyof typeof LEVELS] : 0;
  const simulations = match.budget || level;
  const states =
    level > 0 ? all.filter((_, i) => i % SEARCHED_EVERY === Math.floor(i / SEARCHED_EVERY) % SEARCHED_EVERY) : all;
  progress(`${name}, ${side}`);
  const times = states.map((state) => {
    const seen = view(state, side);
    if (level === 0) policy(seen, 'warm', simulations);
    const started = performance.now();
    policy(seen, 'bench', simulations);
    return performance.now() - started;
  });
  times.sort((a, b) => a - b);
  const at = (share: number): number => rounded(percentile(times, share), 4);
  return { level: name, side, simulations, p50Ms: at(0.5), p99Ms: at(0.99) };
}

function show(report: ReturnType<typeof measure>): void {
  printTable([
    ['turns a second', report.turnsPerSecond],
    ['turns with events a second', report.turnsWithEventsPerSecond],
    [`recorded turns a second, game of ${LONG}`, report.recordedTurnsPerSecond],
    [`recorded turns a second, its first ${FEW}`, report.recordedEarlyTurnsPerSecond],
    [`recorded turns a second, its last ${FEW}`, report.recordedLateTurnsPerSecond],
    ['turns with both views a second', report.turnsWithViewsPerSecond],
    ['legal orders a second', report.legalOrdersPerSecond],
    ['games a second', report.gamesPerSecond],
  ]);
  printTable([
    ['policy', 'side', 'simulations', 'median ms', '99 % ms'],
    ...report.ai.map((x) => [x.level, x.side, x.simulations, x.p50Ms, x.p99Ms]),
  ]);
}
