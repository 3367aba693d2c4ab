import { expect, it } from 'vitest';
import { scenarioJsonSchema } from '../../src/scenario/index.ts';

// `npx vitest run tests/scenario/json-schema.test.ts --update` rewrites the file.
it('the committed JSON Schema is up to date', async () => {
  await expect(scenarioJsonSchema()).toMatchFileSnapshot('../../scenarios/scenario.schema.json');
});
