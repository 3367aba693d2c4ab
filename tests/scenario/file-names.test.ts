import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const folder = new URL('../../scenarios/', import.meta.url);
const files = readdirSync(folder).filter((name) => /(?<!\.schema)\.json$/.test(name));

describe('shipped scenarios', () => {
  it.each(files)('%s is named by its id, by which a game fetches it', (name) => {
    expect(`${JSON.parse(readFileSync(new URL(name, folder), 'utf8')).id}.json`).toBe(name);
  });
});
