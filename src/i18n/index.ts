import { en } from './en/index.ts';

/** Every word a person reads, by language and key. Scenario files bring their own, under `scenario.title` and the like. */
export const catalogues = { en };
