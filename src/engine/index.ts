/**
 * The engine's face: the verbs, and the record. Programs outside the project import this, `scenario/index.ts` and
 * `ai/index.ts` alone; a test holds the names. Inside the project, a file may import what it needs from its own place.
 */
export type * from './model/index.ts';
export { DEFAULT_OPTIONS } from './model/index.ts';
export { setup } from './turn/setup.ts';
export { legalOrders, legalSignals } from './view/legal.ts';
export { checkSubmission } from './view/check.ts';
export { resolveTurn } from './turn/resolve.ts';
export { view } from './view/view.ts';
export { eventsFor } from './view/events.ts';
export { outcome } from './turn/outcome.ts';
export { TABLES, tablesFor } from './tables/index.ts';
export * from './record/index.ts';
