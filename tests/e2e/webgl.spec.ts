import { say } from './support/say.ts';
import { openStart, startSolo } from './support/start.ts';
import * as table from './support/table.ts';
import { expect, test } from './support/test.ts';

test('@webgl the map is drawn by WebGL too', async ({ page }) => {
  await page.addInitScript(() => {
    // A machine without a GPU gets Canvas; here it claims to have one.
    const UNMASKED_RENDERER = 0x9246;
    const driver = WebGLRenderingContext.prototype;
    const asked = Reflect.get(driver, 'getParameter') as (name: number) => unknown;
    driver.getParameter = function (name: number) {
      return name === UNMASKED_RENDERER ? 'A graphics card' : asked.call(this, name);
    };
  });
  await openStart(page);
  await startSolo(page);
  await page.getByRole('button', { name: say('brief.go') }).click();
  await page.getByRole('button', { name: say('phone.map'), exact: true }).click(); // as narrow as a phone
  await table.mapIdle(page);
  expect(await page.evaluate(() => window.afineline!.map.renderer)).toBe('webgl');

  const picture = await page.getByRole('region', { name: say('map.label') }).screenshot();
  const colours = await page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const paper = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
    paper.drawImage(image, 0, 0);
    return new Set(new Uint32Array(paper.getImageData(0, 0, image.width, image.height).data.buffer)).size;
  }, picture.toString('base64'));
  expect(colours).toBeGreaterThan(200); // sea, land, borders, counters, labels; a blank canvas has one colour
});
