import type { Scenario } from '../engine/model/index.ts';

/** The parts of a scenario that affect play: no texts, history, sources or ready injects. */
export function worldOf(scenario: Scenario) {
  const {
    texts: _texts,
    sources: _sources,
    questions: _questions,
    roles: _roles,
    history: _history,
    injects: _injects,
    ...world
  } = scenario;
  return {
    ...world,
    sites: unsourced(world.sites),
    axisSites: unsourced(world.axisSites),
    stations: unsourced(world.stations),
    units: unsourced(world.units),
    events: unsourced(world.events),
  };
}

const unsourced = <T extends { readonly src: readonly string[] }>(list: readonly T[]) =>
  list.map(({ src: _src, ...rest }) => rest);
