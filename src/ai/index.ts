export { adviseInSteps } from './adviser/advise.ts';
export { ACTS, type Act, followWith } from './doctrine.ts';
export { type Doctrine, IRAN_DOCTRINES, US_DOCTRINES } from './doctrines.ts';
export { historicalPolicy } from './doctrines.ts';
export { CHARACTERS, charactersOf } from './characters.ts';
export { HIDDEN, LEVELS } from './levels.ts';
export { finished, type How, nothingNew, type Policy, type PolicyEntry, type Steps } from './policy.ts';
export { doctrineNames, isPolicy, POLICIES, policyFor, policyNames, thinkerFor } from './registry.ts';
