import type { Save } from '../../src/engine/record/index.ts';
import { playSave } from './support/saves.ts';
import { say } from './support/say.ts';
import { loadFile, openStart } from './support/start.ts';
import * as table from './support/table.ts';
import { expect, test } from './support/test.ts';

// Random legal orders, to reach as many rules as possible.
for (const [seed, length] of [
  ['node and browser', 'full'],
  ['browser and node', 'half'],
] as const) {
  test(`a game of ${length} length has the same hashes in Node and in the browser`, async ({ page }) => {
    const save = playSave({ seed, options: { length, hazard: 0 } });
    expect(save.turns.length).toBeGreaterThanOrEqual(length === 'full' ? 15 : 7);
    await openStart(page);
    await loadFile(page, 'game.json', JSON.stringify(save));
    await expect(table.endTitle(page)).toBeVisible();
    const { text } = await table.fileFrom(page, () => page.getByRole('button', { name: say('end.save') }).click());
    const played = JSON.parse(text) as Save;
    expect(played.hashes).toEqual(save.hashes); // computed in the page: a record is replayed before it is accepted
    expect(played).toEqual(save);
  });
}
