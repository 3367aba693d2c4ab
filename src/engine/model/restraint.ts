import type { Directive } from './ids.ts';

/** A request to reduce or to stop attacks. One to avoid deaths alone is not called restraint. */
export const asksRestraint = (d: Directive | null): boolean => d === 'ease' || d === 'halt';
