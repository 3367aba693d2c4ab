import type { Options } from '../../../src/engine/model/index.ts';
import { NO_WAR } from './dice.ts';
import { linkTo } from './link.ts';
import { playSave } from './saves.ts';
import { say } from './say.ts';
import { atBriefing, atStart } from './start.ts';
import * as table from './table.ts';
import { expect, type Page } from './test.ts';

/** A page of the game and how to reach it, on every window size. */
export interface Screen {
  readonly name: string;
  readonly open: (page: Page) => Promise<void>;
}

/** A screen reached from the table: `step` leads there, `back` returns. */
export interface TableScreen extends Screen {
  readonly step: (page: Page) => Promise<void>;
  readonly back: (page: Page) => Promise<void>;
}

const fixed = (turns: number, options: Partial<Options> = NO_WAR) =>
  playSave({ seed: 'screens', us: 'calibrated', iran: 'press', turns, options });
const opening = linkTo(fixed(0));
const middle = linkTo(fixed(3));
const ended = linkTo(fixed(40));

const shortSeal = (page: Page) => page.getByRole('button', { name: say('orders.seal.short'), exact: true });

async function openTable(page: Page): Promise<void> {
  await page.goto(middle);
  await expect(page.getByRole('tablist')).toBeVisible();
  await expect(table.sealButton(page).or(shortSeal(page)).filter({ visible: true })).toBeEnabled();
}

const fromTable = (
  name: string,
  step: TableScreen['step'],
  back: TableScreen['back'] = table.closeDialog,
): TableScreen => ({
  name,
  step,
  back,
  open: async (page) => {
    await openTable(page);
    await step(page);
  },
});

const dialog = (name: string, entry: string, title: string): TableScreen =>
  fromTable(name, async (page) => {
    await table.openMenu(page, entry);
    await expect(page.getByRole('dialog', { name: say(title), exact: true })).toBeVisible();
  });

async function toRulebook(page: Page): Promise<void> {
  await table.openMenu(page, 'rulebook');
  await expect(page.getByRole('dialog').getByRole('searchbox')).toBeVisible();
}

async function toResult(page: Page): Promise<void> {
  await table.sealButton(page).or(shortSeal(page)).filter({ visible: true }).click();
  const asked = page.getByRole('dialog').getByRole('button', { name: say('orders.seal.go'), exact: true });
  await asked.click();
  await table.toResult(page);
}

/** The main screens, each reached by one link. */
export const SCREENS = {
  start: {
    name: 'start',
    open: async (page) => {
      await page.goto('./?testhook');
      await atStart(page);
    },
  },
  briefing: {
    name: 'briefing',
    open: async (page) => {
      await page.goto(opening);
      await atBriefing(page, 'us');
    },
  },
  table: { name: 'table', open: openTable },
  card: fromTable(
    'card',
    async (page) => void (await table.openCard(page, say('order.strike'))),
    (page) => table.openedCard(page).getByRole('button', { expanded: true }).click(),
  ),
  result: fromTable('result', toResult, table.goOn),
  end: {
    name: 'end',
    open: async (page) => {
      await page.goto(ended);
      await expect(table.endTitle(page)).toBeVisible();
    },
  },
  rulebook: fromTable('rulebook', toRulebook),
  settings: dialog('settings', 'settings', 'settings.title'),
  share: dialog('share', 'save', 'save.title'),
  seats: dialog('seats', 'seats', 'seats.title'),
  list: dialog('list', 'list', 'list.title'),
} as const satisfies Record<string, Screen>;

/** Chapters of the debrief after a single-player game; two more have their own tests. */
export const CHAPTERS = ['cost', 'hotwash', 'story', 'why', 'deterrence', 'wanted', 'history', 'questions'] as const;

/** Waits until a chapter has finished computing. */
export async function counted(page: Page): Promise<void> {
  await expect(page.getByText(say('common.loading'))).toHaveCount(0);
  await expect(page.getByRole('progressbar')).toHaveCount(0, { timeout: 60_000 });
}

/** Waits until nothing moves and all fonts are loaded. */
export async function still(page: Page): Promise<void> {
  // The map loads a little later than its page.
  for (const map of await page.locator('.fill').filter({ visible: true }).all())
    await expect(map.locator('canvas').first()).toBeVisible();
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.allSettled(document.getAnimations().map((x) => x.finished));
    await window.afineline?.map.idle();
  });
}
