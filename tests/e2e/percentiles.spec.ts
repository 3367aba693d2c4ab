import { NO_WAR } from './support/dice.ts';
import { playSave } from './support/saves.ts';
import { like, say } from './support/say.ts';
import { loadFile, openStart } from './support/start.ts';
import * as table from './support/table.ts';
import { expect, test } from './support/test.ts';

const asked = { seed: 'percentiles', us: 'calibrated', iran: 'press', options: NO_WAR } as const;
const AHEAD = like('points.ahead');

test('points have a percentile of the scenario’s games: one’s own during play, both at the end', async ({ page }) => {
  await openStart(page);
  await loadFile(page, 'game.json', JSON.stringify(playSave({ ...asked, turns: 3 })));
  await table.openPanel(page, say('situation.title'));
  await expect(page.getByText(AHEAD)).toHaveCount(5);
  await table.openMenu(page, 'start');
  await loadFile(page, 'game.json', JSON.stringify(playSave(asked)));
  await expect(table.endTitle(page)).toBeVisible();
  await table.openChapter(page, 'wanted');
  await expect(page.getByText(AHEAD)).toHaveCount(12);
});
