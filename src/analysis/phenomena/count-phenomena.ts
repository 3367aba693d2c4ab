import { doctrineNames, type Policy, policyFor } from '../../ai/index.ts';
import type { GameEvent, Options, Scenario, Side } from '../../engine/model/index.ts';
import { resolveTurn } from '../../engine/turn/resolve.ts';
import { setup } from '../../engine/turn/setup.ts';
import { view } from '../../engine/view/view.ts';
import { PHENOMENA, type Phenomenon } from './phenomena.ts';

/** A policy that both sides play, or every pair of doctrines in turn. */
export const DOCTRINES = 'doctrines';

export interface PhenomenaJob {
  readonly scenario: Scenario;
  readonly options: Options;
  readonly seed: string;
  readonly players: string;
  /** Simulations a decision; 0: as many as their level has. */
  readonly budget: number;
}

/** The first event of each phenomenon that the game showed. */
export type PhenomenaOfGame = Readonly<Record<string, GameEvent>>;

/** Game `i`. */
export function phenomenaOfGame(job: PhenomenaJob, i: number): PhenomenaOfGame {
  const { scenario, options, budget } = job;
  const seed = `${job.seed}:${i}`;
  const policies = playersOf(job, i);
  const found: Record<string, GameEvent> = {};
  let state = setup(scenario, options, seed);
  while (!state.ending) {
    const before = state;
    const decide = (side: Side) => policies[side](view(before, side), `${seed}:${side}`, budget);
    const resolved = resolveTurn(state, { us: decide('us'), iran: decide('iran') });
    state = resolved.state;
    for (const event of resolved.events)
      for (const one of PHENOMENA) if (found[one.id] === undefined && shows(one, event, before)) found[one.id] = event;
  }
  return found;
}

const shows = (
  { kind, data = {}, when }: Phenomenon,
  event: GameEvent,
  before: Parameters<NonNullable<Phenomenon['when']>>[1],
): boolean =>
  event.kind === kind &&
  Object.entries(data).every(([key, value]) => event.data[key] === value) &&
  (when === undefined || when(event, before));

function playersOf({ scenario, players }: PhenomenaJob, i: number): Record<Side, Policy> {
  const [us, iran] = [doctrineNames('us'), doctrineNames('iran')];
  const name = (side: Side): string =>
    players !== DOCTRINES
      ? players
      : side === 'us'
        ? us[i % us.length]!
        : iran[Math.floor(i / us.length) % iran.length]!;
  const of = (side: Side): Policy => {
    const policy = policyFor(name(side), side, scenario);
    if (!policy) throw new Error(`There is no policy “${name(side)}” for ${side}.`);
    return policy;
  };
  return { us: of('us'), iran: of('iran') };
}
