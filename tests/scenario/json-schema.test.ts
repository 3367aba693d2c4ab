import { expect, it } from 'vitest';
import { scenarioJsonSchema } from '../../src/scenario/index.ts';

// `npx vitest run tests/scenario/json-schema.test.ts --update` rewrites the file.
it('the JSON Schema beside the scenarios is the one by which they are read', async () => {
  await expect(scenarioJsonSchema()).toMatchFileSnapshot('../../scenarios/scenario.schema.json');
});
