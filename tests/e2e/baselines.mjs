// `npm run baselines`: regenerates the reference screenshots after an intended visual change, and records the browser.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { browserTests } from '../../src/scripts/e2e.mjs';
import { squeeze } from './support/png.mjs';

const folder = fileURLToPath(new URL('./baselines/', import.meta.url));

const code = await browserTests(['-g', 'matches its screenshot', '--update-snapshots=all'], { BASELINES: '1' });
if (code === 0) {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.png'))) {
    writeFileSync(folder + name, squeeze(readFileSync(folder + name)));
  }
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH, args });
  writeFileSync(`${folder}taken-by.txt`, `${process.platform} ${browser.version()}\n`);
  await browser.close();
}
process.exitCode = code;
