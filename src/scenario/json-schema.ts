import { scenarioSchema } from './schema.ts';
import { z } from './zod.ts';

/**
 * Text of `scenarios/scenario.schema.json`, used by editors. Relations between fields are not in it; `lab validate`
 * checks them.
 */
export function scenarioJsonSchema(): string {
  const schema = z.toJSONSchema(scenarioSchema, { io: 'input', reused: 'inline' });
  return `${JSON.stringify({ ...schema, title: 'A Fine Line: scenario, format 1' }, null, 2)}\n`;
}
