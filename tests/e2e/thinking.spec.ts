import { fixDice, NO_WAR } from './support/dice.ts';
import { like, say } from './support/say.ts';
import { openStart, startSolo } from './support/start.ts';
import * as table from './support/table.ts';
import { expect, test } from './support/test.ts';

test('whoever thinks ahead plays a game to its end, and tells afterwards what it thought', async ({ page }) => {
  await fixDice(page, { seed: 'thinking', options: NO_WAR });
  await openStart(page);
  await startSolo(page);
  await table.toTable(page, 'us');
  await table.sealToEnd(page);
  const fold = page.getByText(say('end.thoughts', { side: say('side.iran.The') }), { exact: true });
  await fold.click();
  await expect(page.getByRole('heading', { name: say('end.thoughts.turn', { turn: 1 }), exact: true })).toBeVisible();
  await expect(page.getByText(like('end.thoughts.who'))).toBeVisible();
  await expect(page.getByText(like('end.thoughts.chosen')).first()).toBeVisible();
});
