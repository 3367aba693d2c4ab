import type { Scenario } from '../engine/model/index.ts';

/** What of a scenario anybody plays with: without its words, its history, and where its facts come from. */
export function worldOf(scenario: Scenario) {
  const {
    texts: _texts,
    sources: _sources,
    questions: _questions,
    roles: _roles,
    history: _history,
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
