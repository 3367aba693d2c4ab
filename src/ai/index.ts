export { follow } from './doctrine.ts';
export { type Doctrine, IRAN_DOCTRINES, type Row, US_DOCTRINES } from './doctrines.ts';
export { historicalPolicy } from './historical.ts';
export { LEVELS } from './levels.ts';
export { nothingNew, type Policy, type PolicyEntry } from './policy.ts';
export { POLICIES, policyFor, policyNames } from './registry.ts';
export type { TestName, When } from './when.ts';
