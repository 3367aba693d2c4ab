import type * as tableState from './game/table-state.ts';

/** Modules loaded together with the rules when the first game opens. */
export interface LazyModules {
  table: typeof tableState | null;
}
