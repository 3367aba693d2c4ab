import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Side } from '../../src/engine/model/index.ts';
import { openFilm } from './support/film.ts';
import { say } from './support/say.ts';
import { type Page, test } from './support/test.ts';

interface Wanted {
  readonly file: string;
  readonly turn: number;
  readonly seat: Side;
  readonly size: string;
  readonly theme: 'dark' | 'light';
  readonly fps: number;
  readonly out: string;
}

const wanted: Wanted | null = process.env.FILM ? JSON.parse(process.env.FILM) : null;
/** The longest film, in seconds. */
const LONGEST = 300;
/** Pictures of a strip. */
const COLUMNS = 4;

/** What is shown: one tile of the strip for each way and each result. */
const moment = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const film = window.afineline?.map.playback();
    return film ? `${film.scene} ${film.beat}` : '';
  });

/** A game is set up in a window of this size; a phone has its orders on a page of their own. */
const LAPTOP = { width: 1366, height: 768 };

test('a saved turn as pictures @film', async ({ page }) => {
  test.setTimeout(Number(process.env.FILM_TIMEOUT ?? 3600) * 1000);
  const { file, turn, seat, size, theme, fps, out } = wanted!;
  const [width, height] = size.split('x').map(Number) as [number, number];
  await page.setViewportSize(LAPTOP);
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'no-preference' });
  await openFilm(page, JSON.parse(readFileSync(file, 'utf8')), turn, seat);
  await page.setViewportSize({ width, height });
  // the map is drawn anew in this size; from here on, time passes only between two pictures
  await page.clock.runFor(200);
  const tiles = new Map<string, string>();
  for (let n = 1; n <= LONGEST * fps; n++) {
    const path = join(out, `${String(n).padStart(4, '0')}.png`);
    await page.screenshot({ path, animations: 'allow' });
    const now = await moment(page);
    if (/flight|result/.test(now)) tiles.set(now, path);
    if (await page.getByText(say('play.done')).isVisible()) break;
    await page.clock.runFor(1000 / fps);
  }
  await strip(page, [...tiles.values()], join(out, 'strip.png'));
});

/** Puts pictures into one, in rows. */
async function strip(page: Page, files: readonly string[], path: string): Promise<void> {
  const images = files.map((file) => `data:image/png;base64,${readFileSync(file).toString('base64')}`);
  const sheet = await page.context().newPage();
  await sheet.setViewportSize({ width: 2000, height: 1000 });
  await sheet.setContent(
    `<style>body{margin:0;display:grid;grid-template-columns:repeat(${COLUMNS},1fr);gap:6px;background:#888}img{width:100%;display:block}</style>${images
      .map((src) => `<img src="${src}">`)
      .join('')}`,
  );
  await sheet.screenshot({ path, fullPage: true });
}
