/** What the bundler tells of a module. */
interface Graph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

const slashed = (id: string): string => id.replaceAll('\\', '/');

/**
 * Puts everything that the start screen imports into one file. Shared with another page, it would be cut into many small
 * ones, which compress worse. The entry itself stays out, because what it does must happen on its own page only.
 */
export function startChunk(entry: string): (id: string, graph: Graph) => string | null {
  let start: Set<string> | null = null;
  function collect(id: string, graph: Graph, found = new Set<string>()): Set<string> {
    for (const next of graph.getModuleInfo(id)?.importedIds ?? []) {
      if (found.has(next)) continue;
      found.add(next);
      collect(next, graph, found);
    }
    return found;
  }
  return (id, graph) => {
    start ??= collect(entry, graph);
    return slashed(id) !== slashed(entry) && start.has(id) ? 'start' : null;
  };
}
