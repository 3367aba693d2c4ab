import { expect, type Page } from '@playwright/test';
import type { Side, Submission } from '../../../src/engine/model/index.ts';
import type { RecordedTurn, Save } from '../../../src/engine/record/index.ts';
import { say } from './say.ts';
import { loadFile, openStart, seatOf, sitDown } from './start.ts';
import * as table from './table.ts';

interface Call {
  type?: string;
  path?: string[];
  argumentList?: { value: Submission }[];
}

/** The game up to a turn, with a person in both seats, so that this turn can be sealed again. */
const upTo = (save: Save, turn: number): Save => ({
  ...save,
  turns: save.turns.slice(0, turn - 1),
  hashes: save.hashes.slice(0, turn - 1),
  notes: { ...save.notes, 'seat.us': 'human', 'seat.iran': 'human' },
});

/** Whatever the page seals in a turn is replaced by what was sealed in the saved game. */
async function sealAsSaved(page: Page, turn: number, { us, iran }: Pick<RecordedTurn, Side>): Promise<void> {
  await page.addInitScript(
    ({ turn, sealed }) => {
      let next = 0;
      window.Worker = class extends Worker {
        override postMessage(call: Call, how?: Transferable[] | StructuredSerializeOptions): void {
          const [asked] = call?.argumentList ?? [];
          const replaced = call?.path?.[0] === 'seal' && asked?.value.turn === turn ? sealed[next++] : undefined;
          const sent = replaced
            ? { ...call, argumentList: [{ ...asked, value: replaced }, ...call.argumentList!.slice(1)] }
            : call;
          super.postMessage(sent, how as Transferable[]);
        }
      };
    },
    { turn, sealed: [us, iran] },
  );
}

/** Opens the playback of a saved turn as the United States sees it. Both sides seal what they sealed then. */
export const openPlayback = (page: Page, save: Save, turn: number): Promise<void> => open(page, save, turn, 'us');

/**
 * The same as one side sees it, with the page's clock standing still from the first moment of the playback on: time passes
 * only as it is told to, however slow the machine is.
 */
export async function openFilm(page: Page, save: Save, turn: number, side: Side = 'us'): Promise<void> {
  await page.clock.install();
  await open(page, save, turn, side, () => pauseClock(page));
  await toFirstMoment(page);
}

type Before = () => Promise<void>;

/** `before`: done just before the press that starts the playback. */
async function open(page: Page, save: Save, turn: number, side: Side, before: Before = async () => {}): Promise<void> {
  await sealAsSaved(page, turn, save.turns[turn - 1]!);
  await openStart(page);
  await loadFile(page, 'game.json', JSON.stringify(upTo(save, turn)));
  await sitDown(page, 'us');
  await seal(page, turn, 'us');
  await sitDown(page, 'iran');
  await table.atTable(page, turn, 'iran');
  if (side === 'iran') await before();
  await table.sealTurn(page);
  if (side === 'iran') return;
  // the side that sealed last watches first
  await table.toResult(page);
  await table.goOn(page);
  await expect(table.endTitle(page).or(seatOf(page, 'us'))).toBeVisible();
  if (await table.endTitle(page).isVisible())
    throw new Error('The game ends with this turn, which Iran watches first: film it with --seat iran.');
  await before();
  await sitDown(page, 'us');
}

async function seal(page: Page, turn: number, side: Side): Promise<void> {
  await table.atTable(page, turn, side);
  await table.sealTurn(page);
}

/** Stops the page's clock. */
async function pauseClock(page: Page): Promise<void> {
  const now = (): Promise<number> => page.evaluate(() => Date.now());
  try {
    await page.clock.pauseAt((await now()) + 100);
  } catch (error) {
    // a slow machine was past that moment; its clock stands still since then
    if (!String(error).includes('Cannot fast-forward to the past')) throw error;
    await page.clock.pauseAt((await now()) + 1);
  }
}

/** Lets time pass until the playback is there. It runs by itself from its first moment. */
async function toFirstMoment(page: Page): Promise<void> {
  const slider = page.getByRole('slider', { name: say('play.scrub') });
  await expect(async () => {
    if (!(await slider.isVisible())) await page.clock.runFor(20);
    await expect(slider).toBeVisible({ timeout: 100 });
  }).toPass({ intervals: [50] });
}
