export { decodeText } from './decode.ts';
export { MAX_BYTES, readJson } from './json.ts';
export { scenarioJsonSchema } from './json-schema.ts';
export { loadScenario, readScenario } from './load.ts';
export { checkOptions } from './options-schema.ts';
export { checkOverrides } from './overrides.ts';
export type { Problem, Read } from './problem.ts';
export { parseSave, tablesOfToday } from './save-schema.ts';
export { readSubmission } from './submission.ts';
