import { personNames as en } from './en/person-names.ts';

/** Words of people's names in a class, by language. */
export const personNames = { en };
