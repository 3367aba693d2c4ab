import { scenarioSchema } from './schema.ts';
import { z } from './zod.ts';

/**
 * Text of `scenarios/scenario.schema.json`, by which editors complete and check scenario files as they are written.
 * What binds members to each other is not in it: `lab validate` finds that.
 */
export function scenarioJsonSchema(): string {
  const schema = z.toJSONSchema(scenarioSchema, { io: 'input', reused: 'inline' });
  return `${JSON.stringify({ ...schema, title: 'A Fine Line: scenario, format 1' }, null, 2)}\n`;
}
