/** What no action needs before a game is open: fetched with the rules. */
export interface LazyModules {
  table: typeof import('./game/table-state.ts') | null;
}
