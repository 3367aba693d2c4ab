/**
 * Public interface of the engine: the verbs and the record. Programs outside the project import only this,
 * `scenario/index.ts` and `ai/index.ts`; a test checks the names.
 */
export type * from './model/index.ts';
export { DEFAULT_OPTIONS } from './model/index.ts';
export { setup } from './turn/setup.ts';
export { legalOrders, legalSignals } from './view/legal.ts';
export { checkSubmission } from './view/check.ts';
export { checkWhite } from './view/check-white.ts';
export { resolveTurn } from './turn/resolve.ts';
export { view } from './view/view.ts';
export { eventsFor } from './view/events.ts';
export { outcome } from './turn/outcome.ts';
export { TABLES, tablesFor } from './tables/index.ts';
export * from './record/index.ts';
